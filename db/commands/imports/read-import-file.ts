import { createRowReader } from "@/lib/exchange/import/create-row-reader";
import type { ImportRow, RowFault, RowReaderOptions } from "@/lib/exchange/import/import-types";
import type { Actor } from "@/lib/records/user";
import type { Store } from "../../store";
import { addImportRows } from "./add-import-rows";
import { BatchSize } from "./batch-size";
import { createImport } from "./create-import";
import { discardImport } from "./discard-import";
import { finishReading } from "./finish-reading";
import { runImport } from "./run-import";
import type { Batch } from "./timed-write";

/** Bytes that are parted into rows in one go; other requests run in between. */
const pieceSize = 32 * 1024;

export interface ReadImportFileArgs {
  actor: Actor | null;
  id: string;
  /** The time, in epoch milliseconds, asked anew for each batch. */
  clock: () => number;
  fileName: string;
  /** The bytes of the file as they come; never more than a piece and a batch of rows is held. */
  bytes: AsyncIterable<Uint8Array>;
  options?: RowReaderOptions;
  onBatch?: (batch: Batch) => void;
}

/**
 * Reads a file into a new import, up to the columns that are to be matched. Throws ForbiddenError below researcher, and
 * ValidationError (path "file") where it is too large or holds no row; nothing of it is kept then.
 */
export async function readImportFile(store: Store, args: ReadImportFileArgs): Promise<void> {
  const { actor, id, clock, bytes } = args;
  await createImport(store, { actor, id, now: clock(), input: { fileName: args.fileName } });
  try {
    const size = new BatchSize({ first: 100 });
    const reader = createRowReader(args.options);
    let waiting: (ImportRow | RowFault)[] = [];
    let byteSize = 0;
    const storeFull = async (isLast: boolean) => {
      while (waiting.length >= size.rows || (isLast && waiting.length > 0)) {
        const found = waiting.slice(0, size.rows);
        waiting = waiting.slice(found.length);
        const batch = await addImportRows(store, { actor, id, now: clock(), found });
        size.note(batch.rows, batch.ms);
        args.onBatch?.(batch);
        await new Promise(setImmediate);
      }
    };
    for await (const chunk of bytes) {
      for (let start = 0; start < chunk.length; start += pieceSize) {
        const piece = chunk.subarray(start, start + pieceSize);
        byteSize += piece.length;
        waiting.push(...reader.push(piece));
        await new Promise(setImmediate);
        await storeFull(false);
      }
    }
    waiting.push(...reader.end());
    await storeFull(true);
    const { columns, format } = reader;
    await finishReading(store, { actor, id, now: clock(), columns, format, byteSize });
  } catch (error) {
    // What is there of it says nothing without the rest.
    await discardImport(store, { actor, id, now: clock() });
    await runImport(store, { id, clock });
    throw error;
  }
}
