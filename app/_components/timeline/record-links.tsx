import { Fragment } from "react";
import { type RecordKind, recordPath } from "@/lib/records/record-path";
import type { Named } from "@/lib/timeline/timeline-event";

/** Names that lead to their records' pages, with commas between; nothing where there are none. Plain links, for their weight. */
export function RecordLinks({ kind, records }: { kind: RecordKind; records: readonly Named[] }) {
  return records.map(({ slug, name }, at) => (
    <Fragment key={slug}>
      {at > 0 && ", "}
      <a href={recordPath(kind, slug)}>{name}</a>
    </Fragment>
  ));
}
