import { inArray } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { foldText } from "@/lib/records/folded-text";
import { inChunks } from "../../rows/in-chunks";
import { readNames } from "../../rows/read-names";
import { partyAliases } from "../../schema/party-aliases";
import { personAliases } from "../../schema/person-aliases";
import { placeAliases } from "../../schema/place-aliases";
import type { Reader, Store } from "../../store";

type Ids = readonly (string | null)[];

/** What an entry that is not stored says and names. */
export interface EntryText {
  /** Its own words: title, summary, note, groups, names as printed, bodies, assessors, publishers. */
  texts: readonly string[];
  people: Ids;
  places: Ids;
  parties: Ids;
  tracks: Ids;
  topics: Ids;
}

/**
 * The text by which an entry would be found if it were published: its own words and every name and spelling of what it names,
 * folded, each on a line of its own, as db/commands/index/index-event-text.ts writes it for stored events.
 */
export function readEntryText(store: Store, entry: EntryText): Promise<string> {
  return store.read(async ({ db }) => {
    const names = [
      ...(await readNames(db, "person", entry.people)).values(),
      ...(await readNames(db, "place", entry.places)).values(),
      ...(await readNames(db, "party", entry.parties)).values(),
      ...(await readNames(db, "track", entry.tracks)).values(),
      ...(await readNames(db, "topic", entry.topics)).values(),
      ...(await aliasesOf(db, personAliases, personAliases.personId, personAliases.name, entry.people)),
      ...(await aliasesOf(db, placeAliases, placeAliases.placeId, placeAliases.name, entry.places)),
      ...(await aliasesOf(db, partyAliases, partyAliases.partyId, partyAliases.name, entry.parties)),
    ].map(({ name }) => name);
    const parts = [...entry.texts, ...names].map(foldText).filter((part) => part !== "");
    return [...new Set(parts)].join("\n");
  });
}

function aliasesOf(
  db: Reader,
  table: SQLiteTable,
  owner: SQLiteColumn,
  name: typeof personAliases.name | typeof placeAliases.name | typeof partyAliases.name,
  ids: Ids,
): Promise<{ name: string }[]> {
  const wanted = ids.filter((id) => id !== null);
  return inChunks(wanted, (chunk) => db.select({ name }).from(table).where(inArray(owner, chunk)));
}
