import { TableScroll } from "@/app/_components/table-scroll";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { SourceFieldName } from "@/lib/records/source";
import type { SourceVersion } from "@/lib/records/source-detail";
import { revisionKindLabels } from "@/lib/records/vocabularies";

/** What a field of a source is called. */
export const sourceFieldLabels: Record<SourceFieldName, string> = {
  url: "Address",
  title: "Title",
  publisher: "Publisher",
  language: "Language",
  published: "Published",
  publishedPrinted: "Published, as printed",
  readOn: "Read on",
  archivedUrl: "Archived copy",
  archivedOn: "Archived on",
  quotation: "Quotation",
  derivedFrom: "Derived from",
  reliability: "Reliability",
  credibility: "Credibility",
};

/** The saved versions of a source, the newest first. */
export function SourceVersions({ versions }: { versions: readonly SourceVersion[] }) {
  if (versions.length === 0) return <p className="note">It is as it was entered with its event.</p>;
  return (
    <TableScroll label="Changes to this source">
      <table className="revisions">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Day (UTC)</th>
            <th scope="col">By</th>
            <th scope="col">What changed</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((row) => (
            <tr key={row.version}>
              <th scope="row">{row.version}</th>
              <td className="day-cell">{formatDay(civilDayAt(row.at, "UTC"))}</td>
              <td>{row.userName}</td>
              <td>{changeWords(row)}</td>
              <td>{row.reason ?? "No reason given"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function changeWords({ version, kind, changed }: SourceVersion): string {
  if (version === 1) return "Entered";
  const fields = Object.entries(sourceFieldLabels)
    .filter(([field]) => changed.includes(field))
    .map(([, label]) => label);
  const head =
    kind === "merge" ? `${revisionKindLabels.merge} with another source` : revisionKindLabels[kind];
  return fields.length === 0 ? head : `${head}: ${fields.join(", ")}`;
}
