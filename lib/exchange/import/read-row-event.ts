import { isIanaZone } from "../../dates/civil-day";
import type { AnnouncementEntry } from "../../records/announcement";
import type { ContactEntry } from "../../records/contact";
import {
  announcementKindLabels,
  type Confidence,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  type EventType,
} from "../../records/vocabularies";
import type { ImportMapping } from "./import-mapping";
import type { ImportCandidate, ImportCells } from "./import-types";
import { evenBlanks, firstCell, isNoName, splitList } from "./mapped-cells";
import { type RowDate, readFurtherDate, readRowDate } from "./read-row-dates";
import { numberOf, readListNames, readParticipations, readPlaces } from "./read-row-names";
import { readRowSources } from "./read-row-sources";
import { plainText, readRowTitle } from "./read-row-title";
import { ownWords, readWord } from "./read-word";
import { addFault, addName, addReading, type ReadingLog } from "./reading-log";

/** Words of the vocabularies that a row must say; the same in mapping, tables and inputs. */
type WordField = "kind" | "format" | "level" | "status";
const wordLabels: { [Field in WordField]: Readonly<Record<string, string>> } = {
  kind: announcementKindLabels,
  format: contactFormatLabels,
  level: contactLevelLabels,
  status: contactStatusLabels,
};

interface Row {
  readonly cells: ImportCells;
  readonly mapping: ImportMapping;
  readonly log: ReadingLog;
}

/** Reads a row as an event of one type; null where something that every event needs cannot be read (the log says what). */
export function readRowEvent(type: EventType, row: Row): ImportCandidate | null {
  return type === "contact" ? readContact(row) : readAnnouncement(row);
}

function readContact(row: Row): ImportCandidate | null {
  const { cells, mapping, log } = row;
  const title = readRowTitle(cells, mapping, log);
  const held = readRowDate(cells, mapping, log);
  const format = requiredWord(
    row,
    "format",
    mapping.tables.format,
    ownWords.format,
    mapping.constants.format,
  );
  const level = requiredWord(row, "level", mapping.tables.level, ownWords.level, mapping.constants.level);
  const status = requiredWord(
    row,
    "status",
    mapping.tables.status,
    ownWords.status,
    mapping.constants.status,
  );
  const madePublic = readFurtherDate(cells, mapping, "madePublic", log);
  const participations = readParticipations(cells, mapping, log);
  const places = readPlaces(cells, mapping, log);
  const [place, ...others] = places;
  if (others.length > 0) {
    const column = mapping.fields.place?.[0] ?? null;
    const text = log.names.flatMap((name) => (places.includes(name.key) ? [name.name] : [])).join(", ");
    const message = `Several places: ${text}. A contact has one; the first is taken. Part the row where they were several contacts.`;
    log.toConfirm.push({ column, text, message });
  }
  if (title === "" || held === null || format === null || level === null || status === null) return null;
  const input: ContactEntry = {
    title,
    ...sharedFields(row, held),
    format,
    level,
    status,
    held: held.edtf,
    heldPrinted: held.printed,
    madePublic: madePublic?.edtf ?? null,
    madePublicPrinted: madePublic?.printed ?? null,
    placeId: place ?? null,
    durationMinutes: readMinutes(row),
    participations,
    trackIds: readListNames(cells, mapping, "track", log),
    topics: readListNames(cells, mapping, "topics", log).map((topicId) => ({ topicId, basis: "reported" })),
  };
  return { type: "contact", input };
}

function readAnnouncement(row: Row): ImportCandidate | null {
  const { cells, mapping, log } = row;
  const title = readRowTitle(cells, mapping, log);
  const announced = readRowDate(cells, mapping, log);
  const kind = requiredWord(row, "kind", mapping.tables.kind, ownWords.kind, mapping.constants.kind);
  const saidToHaveHappened = readFurtherDate(cells, mapping, "saidToHaveHappened", log);
  const announcer = readAnnouncer(row);
  const placeIds = readPlaces(cells, mapping, log);
  if (title === "" || announced === null || kind === null || kind === "aside" || announcer === null)
    return null;
  const input: AnnouncementEntry = {
    title,
    ...sharedFields(row, announced),
    kind,
    announced: announced.edtf,
    announcedPrinted: announced.printed,
    saidToHaveHappened: saidToHaveHappened?.edtf ?? null,
    saidToHaveHappenedPrinted: saidToHaveHappened?.printed ?? null,
    announcedBy: announcer,
    placeIds,
  };
  return { type: "announcement", input };
}

function sharedFields(row: Row, date: RowDate) {
  const { cells, mapping, log } = row;
  return {
    summary: plainText(firstCell(cells, mapping, "summary")?.text ?? ""),
    note: plainText(firstCell(cells, mapping, "note")?.text ?? ""),
    ...readConfidence(row),
    ...readClock(row, date),
    sources: readRowSources(cells, mapping, log),
  };
}

