import { eq } from "drizzle-orm";
import { instance } from "../schema/instance";
import type { Store } from "../store";

/**
 * Stores how far the instance's first records are: one of startMarkers, or the version of the sample that is loaded whole.
 * No reader sees it, so the data version stays.
 */
export async function markStart(store: Store, marker: string): Promise<void> {
  await store.write(async ({ db }) => {
    await db.update(instance).set({ sampleVersion: marker }).where(eq(instance.id, 1));
  });
}
