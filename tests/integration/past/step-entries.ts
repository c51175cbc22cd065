import { claimEntry, contactEntry } from "../commands/small-world";
import { parties, people, places, type Step } from "./random-step";

class NothingThereError extends Error {
  readonly code = "nothingThere";
  override readonly name = "NothingThereError";
}

export function pick<Value>(values: readonly Value[], number: number): Value {
  const value = values[number % Math.max(1, values.length)];
  if (value === undefined) throw new NothingThereError("There is nothing to choose from.");
  return value;
}

export function at({ id, version }: { id: string; version: number }): { id: string; baseVersion: number } {
  return { id, baseVersion: version };
}

export function mergeOf(
  kept: { id: string; baseVersion: number },
  other: { id: string; baseVersion: number },
): Record<string, unknown> {
  return {
    keptId: kept.id,
    otherId: other.id,
    keptVersion: kept.baseVersion,
    otherVersion: other.baseVersion,
    reason: "They are one.",
  };
}

export function contact({ one, two, name, day, sources: cited }: Step) {
  const first = pick(people.slice(0, 2), one);
  return contactEntry({
    title: `Contact ${name}`,
    held: day,
    placeId: one % 3 === 0 ? null : pick(places, one),
    participations: [
      { personId: first, partyId: pick(parties, two), role: "principal" },
      { groupName: "A delegation", partyId: pick(parties, one), role: "delegation" },
    ],
    trackIds: two % 2 === 0 ? ["channel"] : [],
    topics: [{ topicId: "ceasefire", basis: "reported" }],
    notifications: [{ partyId: pick(parties, one), standing: "before", source: two % cited.length }],
    acknowledgements: [{ partyId: pick(parties, two), standing: "silent", source: 0 }],
    readouts: one % 2 === 0 ? [] : [{ partyId: "ru", summary: name, source: null }],
    reactions: [{ partyId: "ua", date: "2025-12-03", summary: name, source: cited.length - 1 }],
    outsideCounts: [],
    sources: cited,
  });
}

export function claim({ one, two, name, day, sources: cited }: Step) {
  return claimEntry({
    title: `Claim ${name}`,
    announced: day,
    announcedBy: {
      partyId: pick(parties, one),
      personId: two % 2 === 0 ? null : pick(people, 1),
      body: null,
    },
    placeIds: one % 2 === 0 ? [pick(places, two)] : places,
    verifications: [
      { date: "2025-12-01", standing: "claimed", assessor: "Ministry", source: 0 },
      {
        date: "2025-12-02",
        standing: two % 2 === 0 ? "disputed" : "confirmed",
        assessor: name,
        partyId: "ua",
      },
    ],
    sources: cited,
  });
}
