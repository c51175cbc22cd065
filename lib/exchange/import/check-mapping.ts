import type { ImportMapping, MappingField } from "./import-mapping";
import type { OpenQuestion } from "./import-types";
import { gdeltRefusal } from "./layout-columns";

/** Columns that the mapping names and the file lacks, and what has to be said before its rows can be read. */
export function checkMapping(mapping: ImportMapping, header: readonly string[]): OpenQuestion[] {
  if (mapping.layout === "gdelt") {
    return [{ field: "mapping", message: gdeltRefusal }];
  }
  if (mapping.layout === "own") return [];
  const open: OpenQuestion[] = [];
  const has = (field: MappingField) => (mapping.fields[field] ?? []).length > 0;
  const { constants, tables } = mapping;
  const isWith = typesOf(mapping);
  for (const [field, columns] of Object.entries(mapping.fields)) {
    for (const column of columns ?? []) {
      if (!header.includes(column)) {
        open.push({ field: "mapping", message: `The file has no column “${column}”, named for ${field}.` });
      }
    }
  }
  for (const row of mapping.people) {
    for (const column of [row.column, row.partyColumn, row.officeColumn]) {
      if (column !== null && !header.includes(column)) {
        open.push({ field: "people", message: `The file has no column “${column}”.` });
      }
    }
  }
  const need = (field: MappingField, isGiven: boolean, message: string) => {
    if (!isGiven) open.push({ field, message });
  };
  need(
    "title",
    has("title") || mapping.titlePattern !== "",
    "Choose the column of the title, or write a pattern.",
  );
  need("date", has("date") || has("year"), "Choose the column of the date, or those of year, month and day.");
  if (mapping.as === "byColumn") {
    need("type", has("type"), "Choose the column that tells contacts from announcements.");
    need(
      "type",
      Object.keys(tables.type).length > 0,
      "Say which of its words mean contacts and which announcements.",
    );
  }
  if (isWith.contacts) {
    need(
      "format",
      has("format") || constants.format !== null,
      "Say how they were in contact: a column, or one word for all rows.",
    );
    need(
      "level",
      has("level") || constants.level !== null,
      "Say the level: a column, or one word for all rows.",
    );
    need(
      "status",
      has("status") || constants.status !== null,
      "Say the status: a column, or one word for all rows.",
    );
  }
  if (isWith.announcements) {
    need(
      "kind",
      has("kind") || constants.kind !== null,
      "Say what was announced: a column, or one kind for all rows.",
    );
    const isAnnouncerGiven = has("announcedBy") || constants.announcedBy !== null;
    need("announcedBy", isAnnouncerGiven, "Say who announced it: a column, or one party for all rows.");
  }
  need(
    "datePrecision",
    !has("datePrecision") || Object.keys(tables.datePrecision).length > 0,
    "Say what the codes of the precision mean.",
  );
  return open;
}

/** Which types the rows can be of; until the words of their column are told, either. */
function typesOf({ as, tables }: ImportMapping): { contacts: boolean; announcements: boolean } {
  const meant = Object.values(tables.type);
  if (as !== "byColumn" || meant.length === 0) {
    return { contacts: as !== "announcements", announcements: as !== "contacts" };
  }
  return { contacts: meant.includes("contact"), announcements: meant.includes("announcement") };
}
