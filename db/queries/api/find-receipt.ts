import { and, eq } from "drizzle-orm";
import { apiReceipts } from "../../schema/api-receipts";
import type { Store } from "../../store";

/** What the write of a token under an idempotency key came to. */
export interface Receipt {
  requestHash: string;
  eventId: string;
  slug: string;
  version: number;
}

/** The receipt of an idempotency key; null where nothing was written under it. */
export function findReceipt(
  store: Store,
  { tokenId, key }: { tokenId: string; key: string },
): Promise<Receipt | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        requestHash: apiReceipts.requestHash,
        eventId: apiReceipts.eventId,
        slug: apiReceipts.slug,
        version: apiReceipts.version,
      })
      .from(apiReceipts)
      .where(and(eq(apiReceipts.tokenId, tokenId), eq(apiReceipts.key, key)));
    return row ?? null;
  });
}
