import { faultFileHeader, faultFileLine } from "@/lib/exchange/import/fault-file";
import type { ImportRowState } from "@/lib/records/import-state";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import { type ListedRow, listImportRows } from "./list-import-rows";

const keptStates: ImportRowState[] = ["faulty", "aside", "waiting", "toConfirm", "duplicate", "ready"];
const pageSize = 200;

/**
 * The CSV of the rows of an import that did not become events, each with the reason; a page of rows at a time. Throws
 * ForbiddenError below researcher.
 */
export async function* keptAsideLines(
  store: Store,
  actor: Actor | null,
  id: string,
  columns: readonly string[],
): AsyncGenerator<string> {
  requireDraftWriter(actor);
  yield faultFileHeader(columns);
  let after = 0;
  for (;;) {
    const { rows, hasMore } = await listImportRows(store, actor, id, {
      filter: keptStates,
      after,
      limit: pageSize,
    });
    const text = rows.filter(isKeptAside).map((row) => lineOf(columns, row));
    if (text.length > 0) yield text.join("");
    const last = rows.at(-1);
    if (!hasMore || last === undefined) return;
    after = last.row.rowNumber;
    await new Promise(setImmediate);
  }
}

/** What is ready and not left out is no row kept aside, and neither is what somebody wants all the same. */
function isKeptAside({ outcome: { state, choice } }: ListedRow): boolean {
  if (state === "ready") return choice === "leaveOut";
  return choice !== "import" && choice !== "update";
}

function lineOf(columns: readonly string[], { row, outcome }: ListedRow): string {
  const reasons = outcome.choice === "leaveOut" ? [...outcome.reasons, "Left out."] : outcome.reasons;
  const { rowNumber, text } = row;
  return faultFileLine(columns, { rowNumber, reasons, cells: outcome.mended ?? row.cells, text });
}
