import type { ContactFormat, ContactStatus } from "../records/vocabularies";
import type { CountWay } from "./count-way";
import type { StartDays } from "./held-days";

/** A contact that a count may or may not include. */
export interface CountCandidate extends StartDays {
  status: ContactStatus;
  format: ContactFormat;
  /** Named principals, each for a party. */
  principals: readonly { personId: string; partyId: string }[];
  /** Parties that denied it or did not comment on it. */
  unacknowledgedBy: readonly string[];
}

/** Whose contacts our own ordinal counts: held ones of two people, of one format where the series names one. */
export interface OwnCount {
  personIds: readonly [string, string];
  format: ContactFormat | null;
  /** Only contacts without a further principal count, as where no stored series does. */
  isPairAlone: boolean;
}

/**
 * Whether a contact is counted by these departures from our own way, its days aside. `contact` is the one whose number is
 * asked for: its principals say which the two parties are.
 */
export function isCounted(
  candidate: CountCandidate,
  ways: readonly CountWay[],
  contact: CountCandidate,
  own: OwnCount,
): boolean {
  const has = (kind: CountWay["kind"]) => ways.some((way) => way.kind === kind);
  if (candidate.status !== "held" && !(has("notHeldToo") && isOnlyPlanned(candidate.status))) return false;
  if (!isOfFormat(candidate.format, ways, own)) return false;
  if (!isOfPeople(candidate, ways, own)) return false;
  const acknowledged = ways.find((way) => way.kind === "acknowledged");
  if (acknowledged === undefined) return true;
  const parties =
    acknowledged.partyId === null
      ? contact.principals.map((principal) => principal.partyId)
      : [acknowledged.partyId];
  return !candidate.unacknowledgedBy.some((party) => parties.includes(party));
}

function isOnlyPlanned(status: ContactStatus): boolean {
  return status === "announced" || status === "rumoured";
}

function isOfFormat(format: ContactFormat, ways: readonly CountWay[], own: OwnCount): boolean {
  for (const way of ways) {
    if (way.kind === "everyFormat") return true;
    if (way.kind === "withFormat") return format === own.format || format === way.format;
    if (way.kind === "onlyFormat") return format === way.format;
  }
  return own.format === null || format === own.format;
}

function isOfPeople({ principals }: CountCandidate, ways: readonly CountWay[], own: OwnCount): boolean {
  const wider = ways.find((way) => way.kind === "anyPrincipal");
  if (wider === undefined) {
    const [first, second] = own.personIds;
    const hasOthers = principals.some(({ personId }) => personId !== first && personId !== second);
    if (hasOthers && own.isPairAlone && !ways.some((way) => way.kind === "withOthers")) return false;
    return principals.some(
      (one) =>
        one.personId === first &&
        principals.some((other) => other.personId === second && other.partyId !== one.partyId),
    );
  }
  return principals.some(
    (one) =>
      one.personId === wider.withPersonId &&
      one.partyId !== wider.partyId &&
      principals.some((other) => other.partyId === wider.partyId),
  );
}
