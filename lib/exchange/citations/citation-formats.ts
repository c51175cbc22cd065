/** The forms of a citation, in the order in which they are offered. */
export const citationFormats = ["bibtex", "ris", "csl", "text"] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** What a form is called, and its file. */
export const citationFiles: Record<
  CitationFormat,
  { label: string; extension: string; contentType: string }
> = {
  bibtex: { label: "BibTeX", extension: "bib", contentType: "application/x-bibtex; charset=utf-8" },
  ris: { label: "RIS", extension: "ris", contentType: "application/x-research-info-systems; charset=utf-8" },
  csl: {
    label: "CSL-JSON",
    extension: "json",
    contentType: "application/vnd.citationstyles.csl+json; charset=utf-8",
  },
  text: { label: "Plain text", extension: "txt", contentType: "text/plain; charset=utf-8" },
};

/** The address, on this site, of the citation of one of its pages; `page` is its path with its query. */
export function citationPath(page: string, format: CitationFormat): string {
  return `/cite/${format}?${new URLSearchParams({ of: page })}`;
}