/** A word of a vocabulary from its column, else the mapping's word for all rows; null (and a fault) where neither gives one. */
function requiredWord<Word extends string>(
  { cells, mapping, log }: Row,
  field: WordField,
  table: Readonly<Record<string, Word>>,
  own: ReadonlyMap<string, NoInfer<Word>>,
  constant: NoInfer<Word> | null,
): Word | null {
  const cell = firstCell(cells, mapping, field);
  if (cell === null) {
    if (constant === null) {
      const column = mapping.fields[field]?.[0];
      addFault(
        log,
        field,
        column === undefined ? null : { column, text: "" },
        `The row does not say the ${field}.`,
      );
    }
    return constant;
  }
  const word = readWord(table, own, cell.text);
  if (word === null)
    addFault(log, field, cell, `The mapping does not say what the ${field} “${cell.text}” means.`);
  else addReading(log, field, [cell], { value: word, reading: wordLabels[field][word] ?? word });
  return word;
}

function readConfidence({ cells, mapping, log }: Row): { confidence?: Confidence } {
  const cell = firstCell(cells, mapping, "confidence");
  if (cell === null) return {};
  const word = readWord(mapping.tables.confidence, ownWords.confidence, cell.text);
  if (word === null) {
    const message = `The mapping does not say what the confidence “${cell.text}” means; it is taken as medium.`;
    log.warnings.push({ column: cell.column, message });
    return {};
  }
  addReading(log, "confidence", [cell], { value: word, reading: confidenceLabels[word] });
  return { confidence: word };
}

/** Time of day and zone. A time without a zone says nothing and is left with the row. */
function readClock({ cells, mapping, log }: Row, date: RowDate): Pick<ContactEntry, "clock" | "zone"> {
  const zoneCell = firstCell(cells, mapping, "zone");
  const zone = zoneCell?.text ?? mapping.constants.zone;
  if (zone !== null && !isIanaZone(zone)) {
    addFault(log, "zone", zoneCell, `“${zone}” is no time zone. Write it as Europe/Moscow.`);
    return {};
  }
  const cell = firstCell(cells, mapping, "time");
  const time = cell === null ? date.time : clockOf(cell.text);
  const column = cell?.column ?? mapping.fields.date?.[0] ?? null;
  if (cell !== null && time === null) {
    log.warnings.push({ column, message: `“${cell.text}” is no time of day; it stays with the row.` });
  } else if (time !== null && zone === null) {
    log.warnings.push({
      column,
      message: `The time ${time} has no zone, so it was not taken. Say the zone in the mapping.`,
    });
  }
  if (cell !== null && time !== null) addReading(log, "time", [cell], { value: time, reading: time });
  return { zone, clock: time !== null && zone !== null ? { at: time, zone } : null };
}

/** "19:30", "19:30:00", "19.30", "7:30 pm" as "19:30"; null where it is none. */
function clockOf(text: string): string | null {
  const [, hours, minutes, half] =
    /^(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const isAfternoon = half?.toLowerCase() === "p";
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, "0")}:${minutes}`;
}

function readMinutes({ cells, mapping, log }: Row): number | null {
  const cell = firstCell(cells, mapping, "durationMinutes");
  if (cell === null) return null;
  const minutes = numberOf(cell.text);
  if (minutes === null || minutes <= 0) {
    log.warnings.push({
      column: cell.column,
      message: `“${cell.text}” is no number of minutes; it stays with the row.`,
    });
    return null;
  }
  const whole = Math.round(minutes);
  addReading(log, "durationMinutes", [cell], { value: String(whole), reading: `${whole} minutes` });
  return whole;
}

function readAnnouncer({ cells, mapping, log }: Row): AnnouncementEntry["announcedBy"] | null {
  const cell = firstCell(cells, mapping, "announcedBy");
  const parts =
    cell === null
      ? []
      : splitList(cell.text, mapping.separators.announcedBy).filter((part) => !isNoName(part));
  const [name, ...others] = parts;
  const column = mapping.fields.announcedBy?.[0];
  if (others.length > 0) {
    const message = `Several announcers; “${name}” is taken, and ${others.join(", ")} left with the row.`;
    log.warnings.push({ column: cell?.column ?? null, message });
  }
  const text = name ?? mapping.constants.announcedBy;
  if (text === null) {
    addFault(
      log,
      "announcedBy",
      column === undefined ? null : { column, text: cell?.text ?? "" },
      "The row does not say who announced it.",
    );
    return null;
  }
  const written = evenBlanks(text);
  return {
    partyId: addName(log, "party", { column: cell?.column ?? column ?? "", text: written }),
    body: written.slice(0, 200),
  };
}
