import { differencesBetween } from "@/app/_components/desk/compare-forms";
import { describeField } from "@/app/_components/desk/describe-field";
import type { NamedRecord } from "@/app/_components/desk/desk-context";
import { draftFields } from "@/app/_components/desk/form-fields";
import { announcementKind, contactKind } from "@/app/_components/desk/form-kind";
import { pathLabel } from "@/app/_components/desk/issue-paths";
import { type KnownRecord, type KnownRecords, withRecord } from "@/app/_components/desk/known-record";
import { TableScroll } from "@/app/_components/table-scroll";
import type { EventType } from "@/lib/records/vocabularies";

/** What a draft, as it was saved, would change in the published record as that stands now. */
export function ChangeTable({
  type,
  draft,
  stored,
  known: records,
  names,
}: {
  type: EventType;
  draft: unknown;
  /** The entry of the published record. */
  stored: unknown;
  /** What the two refer to, and the names of topics and tracks. */
  known: readonly KnownRecord[];
  names: readonly NamedRecord[];
}) {
  const formOf = (entry: unknown): object =>
    type === "contact" ? contactKind.parse(entry) : announcementKind.parse(entry);
  const [before, after] = [formOf(stored), formOf(draft)];
  const known = records.reduce<KnownRecords>(withRecord, {});
  const nameOf = Object.fromEntries(names.map(({ id, name }) => [id, name]));
  const linesOf = (form: object, field: string) =>
    describeField(new Map<string, unknown>(Object.entries(form)).get(field), known, nameOf, field);
  const rows = differencesBetween(after, before, null)
    .filter(({ field }) => !draftFields.has(field))
    .map(({ field }) => ({ field, before: linesOf(before, field), after: linesOf(after, field) }))
    // A date in words and the same as it is stored read the same.
    .filter((row) => row.before.join("\n") !== row.after.join("\n"));
  return (
    <section className="review-change" aria-labelledby="change">
      <h3 id="change">What it changes</h3>
      {rows.length === 0 ? (
        <p className="note">Nothing: the published record holds the same.</p>
      ) : (
        <TableScroll label="What it changes">
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Published</th>
                <th scope="col">Draft</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.field}>
                  <th scope="row">{pathLabel(row.field)}</th>
                  <td className="review-side">
                    <Lines lines={row.before} />
                  </td>
                  <td className="review-side">
                    <Lines lines={row.after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="desk-line">
      {line}
    </span>
  ));
}
