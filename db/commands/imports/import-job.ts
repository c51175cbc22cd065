import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import type { EventSummary } from "@/lib/exchange/import/import-types";
import { keyNumber } from "@/lib/exchange/import/key-number";
import type { Store } from "../../store";
import type { StoredImport } from "./find-import";
import { ImportNamesIndex } from "./import-names-index";

/** Earlier rows that are kept for each key; more share one only where it tells nothing apart. */
const mostOfKey = 40;

/** What a job over the rows of an import keeps in memory between its batches. A look through the rows begins anew without it. */
export class ImportJob {
  /**
   * Rows by the number of a key, most of which one row alone has: a large file has some hundred thousand keys, and as texts with a
   * list each they take several times the memory. Where two keys have one number, rows are compared that need not be.
   */
  readonly #rowsByKey = new Map<number, EventSummary | EventSummary[]>();

  private constructor(
    readonly id: string,
    readonly mapping: ImportMapping,
    readonly names: ImportNamesIndex,
  ) {}

  static async begin(store: Store, stored: StoredImport): Promise<ImportJob> {
    if (stored.mapping === null) throw new Error("The columns of this import are not matched yet.");
    return new ImportJob(stored.id, stored.mapping, await ImportNamesIndex.read(store, stored.id));
  }

  /** Keeps a row for the rows behind it; `id` of its summary is its number. */
  keepRow(summary: EventSummary, keys: readonly string[]): void {
    for (const key of keys.map(keyNumber)) {
      const rows = this.#rowsByKey.get(key);
      if (rows === undefined) this.#rowsByKey.set(key, summary);
      else if (!Array.isArray(rows)) this.#rowsByKey.set(key, [rows, summary]);
      else {
        rows.push(summary);
        if (rows.length > mostOfKey) rows.shift();
      }
    }
  }

  /** Lets go of the rows, once none is looked through any more. */
  forgetRows(): void {
    this.#rowsByKey.clear();
  }

  /** The rows before that share a key, each once. */
  earlierRows(keys: readonly string[]): EventSummary[] {
    return [...new Set(keys.flatMap((key) => this.#rowsByKey.get(keyNumber(key)) ?? []))];
  }
}
