import type { ComparedLine } from "@/lib/merging/compare-records";

/** Two records side by side, field by field, with what will stand once they are one. On a phone each field becomes a block. */
export function MergeComparisonTable({
  lines,
  keptName,
  otherName,
}: {
  lines: readonly ComparedLine[];
  keptName: string;
  otherName: string;
}) {
  const heads = { kept: `Kept: ${keptName}`, other: `Merged into it: ${otherName}`, joined: "As one record" };
  return (
    <table className="merge-table">
      <caption className="visually-hidden">What each of the two says, and what will stand</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{heads.kept}</th>
          <th scope="col">{heads.other}</th>
          <th scope="col">{heads.joined}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <Words head={heads.kept} lines={line.kept} />
            <Words head={heads.other} lines={line.other} />
            <Words head={heads.joined} lines={line.joined} isChanged={isChanged(line)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isChanged({ kept, joined }: ComparedLine): boolean {
  return kept.length !== joined.length || kept.some((words, index) => words !== joined[index]);
}

function Words({
  head,
  lines,
  isChanged = false,
}: {
  head: string;
  lines: readonly string[];
  isChanged?: boolean;
}) {
  return (
    <td>
      <span className="merge-side">{head}</span>
      {lines.length === 0 ? (
        <span className="merge-nothing">nothing</span>
      ) : (
        lines.map((words) => (
          <span key={words} className="merge-line">
            {words}
          </span>
        ))
      )}
      {isChanged && <span className="merge-changed">changes</span>}
    </td>
  );
}
