import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { formatDay } from "@/lib/dates/format-edtf";
import { type ChangeLine, changeLineHeading } from "@/lib/records/history/change-lines";
import { changePath } from "@/lib/records/history/change-words";
import type { RecordChange } from "@/lib/records/history/record-change";

/** Changes of published records, the newest first: when, of what, which fields, and why. */
export function ChangeTable({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <TableScroll label="Changes">
      <table className="revisions changes">
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">Record</th>
            <th scope="col">What changed</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ change, count }) => (
            <tr key={`${change.dataVersion} ${change.recordType} ${change.recordId}`}>
              <td className="change-when">
                <time dateTime={new Date(change.at).toISOString()}>{instantWords(change.at)}</time>
                <span className="version-note">Data version {change.dataVersion}</span>
              </td>
              <th scope="row">
                <span className="version-kind">{changeLineHeading({ change, count })}</span>
                <RecordName change={change} />
              </th>
              <td>
                <WhatChanged change={change} count={count} />
              </td>
              <td>
                {change.reason ?? (isLackingReason(change) ? "No reason given" : "")}
                {change.publicNote !== null && (
                  <span className="version-note">Readers were told: {change.publicNote}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Why other records changed is noted for the desk alone. */
function isLackingReason({ recordType, record, version }: RecordChange): boolean {
  return recordType === "event" && record !== null && version > 1;
}

function RecordName({ change }: { change: RecordChange }) {
  if (change.record === null) return null;
  const href = changePath(change);
  if (href === null) return <span className="change-name">{change.record.name}</span>;
  return (
    <Link href={href} prefetch={false} className="change-name">
      {change.record.name}
    </Link>
  );
}

function WhatChanged({ change, count }: { change: RecordChange; count: number }) {
  const { recordType, record, version, fields, kind } = change;
  if (record === null) {
    if (recordType !== "event") return null;
    return <>{count === 1 ? "What it said is not shown." : "What they said is not shown."}</>;
  }
  const words = fields.join(", ");
  if (recordType !== "event" || version === 1 || words === "") {
    return <>{words === "" ? (kind === "creation" ? "A new record" : "") : words}</>;
  }
  const versions = `/events/${encodeURIComponent(record.slug)}/versions`;
  return (
    <>
      {words}{" "}
      <Link href={`${versions}?from=${version - 1}&to=${version}#comparison`} prefetch={false}>
        Compare<span className="visually-hidden"> with the version before</span>
      </Link>
    </>
  );
}

function instantWords(at: number): string {
  const text = new Date(at).toISOString();
  return `${formatDay(text.slice(0, 10))}, ${text.slice(11, 16)}`;
}
