import type { EventType } from "../vocabularies";
import { fieldOf, idOf, isObject, rowsOf, type StoredSnapshot } from "./snapshot-values";

/** The kinds of record of which an earlier version can be brought back. */
export const revertibleTypes = ["event", "person", "place", "party"] as const;
export type RevertibleType = (typeof revertibleTypes)[number];

type Entry = Record<string, unknown>;

/** A stored version as its form would send it, to be parsed like any other entry: links by id instead of by name. */
export function entryOfSnapshot(type: RevertibleType, snapshot: StoredSnapshot): Entry {
  switch (type) {
    case "event":
      return eventTypeOf(snapshot) === "contact" ? contactEntry(snapshot) : announcementEntry(snapshot);
    case "person":
      return {
        ...snapshot,
        partyId: idOf(snapshot.party),
        offices: withIds(snapshot.offices, { partyId: "party" }),
      };
    case "place":
      return { ...snapshot, countryId: idOf(snapshot.country) };
    case "party":
      return { ...snapshot };
  }
}

/** Whether a stored version of an event is one of a contact or of an announcement. */
export function eventTypeOf(snapshot: StoredSnapshot): EventType {
  return snapshot.type === "announcement" ? "announcement" : "contact";
}

function contactEntry(snapshot: StoredSnapshot): Entry {
  return {
    ...snapshot,
    placeId: idOf(snapshot.place),
    participations: withIds(snapshot.participations, { personId: "person", partyId: "party" }),
    trackIds: rowsOf(snapshot.tracks).map(idOf),
    topics: withIds(snapshot.topics, { topicId: "topic", partyId: "party" }),
    notifications: withIds(snapshot.notifications, { partyId: "party" }),
    acknowledgements: withIds(snapshot.acknowledgements, { partyId: "party" }),
    readouts: withIds(snapshot.readouts, { partyId: "party" }),
    reactions: withIds(snapshot.reactions, { partyId: "party" }),
  };
}

function announcementEntry(snapshot: StoredSnapshot): Entry {
  const { announcedBy } = snapshot;
  return {
    ...snapshot,
    announcedBy: {
      partyId: idOf(fieldOf(announcedBy, "party")),
      personId: idOf(fieldOf(announcedBy, "person")),
      body: fieldOf(announcedBy, "body"),
    },
    placeIds: rowsOf(snapshot.places).map(idOf),
    verifications: withIds(snapshot.verifications, { partyId: "party" }),
    reactions: withIds(snapshot.reactions, { partyId: "party" }),
  };
}

/** Rows with the id of each link under the name that the form gives it. */
function withIds(rows: unknown, links: Readonly<Record<string, string>>): Entry[] {
  return rowsOf(rows).map((row) => ({
    ...(isObject(row) ? row : {}),
    ...Object.fromEntries(Object.entries(links).map(([id, link]) => [id, idOf(fieldOf(row, link))])),
  }));
}
