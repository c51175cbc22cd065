import type { AnnouncementInput } from "../../records/announcement";
import type { ContactInput } from "../../records/contact";
import type { NameKind } from "./import-types";
import { idKeys, type OwnColumn, ownAnnouncementColumns, ownContactColumns, ownSchemas } from "./own-columns";

/** An event to be written in the flat form of own-columns.ts. `nameOf` gives the name of a record by its id. */
export type OwnEvent = {
  readonly id: string;
  readonly version: number;
  readonly nameOf: (kind: NameKind, id: string) => string;
} & (
  | { readonly type: "contact"; readonly input: ContactInput }
  | { readonly type: "announcement"; readonly input: AnnouncementInput }
);

/** The cells of an event by column; columns that its type does not have are left out. Ids of sources are not written. */
export function writeOwnRow(event: OwnEvent): Record<string, string> {
  const columns = event.type === "contact" ? ownContactColumns : ownAnnouncementColumns;
  const cells = columns.map((column): [string, string] => [
    column.column,
    cellText(valueAt(event.input, column.field), column, event.nameOf),
  ]);
  return Object.fromEntries([
    ["schema", ownSchemas[event.type]],
    ["id", event.id],
    ["version", String(event.version)],
    ...cells,
  ]);
}

function valueAt(input: object, path: string): unknown {
  let value: unknown = input;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null) return null;
    value = new Map<string, unknown>(Object.entries(value)).get(key);
  }
  return value;
}

function cellText(value: unknown, { holds, kind }: OwnColumn, nameOf: OwnEvent["nameOf"]): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    if (value.length === 0) return "";
    const named = (id: unknown) => (kind === undefined ? id : { id, name: nameOf(kind, String(id)) });
    return JSON.stringify(holds === "names" ? value.map(named) : value.map((row) => withNames(row, nameOf)));
  }
  return holds === "name" && kind !== undefined ? nameOf(kind, String(value)) : String(value);
}

/** An object of a list with names beside ids, without what is empty, derived or belongs to one store alone. */
function withNames(row: unknown, nameOf: OwnEvent["nameOf"]): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      if (isEmpty || key === "id" || key === "isLinkWanted") return [];
      const named = idKeys.get(key);
      return [
        named === undefined
          ? [key, value]
          : [named.key, { id: value, name: nameOf(named.kind, String(value)) }],
      ];
    }),
  );
}
