import { type NamedKind, readNames } from "../../rows/read-names";
import type { Reader } from "../../store";

/** Names of records of one kind by id; an id that does not exist is missing. */
export async function readNameMap(
  db: Reader,
  kind: NamedKind,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const names = await readNames(db, kind, ids);
  return new Map([...names].map(([id, record]) => [id, record.name]));
}
