import type { ImportCandidate } from "./import-types";

/**
 * The candidate with every name key replaced by what `find` gives. Only fields that hold ids of records are touched, so that no text
 * can pass for a key.
 */
export function replaceNames(candidate: ImportCandidate, find: (key: string) => string): ImportCandidate {
  const id = (key: string | null | undefined) => (key === null || key === undefined ? null : find(key));
  const party = <Row extends { partyId: string }>(row: Row): Row => ({ ...row, partyId: find(row.partyId) });
  const reactions = candidate.input.reactions?.map(party) ?? [];
  if (candidate.type === "announcement") {
    const { input } = candidate;
    return {
      type: "announcement",
      input: {
        ...input,
        reactions,
        announcedBy: {
          ...input.announcedBy,
          partyId: find(input.announcedBy.partyId),
          personId: id(input.announcedBy.personId),
        },
        placeIds: input.placeIds?.map(find) ?? [],
        verifications: input.verifications?.map((row) => ({ ...row, partyId: id(row.partyId) })) ?? [],
      },
    };
  }
  const { input } = candidate;
  return {
    type: "contact",
    input: {
      ...input,
      reactions,
      placeId: id(input.placeId),
      participations:
        input.participations?.map((row) => ({ ...party(row), personId: id(row.personId) })) ?? [],
      trackIds: input.trackIds?.map(find) ?? [],
      topics:
        input.topics?.map((row) => ({ ...row, topicId: find(row.topicId), partyId: id(row.partyId) })) ?? [],
      notifications: input.notifications?.map(party) ?? [],
      acknowledgements: input.acknowledgements?.map(party) ?? [],
      readouts: input.readouts?.map(party) ?? [],
    },
  };
}
