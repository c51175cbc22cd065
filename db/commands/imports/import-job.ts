import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import type { EventSummary } from "@/lib/exchange/import/import-types";
import type { Store } from "../../store";
import type { StoredImport } from "./find-import";
import { ImportNamesIndex } from "./import-names-index";

/** Earlier rows that are kept for each key; more share one only where it tells nothing apart. */
const mostOfKey = 40;

/** What a job over the rows of an import keeps in memory between its batches. A look through the rows begins anew without it. */
export class ImportJob {
  readonly #rowsByKey = new Map<string, EventSummary[]>();

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
    for (const key of keys) {
      const rows = this.#rowsByKey.get(key);
      if (rows === undefined) this.#rowsByKey.set(key, [summary]);
      else {
        rows.push(summary);
        if (rows.length > mostOfKey) rows.shift();
      }
    }
  }

  /** The rows before that share a key, each once. */
  earlierRows(keys: readonly string[]): EventSummary[] {
    return [...new Set(keys.flatMap((key) => this.#rowsByKey.get(key) ?? []))];
  }
}
