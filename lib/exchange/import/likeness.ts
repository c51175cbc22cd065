import { daysApart, isTooVague, nearDays } from "./event-span";
import type { EventSummary, Likeness } from "./import-types";
import { foldedName } from "./name-key";

/** Whether two events may be one, and why; null where nothing suggests it. Symmetric. See `duplicateKeys`. */
export function likeness(a: EventSummary, b: EventSummary): Likeness | null {
  const scheme = sharedScheme(a, b);
  if (scheme !== null) {
    return { strength: "same", score: 1, reason: `The same identifier in ${scheme}.` };
  }
  if (a.type !== b.type || isTooVague(a) || isTooVague(b)) return null;
  const found = likeByContent(a, b);
  const listed = partedScheme(a, b);
  if (found === null || listed === null) return found;
  // The set that lists them as two has looked at both; only a strong likeness is worth a question.
  if (found.strength !== "likely") return null;
  const reason = `${found.reason.slice(0, -1)}, though ${listed} lists them as two.`;
  return { strength: "possible", score: rounded(found.score - 0.3), reason };
}

function likeByContent(a: EventSummary, b: EventSummary): Likeness | null {
  const days = daysApart(a, b);
  const byPeople = days > 0 ? null : a.type === "contact" ? likeContacts(a, b) : likeAnnouncements(a, b);
  const byTitle = likeTitles(a, b, days);
  if (byPeople === null || byTitle === null) return byPeople ?? byTitle;
  const reason = `${byPeople.reason.slice(0, -1)}, and the same title.`;
  const score = Math.min(0.99, rounded(Math.max(byPeople.score, byTitle.score) + 0.03));
  return { strength: "likely", score, reason };
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

function sharedScheme(a: EventSummary, b: EventSummary): string | null {
  const own = a.externalIds.find(({ scheme, id }) =>
    b.externalIds.some((other) => other.scheme === scheme && other.id === id),
  );
  return own?.scheme ?? null;
}

/** A set that knows both, under different identifiers. */
function partedScheme(a: EventSummary, b: EventSummary): string | null {
  const own = a.externalIds.find(({ scheme }) => b.externalIds.some((other) => other.scheme === scheme));
  return own?.scheme ?? null;
}

function sharedCount(a: readonly string[], b: readonly string[]): number {
  return [...new Set(a)].filter((id) => b.includes(id)).length;
}

function likeContacts(a: EventSummary, b: EventSummary): Likeness | null {
  const people = sharedCount(a.personIds, b.personIds);
  if (people === 0) return null;
  const arePlaced = a.placeIds.length > 0 && b.placeIds.length > 0;
  const isSamePlace = arePlaced && sharedCount(a.placeIds, b.placeIds) > 0;
  const isSameWay = a.kind === b.kind;
  const who = people === 1 ? "one of the same people" : `the same ${people} people`;
  const where = isSamePlace ? " and the same place" : arePlaced ? ", at another place" : "";
  const reason = `${isSameWay ? "Contacts" : "Contacts of different formats"} with overlapping dates, ${who}${where}.`;
  const elsewhere = arePlaced && !isSamePlace;
  if (people >= 2) {
    const score = 0.85 + (isSamePlace ? 0.08 : 0) - (isSameWay ? 0 : 0.25) - (elsewhere ? 0.2 : 0);
    return { strength: isSameWay && !elsewhere ? "likely" : "possible", score: rounded(score), reason };
  }
  if (!isSameWay || elsewhere) return null;
  return { strength: isSamePlace ? "likely" : "possible", score: isSamePlace ? 0.75 : 0.5, reason };
}

function likeAnnouncements(a: EventSummary, b: EventSummary): Likeness | null {
  if (a.kind !== b.kind) return null;
  const isSameParty = sharedCount(a.partyIds, b.partyIds) > 0;
  const arePlaced = a.placeIds.length > 0 && b.placeIds.length > 0;
  const isSamePlace = sharedCount(a.placeIds, b.placeIds) > 0;
  const begin = "Announcements of one kind with overlapping dates";
  if (isSamePlace) {
    const score = isSameParty ? 0.92 : 0.7;
    const by = isSameParty ? " by the same party" : ", by another party";
    return {
      strength: isSameParty ? "likely" : "possible",
      score,
      reason: `${begin} about the same place${by}.`,
    };
  }
  if (!isSameParty || arePlaced) return null;
  return { strength: "possible", score: 0.5, reason: `${begin} by the same party, one without a place.` };
}

function likeTitles(a: EventSummary, b: EventSummary, days: number): Likeness | null {
  if (days > nearDays || foldedName(a.title) !== foldedName(b.title)) return null;
  if (days === 0) return { strength: "likely", score: 0.8, reason: "The same title and overlapping dates." };
  const apart = days === 1 ? "1 day apart" : `${days} days apart`;
  return { strength: "possible", score: 0.6, reason: `The same title, ${apart}.` };
}
