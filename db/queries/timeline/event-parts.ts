import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventDetailBase, ReactionDetail } from "@/lib/records/event-detail";
import type { ReactionRow } from "../../rows/read-reactions";
import type { NameLookup } from "../search/name-lookup";

/** What was read of an event before what is special to its type. */
export interface EventParts {
  /** `zone` as stated; see civil-zone.ts. */
  base: Omit<EventDetailBase, "type" | "reactions" | "revisions">;
  reactions: readonly ReactionRow[];
  /** The number of a source of this event by its id. */
  numberOf: (sourceId: string | null) => number | null;
  dayOfData: CivilDay;
}

/** Reactions with the names of their parties. */
export function reactionDetails(
  { reactions, numberOf }: Pick<EventParts, "reactions" | "numberOf">,
  parties: NameLookup,
): ReactionDetail[] {
  return reactions.map((row) => ({
    party: parties.of(row.partyId),
    date: row.date,
    datePrinted: row.datePrinted,
    summary: row.summary,
    sourceNumber: numberOf(row.sourceId),
  }));
}
