import { inArray } from "drizzle-orm";
import { findPairs } from "@/lib/coincidence/find-pairs";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { EventDays, TimelineEvent } from "@/lib/timeline/timeline-event";
import type { WindowRule } from "@/lib/timeline/timeline-window";
import type { Dialect } from "../../dialect";
import { announcements } from "../../schema/announcements";
import type { Reader } from "../../store";
import { readEventDays } from "../timeline/event-days";
import { readFacetFilter } from "../timeline/facet-filter";
import { readEventsThatMeet } from "../timeline/found-events";

type Context = { db: Reader; dialect: Dialect };

/** What a rule says of the events of a window: which it selects and can date, and the pairs among them. */
export async function readWindowRule(
  context: Context,
  rule: StoredRule,
  shown: readonly TimelineEvent[],
  dayOfData: CivilDay,
): Promise<WindowRule> {
  const { direction, windowDays, offsetDays } = rule.definition;
  const antecedents = await readSide(context, rule, "antecedent", shown, dayOfData);
  const consequents = await readSide(context, rule, "consequent", shown, dayOfData);
  return {
    antecedentIds: antecedents.map(({ id }) => id),
    consequentIds: consequents.map(({ id }) => id),
    pairs: findPairs({ antecedents, consequents, direction, windowDays, offsetDays }),
  };
}

async function readSide(
  context: Context,
  { definition, seal }: StoredRule,
  side: "antecedent" | "consequent",
  shown: readonly TimelineEvent[],
  dayOfData: CivilDay,
) {
  const filter = definition[side];
  const facets = await readFacetFilter(context.db, filter);
  const ids = shown.map(({ id }) => id);
  const selected = new Set((await readEventsThatMeet(context, ids, facets)).map(({ eventId }) => eventId));
  const date = side === "antecedent" ? definition.antecedentDate : definition.consequentDate;
  const assessed =
    date === "independentlyAssessed" ? await readAssessed(context.db, [...selected], dayOfData) : null;
  return shown.flatMap((event) => {
    if (!selected.has(event.id)) return [];
    const days = assessed === null ? dateOf(event, date) : (assessed.get(event.id) ?? null);
    const isCounted =
      days !== null &&
      [filter, definition].every(
        ({ from, to }) =>
          (to === null || days.earliestDay <= to) && (from === null || days.latestStartDay >= from),
      ) &&
      (seal === null || days.earliestDay >= seal.scoredFrom);
    return isCounted ? [datedEventOf(event, days)] : [];
  });
}

function dateOf(event: TimelineEvent, date: string): EventDays | null {
  if (date === "madePublic") return event.type === "contact" ? event.madePublic : null;
  if (date === "saidToHaveHappened") return event.type === "announcement" ? event.saidToHaveHappened : null;
  return event;
}

async function readAssessed(
  db: Reader,
  ids: string[],
  dayOfData: CivilDay,
): Promise<Map<string, EventDays | null>> {
  const rows = await db
    .select({ id: announcements.eventId, date: announcements.independentlyAssessed })
    .from(announcements)
    .where(inArray(announcements.eventId, ids));
  return new Map(rows.map(({ id, date }) => [id, readEventDays(date, dayOfData)]));
}
