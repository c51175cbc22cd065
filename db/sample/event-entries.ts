import { sampleId } from "./sample-id";
import type { SampleAnnouncement, SampleContact } from "./sample-shapes";

function partyId(key: string): string {
  return sampleId("party", key);
}

function idOrNull(type: "party" | "person" | "place", key: string | null): string | null {
  return key === null ? null : sampleId(type, key);
}

/** Puts the party's id where the sample writes its key. */
function withPartyId<Row extends { party: string }>({ party, ...row }: Row) {
  return { ...row, partyId: partyId(party) };
}

/** A contact of the sample as createContact takes it, ids in place of keys. */
export function contactEntryOf(record: SampleContact) {
  const { key: _key, place, tracks, participations, topics, ...own } = record;
  return {
    ...own,
    placeId: idOrNull("place", place),
    trackIds: tracks.map((track) => sampleId("track", track)),
    participations: participations.map(({ person, group, ...row }) => ({
      ...withPartyId(row),
      personId: idOrNull("person", person),
      groupName: group,
    })),
    topics: topics.map(({ topic, party, basis }) => ({
      topicId: sampleId("topic", topic),
      basis,
      partyId: idOrNull("party", party),
    })),
    notifications: own.notifications.map(withPartyId),
    acknowledgements: own.acknowledgements.map(withPartyId),
    readouts: own.readouts.map(withPartyId),
    reactions: own.reactions.map(withPartyId),
  };
}

/** An announcement of the sample as createAnnouncement takes it, ids in place of keys. */
export function announcementEntryOf(record: SampleAnnouncement) {
  const { key: _key, announcedBy, places, verifications, reactions, ...own } = record;
  return {
    ...own,
    announcedBy: {
      partyId: partyId(announcedBy.party),
      personId: idOrNull("person", announcedBy.person),
      body: announcedBy.body,
    },
    placeIds: places.map((place) => sampleId("place", place)),
    verifications: verifications.map(({ party, ...row }) => ({ ...row, partyId: idOrNull("party", party) })),
    reactions: reactions.map(withPartyId),
  };
}
