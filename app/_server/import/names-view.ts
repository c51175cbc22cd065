import type { NameToDecide } from "@/app/_components/import/names-form-state";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import type { ListedName } from "@/db/queries/imports/list-import-names";
import type { Store } from "@/db/store";

/** The names of a page as the form asks for them, each with what was decided. */
export async function namesView(store: Store, names: readonly ListedName[]): Promise<NameToDecide[]> {
  const ids = names.flatMap(({ choice }) => (choice?.choice === "record" ? [choice.id] : []));
  const known = new Map((await listKnownRecords(store, ids)).map((record) => [record.id, record.name]));
  return names.map((name) => {
    const { key, kind, hint, detail, rowCount, firstRow, candidates } = name;
    return {
      ...{ key, kind, name: name.name, hint, detail, rows: rowCount, firstRow, candidates },
      ...chosenOf(name, known),
    };
  });
}

function chosenOf(
  { choice, newRecord, candidates }: ListedName,
  known: ReadonlyMap<string, string>,
): { chosen: string; chosenName: string } {
  if (choice === null) return { chosen: "", chosenName: "" };
  if (choice.choice !== "record") return { chosen: choice.choice, chosenName: "" };
  if (newRecord !== null) return { chosen: "new", chosenName: "" };
  if (candidates.some(({ id }) => id === choice.id)) return { chosen: `record:${choice.id}`, chosenName: "" };
  return { chosen: "other", chosenName: known.get(choice.id) ?? "" };
}
