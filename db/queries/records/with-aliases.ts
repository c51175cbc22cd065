import { groupBy } from "../timeline/group-by";

/** Records with their other spellings, from the rows of the two tables. */
export function withAliases<Row extends { id: string }>(
  rows: readonly Row[],
  aliases: readonly { ownerId: string; name: string }[],
): (Row & { aliases: string[] })[] {
  const byOwner = groupBy(aliases, (alias) => alias.ownerId);
  return rows.map((row) => ({ ...row, aliases: (byOwner.get(row.id) ?? []).map((alias) => alias.name) }));
}
