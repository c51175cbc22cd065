import type { KnownRecord, RecordKind } from "./known-record";
import type { RecordSearch } from "./use-record-search";

/** The key of the suggestion that adds what is typed. */
export const addKey = "add-new";

const nouns: Record<RecordKind, string> = { person: "person", place: "place", party: "party" };
const parts: Record<RecordKind, string> = {
  person: "name, other spellings, office and party, here in place",
  place: "name, other names, kind and country, here in place",
  party: "name, other names and kind, here in place",
};

export interface Suggestion {
  id: string;
  name: string;
  detail: string;
  /** What the field shows once this is taken. */
  textValue: string;
}

/** What a type-ahead field offers for a text, "add as new" last. */
export function suggestionsFor(kind: RecordKind, text: string, search: RecordSearch): Suggestion[] {
  // A new record is offered once it is known what is stored under that name: who is quick must not add it twice.
  const isAnswered = search.text === text.trim();
  return [...search.records.map(suggestionOf), ...(isAnswered ? [addSuggestion(kind, text.trim())] : [])];
}

function suggestionOf(record: KnownRecord): Suggestion {
  return { id: record.id, name: record.name, detail: record.detail, textValue: record.name };
}

function addSuggestion(kind: RecordKind, name: string): Suggestion {
  return { id: addKey, name: `Add “${name}” as a new ${nouns[kind]}`, detail: parts[kind], textValue: name };
}
