import type { MergeChange } from "@/lib/merging/change";
import { repointRows } from "@/lib/merging/join-rows";
import type { MergedRecordType } from "@/lib/merging/merge-parts";
import { readList, readRow } from "../../rows/merge-tables";
import { type LinkOwner, recordLinks } from "../../rows/record-links";
import type { Writer } from "../../store";
import { writeList } from "./write-list";
import { setColumns } from "./write-row";

/** Which record is to be named in place of which. */
export interface Repointing {
  recordType: MergedRecordType;
  keptId: string;
  otherId: string;
}

/** Names the kept record wherever one record names the other, drops the doubles that this makes, and returns what changed. */
export async function repointOwner(
  db: Writer,
  owner: LinkOwner,
  { recordType, keptId, otherId }: Repointing,
): Promise<MergeChange[]> {
  const changes: MergeChange[] = [];
  for (const { ownerType, merged } of recordLinks[recordType]) {
    if (ownerType !== owner.type || merged === null) continue;
    const { link } = merged;
    if ("single" in merged) {
      const row = await readRow(db, merged.single, owner.id);
      if (row?.[link] !== otherId) continue;
      const after = { [link]: keptId };
      await setColumns(db, merged.single, owner.id, after);
      const before = { [link]: otherId };
      changes.push({ type: "fields", table: merged.single, rowId: owner.id, before, after });
      continue;
    }
    const before = await readList(db, merged.list, owner.id);
    const joined = repointRows(merged.list, before, { link, otherId, keptId });
    if (joined === null) continue;
    await writeList(db, merged.list, owner.id, joined.after);
    changes.push({ type: "list", table: merged.list, ownerId: owner.id, link, before, ...joined });
  }
  return changes;
}
