import { lt } from "drizzle-orm";
import { apiReceipts } from "../../schema/api-receipts";
import type { Writer } from "../../store";
import type { SavedRecord } from "../history/saved-record";

/** The request of a write that may be sent again. */
export interface ReceiptRequest {
  tokenId: string;
  key: string;
  requestHash: string;
}

/** How long a receipt is kept, in milliseconds: a client that tries again does so within days. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Stores what a write came to, inside its transaction; receipts of more than seven days ago go. A key that was used meanwhile
 * fails the transaction (ConflictError), so that of two equal requests at once only one writes.
 */
export async function keepReceipt(
  db: Writer,
  request: ReceiptRequest | undefined,
  { id, slug, version }: SavedRecord,
  now: number,
): Promise<void> {
  if (request === undefined) return;
  await db.delete(apiReceipts).where(lt(apiReceipts.at, now - keptMs));
  await db.insert(apiReceipts).values({ ...request, eventId: id, slug, version, at: now });
}
