import { citationFiles, citationFormats, citationPath } from "@/lib/exchange/citations/citation-formats";
import { CopyText } from "./copy-text";
import "./cite-panel.css";

/** How a page is cited: its citation as a line, and the addresses of the other forms. `page` is its path with its query. */
export function CitePanel({ plain, page }: { plain: string; page: string }) {
  return (
    <details className="cite-panel">
      <summary>Cite this</summary>
      <p className="cite-line" dir="auto">
        {plain}
      </p>
      <p className="cite-links">
        <CopyText text={plain} what="the citation" />
        {citationFormats.map((format) => (
          <a key={format} href={citationPath(page, format)} rel="nofollow" download={format !== "text"}>
            {citationFiles[format].label}
          </a>
        ))}
      </p>
      <p className="note">
        The address names the version of the data, so that whoever follows it sees what you saw.
      </p>
    </details>
  );
}
