import { createSeries } from "@/db/commands/create-series";
import { listSeries } from "@/db/queries/list-series";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";

/**
 * Starts the series of two people, so that their contacts are numbered; nothing where one exists, whichever comes first in
 * it. All formats count: whoever wants the meetings alone numbered starts a series of that format.
 */
export async function startSeries(
  store: Store,
  args: { actor: Actor; name: string; firstPersonId: string; secondPersonId: string },
): Promise<void> {
  const { actor, name, firstPersonId, secondPersonId } = args;
  const pair = [firstPersonId, secondPersonId];
  const isThere = (await listSeries(store)).some(
    (row) => pair.includes(row.firstPersonId) && pair.includes(row.secondPersonId),
  );
  if (isThere) return;
  await createSeries(store, {
    actor,
    id: crypto.randomUUID(),
    now: Date.now(),
    input: { name, firstPersonId, secondPersonId, format: null },
  });
}
