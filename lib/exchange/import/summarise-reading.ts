import { parseEdtf } from "../../dates/edtf-date";
import type { EventSummary, NameChoice, RowReading } from "./import-types";

/**
 * A row as `likeness` compares it. Names that are decided stand as ids of records, others as their keys; those left out are not
 * there. An open end counts as the day of the beginning.
 */
export function summariseReading(
  reading: RowReading,
  id: string,
  choices: ReadonlyMap<string, NameChoice>,
): EventSummary | null {
  const { candidate, externalId } = reading;
  if (candidate === null) return null;
  const ids = (keys: readonly (string | null | undefined)[]) => [
    ...new Set(keys.flatMap((key) => (key ? idOf(key, choices) : []))),
  ];
  const shared = { id, title: candidate.input.title, externalIds: externalId === null ? [] : [externalId] };
  if (candidate.type === "announcement") {
    const { input } = candidate;
    return {
      ...shared,
      ...daysOf(input.announced),
      type: "announcement",
      kind: input.kind,
      personIds: ids([input.announcedBy.personId]),
      partyIds: ids([input.announcedBy.partyId]),
      placeIds: ids(input.placeIds ?? []),
    };
  }
  const { input } = candidate;
  const participations = input.participations ?? [];
  return {
    ...shared,
    ...daysOf(input.held),
    type: "contact",
    kind: input.format,
    personIds: ids(participations.map((row) => row.personId)),
    partyIds: ids(participations.map((row) => row.partyId)),
    placeIds: ids([input.placeId]),
  };
}

function idOf(key: string, choices: ReadonlyMap<string, NameChoice>): string[] {
  const choice = choices.get(key);
  if (choice === undefined) return [key];
  return choice.choice === "record" ? [choice.id] : [];
}

/** First and last day that a date can mean. Throws RangeError where it is none, which no candidate holds. */
function daysOf(edtf: string): Pick<EventSummary, "earliestDay" | "latestDay"> {
  // The day of the data plays no part, as an open end is not used.
  const date = parseEdtf(edtf, "9999-12-31");
  if (date === null) throw new RangeError(`Not a date that is stored: ${JSON.stringify(edtf)}`);
  return { earliestDay: date.start.earliest, latestDay: date.isOpen ? date.start.latest : date.end.latest };
}
