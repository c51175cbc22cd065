import { findEvent } from "@/db/queries/events/find-event";
import { findOwnCount } from "@/db/queries/events/find-own-count";
import { findRule } from "@/db/queries/rules/find-rule";
import { listSeriesEntries, readNumberedContacts } from "@/db/queries/series/list-series-entries";
import { readWindowNumbers } from "@/db/queries/timeline/read-window-numbers";
import type { EventDetail } from "@/lib/records/event-detail";
import type { SeriesEntry } from "@/lib/sequence/number-series";
import type { NumberedContact, RungContact } from "@/lib/sequence/numbered-contact";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { type EventRule, readEventRule } from "../coincidence/event-rule";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { type EventSurroundings, readSurroundings } from "./event-surroundings";

/** Most rungs of the ladder of a series. */
const mostRungs = 40;

/** All that the page of an event shows. */
export interface EventView {
  event: EventDetail;
  inRule: EventRule;
  surroundings: EventSurroundings;
  /** Of the contacts drawn, by event id. */
  numbers: ReadonlyMap<string, FigureNumber>;
  /** The contacts of the same series in the same year, those nearest to it; empty where it is not numbered. */
  rungs: NumberedContact[];
  number: { series: { slug: string | null; name: string }; entry: SeriesEntry } | null;
  neighbours: { previous: RungContact | null; next: RungContact | null };
}

/**
 * Reads an event by its public identifier, under the rule that the address names (null: the lead rule).
 * @throws NotFoundError where there is no such published event, or no such rule.
 */
export async function readEventView(
  slug: string,
  ruleSlug: string | null,
): Promise<{ status: "found"; view: EventView } | { status: "moved"; slug: string }> {
  const store = getStore();
  const today = dayOfData();
  const found = await findEvent(store, slug, { dayOfData: today });
  if (found.status === "moved") return found;
  const { event } = found;
  const surroundings = await readSurroundings(event.date);
  const rule = await findRule(store, ruleSlug);
  return {
    status: "found",
    view: {
      event,
      inRule: await readEventRule(rule, event),
      surroundings,
      numbers: new Map(await store.read(({ db }) => readWindowNumbers(db, surroundings.events))),
      ...(await readSeriesOf(event)),
    },
  };
}

/** The event's place in the series that numbers it, with the contacts beside it. */
async function readSeriesOf(event: EventDetail): Promise<Pick<EventView, "number" | "rungs" | "neighbours">> {
  const unnumbered = { number: null, rungs: [], neighbours: { previous: null, next: null } };
  if (event.type !== "contact" || event.status !== "held") return unnumbered;
  return getStore().read(async ({ db }) => {
    const own = await findOwnCount(db, event.id);
    if (own === null) return unnumbered;
    const entries = await listSeriesEntries(db, own);
    if (entries === null) return unnumbered;
    const at = entries.findIndex((entry) => entry.id === event.id);
    const entry = entries[at];
    if (entry === undefined) return unnumbered;
    const ofYear = entries.filter((other) => other.inYear.year === entry.inYear.year);
    const inYear = ofYear.indexOf(entry);
    const start = Math.max(0, Math.min(inYear - mostRungs / 2, ofYear.length - mostRungs));
    const near = [entries[at - 1], entries[at + 1]].filter((other) => other !== undefined);
    const shown = ofYear.slice(start, start + mostRungs);
    const contacts = await readNumberedContacts(
      db,
      [...shown, ...near.filter((other) => !shown.includes(other))],
      dayOfData(),
    );
    const contactOf = (id: string | null) =>
      contacts.find(({ contact }) => contact.id === id)?.contact ?? null;
    return {
      number: { series: { slug: own.slug, name: own.name }, entry },
      rungs: contacts.filter((rung) => shown.includes(rung.entry)),
      neighbours: { previous: contactOf(entry.previousId), next: contactOf(entry.nextId) },
    };
  });
}
