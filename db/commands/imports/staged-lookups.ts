import { asc, inArray } from "drizzle-orm";
import { inChunks } from "../../rows/in-chunks";
import { type NamedRecord, readNames } from "../../rows/read-names";
import { instance } from "../../schema/instance";
import { partyAliases } from "../../schema/party-aliases";
import { personAliases } from "../../schema/person-aliases";
import { placeAliases } from "../../schema/place-aliases";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import type { EventPlan } from "../events/event-plan";
import type { SnapshotLookups } from "./staged-snapshot";

const spelledKinds = ["person", "party", "place"] as const;
type SpelledKind = (typeof spelledKinds)[number];
const words = { person: "person", party: "party", place: "place", topic: "topic", track: "track" };

/** The records that staged events name, under all their names, kept from batch to batch until somebody writes anything else. */
export class StagedLookups {
  #dataVersion = -1;
  #names = emptyNames();
  readonly #spellings = new Map<string, string[]>();

  get names(): SnapshotLookups {
    return this.#names;
  }

  /** Every name and spelling of a record. */
  spellingsOf(id: string): readonly string[] {
    return this.#spellings.get(id) ?? [];
  }

  /** Reads what planned events refer to and is not known yet. */
  async learn(db: Reader, plans: readonly EventPlan[]): Promise<void> {
    const [current] = await db.select({ dataVersion: instance.dataVersion }).from(instance);
    if (current?.dataVersion !== this.#dataVersion) {
      this.#dataVersion = current?.dataVersion ?? -1;
      this.#names = { ...emptyNames(), tracks: await readTracks(db) };
      this.#spellings.clear();
    }
    const wanted = plans.flatMap(({ references }) => references);
    const missing = (
      kind: "person" | "party" | "place" | "topic",
      known: ReadonlyMap<string, NamedRecord>,
    ) => [
      ...new Set(
        wanted.flatMap((each) =>
          each.kind === kind && each.id !== null && !known.has(each.id) ? [each.id] : [],
        ),
      ),
    ];
    const { people, parties, places, topics } = this.#names;
    await this.#learnSpelled(db, "person", missing("person", people), people);
    await this.#learnSpelled(db, "party", missing("party", parties), parties);
    await this.#learnSpelled(db, "place", missing("place", places), places);
    const topicIds = missing("topic", topics);
    if (topicIds.length > 0) add(topics, await readNames(db, "topic", topicIds));
  }

  /** What a planned event refers to that is not stored (any more), in words. */
  lostReferences({ references }: EventPlan): string[] {
    const { people, parties, places, topics, tracks: known } = this.#names;
    const isKnown = {
      person: (id: string) => people.has(id),
      party: (id: string) => parties.has(id),
      place: (id: string) => places.has(id),
      topic: (id: string) => topics.has(id),
      track: (id: string) => known.some((track) => track.id === id),
    };
    return references.flatMap(({ kind, id }) =>
      id === null || kind === "series" || isKnown[kind](id)
        ? []
        : [`The ${words[kind]} that was chosen for a name is stored no longer. Choose again.`],
    );
  }

  async #learnSpelled(
    db: Reader,
    kind: SpelledKind,
    ids: readonly string[],
    into: Map<string, NamedRecord>,
  ): Promise<void> {
    if (ids.length === 0) return;
    const found = await readNames(db, kind, ids);
    add(into, found);
    for (const { id, name } of found.values()) this.#spellings.set(id, [name]);
    for (const { id, name } of await readAliases(db, kind, ids)) this.#spellings.get(id)?.push(name);
  }
}

function emptyNames() {
  return {
    people: new Map<string, NamedRecord>(),
    parties: new Map<string, NamedRecord>(),
    places: new Map<string, NamedRecord>(),
    topics: new Map<string, NamedRecord>(),
    tracks: [] as NamedRecord[],
  };
}

function add(into: Map<string, NamedRecord>, found: ReadonlyMap<string, NamedRecord>): void {
  for (const [id, record] of found) into.set(id, record);
}

function readTracks(db: Reader): Promise<NamedRecord[]> {
  return db
    .select({ id: tracks.id, slug: tracks.slug, name: tracks.name })
    .from(tracks)
    .orderBy(asc(tracks.position), asc(tracks.id));
}

function readAliases(db: Reader, kind: SpelledKind, ids: readonly string[]) {
  const columns = {
    person: { table: personAliases, id: personAliases.personId, name: personAliases.name },
    party: { table: partyAliases, id: partyAliases.partyId, name: partyAliases.name },
    place: { table: placeAliases, id: placeAliases.placeId, name: placeAliases.name },
  }[kind];
  return inChunks(ids, (chunk) =>
    db.select({ id: columns.id, name: columns.name }).from(columns.table).where(inArray(columns.id, chunk)),
  );
}
