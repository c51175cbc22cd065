import { updateParty } from "@/db/commands/records/update-party";
import type { Store } from "@/db/store";

/** Gives a party another name and no other spellings. */
export async function renameParty(
  store: Store,
  id: string,
  { name, baseVersion }: { name: string; baseVersion: number },
): Promise<void> {
  const input = { name, kind: "organisation", aliases: [] };
  await updateParty(store, { actor: null, now: 3_000, id, baseVersion, input, reason: "Its new name." });
}
