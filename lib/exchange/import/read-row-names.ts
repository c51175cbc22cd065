import type { ContactEntry } from "../../records/contact";
import type { ImportMapping, ListSeparator, PeopleColumn } from "./import-mapping";
import type { ImportCells, NameToMatch } from "./import-types";
import {
  cellOf,
  cellsOfField,
  evenBlanks,
  firstCell,
  isNoName,
  type MappedCell,
  splitList,
} from "./mapped-cells";
import { isOfficeAlone, splitOffice } from "./office-words";
import { addName, type ReadingLog } from "./reading-log";

type Participation = NonNullable<ContactEntry["participations"]>[number];

/** Layouts that write the office before the name ("President Jane Doe"). */
const isWithOffices = (mapping: ImportMapping) => mapping.layout === "historyAtStateVisits";

/** Everybody who took part: named people of each people column, then parties without a named person. */
export function readParticipations(
  cells: ImportCells,
  mapping: ImportMapping,
  log: ReadingLog,
): Participation[] {
  const rows = mapping.people.flatMap((column) => readPeople(cells, mapping, column, log));
  const people = new Set<string>();
  const once = rows.filter(({ personId }) => {
    const isKnown = typeof personId === "string" && people.has(personId);
    if (typeof personId === "string") people.add(personId);
    return !isKnown;
  });
  const parties = cellsOfField(cells, mapping, "party").flatMap(({ column, text }) =>
    splitList(text, mapping.separators.party)
      .filter((name) => !isNoName(name))
      .map(
        (name): Participation => ({
          groupName: name.slice(0, 200),
          partyId: addName(log, "party", { column, text: name }),
          role: "delegation",
        }),
      ),
  );
  return [...once, ...parties];
}

function readPeople(
  cells: ImportCells,
  mapping: ImportMapping,
  people: PeopleColumn,
  log: ReadingLog,
): Participation[] {
  const text = cellOf(cells, people.column).trim();
  if (text === "") return [];
  const party = partyOf(cells, people);
  const office = people.officeColumn === null ? null : cellOf(cells, people.officeColumn).trim() || null;
  return splitPeople(text, people.separators).flatMap((written): Participation[] => {
    if (isNoName(written)) {
      log.warnings.push({ column: people.column, message: `“${written}” is taken as nobody.` });
      return [];
    }
    const own = isWithOffices(mapping) ? splitOffice(written) : { name: written, office: null };
    const partyId = party === null ? "" : addName(log, "party", party);
    const personId = addName(
      log,
      "person",
      { column: people.column, text: own.name },
      { hint: party?.text ?? null, detail: own.office ?? office },
    );
    const printed = own.name === written ? null : written.slice(0, 200);
    return [{ personId, partyId, role: people.role, printed }];
  });
}

function partyOf(cells: ImportCells, { partyColumn, party, column }: PeopleColumn): MappedCell | null {
  const text = partyColumn === null ? "" : evenBlanks(cellOf(cells, partyColumn));
  if (partyColumn !== null && text !== "" && !isNoName(text)) return { column: partyColumn, text };
  return party === null ? null : { column: partyColumn ?? column, text: party };
}

/** The names of one cell. "Premier and Prince Jane" is one person with two offices, and is not parted. */
function splitPeople(text: string, separators: readonly ListSeparator[]): string[] {
  const joined: string[] = [];
  for (const part of splitList(text, separators)) {
    const before = joined.at(-1);
    if (before !== undefined && isOfficeAlone(before)) joined[joined.length - 1] = `${before} and ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** The places of a row with their country as hint; coordinates go with a single place alone. "Unknown" is no place. */
export function readPlaces(cells: ImportCells, mapping: ImportMapping, log: ReadingLog): string[] {
  const country = firstCell(cells, mapping, "placeCountry")?.text ?? mapping.constants.placeCountry;
  const hint = country === null || isNoName(country) ? null : evenBlanks(country);
  const named = cellsOfField(cells, mapping, "place").flatMap(({ column, text }) =>
    splitList(text, mapping.separators.place).map((name): MappedCell => ({ column, text: name })),
  );
  const coordinates = readCoordinates(cells, mapping, log);
  const places = named.filter(({ column, text }) => {
    if (isNoName(text)) log.warnings.push({ column, message: `“${text}” is taken as no place.` });
    return !isNoName(text);
  });
  if (coordinates !== null && places.length !== 1) {
    const column = mapping.fields.latitude?.[0] ?? null;
    log.warnings.push({
      column,
      message: "The coordinates belong to no single named place; they stay with the row.",
    });
  }
  const keys = places.map((cell) =>
    addName(log, "place", cell, { hint, coordinates: places.length === 1 ? coordinates : null }),
  );
  return [...new Set(keys)];
}

function readCoordinates(
  cells: ImportCells,
  mapping: ImportMapping,
  log: ReadingLog,
): NameToMatch["coordinates"] {
  const latitude = firstCell(cells, mapping, "latitude");
  const longitude = firstCell(cells, mapping, "longitude");
  if (latitude === null && longitude === null) return null;
  const [north, east] = [latitude, longitude].map((cell) => numberOf(cell?.text ?? ""));
  const isRight =
    north !== null &&
    north !== undefined &&
    Math.abs(north) <= 90 &&
    east !== null &&
    east !== undefined &&
    Math.abs(east) <= 180;
  if (isRight) return { latitude: north, longitude: east };
  const column = (latitude ?? longitude)?.column ?? null;
  const text = `${latitude?.text ?? ""}, ${longitude?.text ?? ""}`;
  log.warnings.push({ column, message: `“${text}” are no coordinates; they stay with the row.` });
  return null;
}

/** A number as tables write it, with a point or a comma; null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Keys of the names in list fields (topics, tracks). */
export function readListNames(
  cells: ImportCells,
  mapping: ImportMapping,
  field: "topics" | "track",
  log: ReadingLog,
): string[] {
  const kind = field === "topics" ? "topic" : "track";
  const separators: readonly ListSeparator[] = field === "topics" ? mapping.separators.topics : [";"];
  const keys = cellsOfField(cells, mapping, field).flatMap(({ column, text }) =>
    splitList(text, separators)
      .filter((name) => !isNoName(name))
      .map((name) => addName(log, kind, { column, text: name })),
  );
  return [...new Set(keys)];
}
