import type { ContactFormat } from "../records/vocabularies";

/** A principal of a contact who is a named person; groups are left out. */
export interface NamedPrincipal {
  personId: string;
  personName: string;
  partyId: string;
}

/** The two people whose contacts of one format count together where no stored series does. */
export interface PrincipalPair {
  /** The same for all contacts that count together. */
  key: string;
  /** As it is shown: "Steve Witkoff – Vladimir Putin, in person". */
  name: string;
  personIds: readonly [string, string];
}

const formatWords: Record<ContactFormat, string> = {
  inPerson: "in person",
  phone: "by phone",
  video: "by video",
  written: "in writing",
};

/**
 * The pair that the named principals of a contact form, whatever order they come in; null unless there are exactly two
 * people, for different parties.
 */
export function principalPair(
  principals: readonly NamedPrincipal[],
  format: ContactFormat,
): PrincipalPair | null {
  const [first, second, ...others] = [...principals].sort(byName);
  if (first === undefined || second === undefined || others.length > 0) return null;
  if (first.personId === second.personId || first.partyId === second.partyId) return null;
  return {
    // Names may change and change places with it: the key holds the ids in an order of their own.
    key: [...[first.personId, second.personId].sort(), format].join(" "),
    name: `${first.personName} – ${second.personName}, ${formatWords[format]}`,
    personIds: [first.personId, second.personId],
  };
}

function byName(one: NamedPrincipal, other: NamedPrincipal): number {
  return compare(one.personName, other.personName) || compare(one.personId, other.personId);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
