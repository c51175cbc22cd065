import { wordTables } from "@/app/_components/import/mapping-form-state";
import { type ImportMapping, mappingFields } from "@/lib/exchange/import/import-mapping";

/**
 * The mapping that a form says, over the one that it was made from: what the form does not ask for stays. It is what was typed,
 * to be parsed by the mapping's schema.
 */
export function readMappingForm(
  form: FormData,
  columns: readonly string[],
  base: ImportMapping,
): Record<string, unknown> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const optional = (name: string) => text(name) || null;
  return {
    ...base,
    as: text("as") || base.as,
    fields: readFields(text, columns),
    people: readPeople(text, base),
    constants: {
      ...base.constants,
      kind: optional("const.kind"),
      format: optional("const.format"),
      level: optional("const.level"),
      status: optional("const.status"),
      zone: optional("const.zone"),
      announcedBy: optional("const.announcedBy"),
      placeCountry: optional("const.placeCountry"),
      publisher: optional("const.publisher"),
      sourceTitle: optional("const.sourceTitle"),
      language: optional("const.language"),
      externalScheme: text("const.externalScheme"),
    },
    tables: { ...base.tables, ...readTables(text) },
    titlePattern: text("titlePattern"),
    dateOrder: text("dateOrder") || base.dateOrder,
    rangeMeaning: text("rangeMeaning") || base.rangeMeaning,
  };
}

/** A column feeds the field that is chosen for it, and those that it fed beside it. */
function readFields(text: (name: string) => string, columns: readonly string[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [index, column] of columns.entries()) {
    const own = new Set([text(`column.${index}`), ...text(`also.${index}`).split(" ")]);
    for (const field of mappingFields) {
      if (own.has(field)) fields[field] = [...(fields[field] ?? []), column];
    }
  }
  return fields;
}

function readPeople(text: (name: string) => string, base: ImportMapping): Record<string, unknown>[] {
  const people: Record<string, unknown>[] = [];
  for (let index = 0; text(`people.${index}.is`) !== ""; index += 1) {
    const column = text(`people.${index}.column`);
    if (column === "") continue;
    const before = base.people[index];
    people.push({
      column,
      role: text(`people.${index}.role`) || "principal",
      partyColumn: text(`people.${index}.partyColumn`) || null,
      party: text(`people.${index}.party`) || null,
      officeColumn: text(`people.${index}.officeColumn`) || null,
      separators: before?.column === column ? before.separators : [";"],
    });
  }
  return people;
}

/** The tables that the form shows, each word under the key that stands beside it. */
function readTables(text: (name: string) => string): Record<string, Record<string, string>> {
  const tables: Record<string, Record<string, string>> = {};
  for (const table of wordTables) {
    if (text(`word.${table}.is`) === "") continue;
    const words: Record<string, string> = {};
    for (let index = 0; ; index += 1) {
      const key = text(`word.${table}.${index}.key`);
      if (key === "") break;
      const word = text(`word.${table}.${index}`);
      if (word !== "") words[key] = word;
    }
    tables[table] = words;
  }
  return tables;
}
