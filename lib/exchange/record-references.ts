import { isObject, type Json } from "./merge-patch";

/** The kinds of record that an event names. */
export type ReferredKind = "person" | "party" | "place" | "topic" | "track";

/** A record named somewhere in an event's entry, by id or by the slug of its page. */
export interface EntryReference {
  kind: ReferredKind;
  value: string;
}

const kinds: ReadonlyMap<string, ReferredKind> = new Map([
  ["personId", "person"],
  ["partyId", "party"],
  ["placeId", "place"],
  ["placeIds", "place"],
  ["topicId", "topic"],
  ["trackIds", "track"],
]);

/** Every record that an entry names, in the order of the entry. */
export function entryReferences(entry: Json): EntryReference[] {
  const found: EntryReference[] = [];
  mapEntryReferences(entry, (reference) => {
    found.push(reference);
    return reference.value;
  });
  return found;
}

/** The entry with each record that it names called by what `rename` gives for it. */
export function mapEntryReferences(entry: Json, rename: (reference: EntryReference) => string): Json {
  return mapMember(entry, null, rename);
}

function mapMember(
  value: Json,
  kind: ReferredKind | null,
  rename: (reference: EntryReference) => string,
): Json {
  if (Array.isArray(value)) return value.map((item) => mapMember(item, kind, rename));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        mapMember(member, kinds.get(name) ?? null, rename),
      ]),
    );
  }
  return kind !== null && typeof value === "string" ? rename({ kind, value }) : value;
}
