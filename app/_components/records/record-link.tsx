import type { RecordKind } from "@/lib/records/record-path";
import { recordPath } from "@/lib/records/record-path";
import type { Named } from "@/lib/timeline/timeline-event";

/** The name of a record as a link to its page; a plain one, since tables hold many. */
export function RecordLink({ kind, record }: { kind: RecordKind; record: Named }) {
  return <a href={recordPath(kind, record.slug)}>{record.name}</a>;
}

/** Several of one kind, one after the other. */
export function RecordLinks({ kind, records }: { kind: RecordKind; records: readonly Named[] }) {
  return records.map((record, index) => (
    <span key={record.slug}>
      {index > 0 && ", "}
      <RecordLink kind={kind} record={record} />
    </span>
  ));
}
