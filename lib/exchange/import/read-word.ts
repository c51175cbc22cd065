import {
  announcementKindLabels,
  announcementKinds,
  confidenceLabels,
  confidences,
  contactFormatLabels,
  contactFormats,
  contactLevelLabels,
  contactLevels,
  contactStatuses,
  contactStatusLabels,
  eventTypes,
} from "../../records/vocabularies";
import { datePrecisionLabels, datePrecisions } from "./import-mapping";
import { foldedName } from "./name-key";

/** Our own words and their labels, which are understood without a table. */
export const ownWords = {
  type: wordsOf(eventTypes, { contact: "Contact", announcement: "Announcement" }),
  kind: wordsOf(announcementKinds, announcementKindLabels),
  format: wordsOf(contactFormats, contactFormatLabels),
  level: wordsOf(contactLevels, contactLevelLabels),
  status: wordsOf(contactStatuses, contactStatusLabels),
  confidence: wordsOf(confidences, confidenceLabels),
  datePrecision: wordsOf(datePrecisions, datePrecisionLabels),
};

function wordsOf<Word extends string>(
  words: readonly Word[],
  labels: Record<Word, string>,
): ReadonlyMap<string, Word> {
  return new Map(
    words.flatMap((word): [string, Word][] => [
      [foldedName(word), word],
      [foldedName(labels[word]), word],
    ]),
  );
}

const foldedTables = new WeakMap<object, ReadonlyMap<string, string>>();

/** What a cell says in our words: by the mapping's table, else our own words, else the table's "*"; null where none of them knows it. */
export function readWord<Word extends string>(
  table: Readonly<Record<string, Word>>,
  own: ReadonlyMap<string, NoInfer<Word>>,
  text: string,
): Word | null {
  const key = keysOf(table).get(foldedName(text));
  if (key !== undefined) return table[key] ?? null;
  return own.get(foldedName(text)) ?? (Object.hasOwn(table, "*") ? table["*"] : null) ?? null;
}

/** The keys of a table by their folded form. */
function keysOf(table: object): ReadonlyMap<string, string> {
  const known = foldedTables.get(table);
  if (known !== undefined) return known;
  const made = new Map(Object.keys(table).map((key) => [foldedName(key), key]));
  foldedTables.set(table, made);
  return made;
}
