import { dayNumber } from "@/lib/dates/civil-day";
import { numbersOfDay } from "@/lib/records/event-number";
import { foldText } from "@/lib/records/folded-text";
import { openWorkOf, type SourceToCheck } from "@/lib/records/open-work";
import { binOf, mostLevel } from "@/lib/timeline/bin-level";
import { binnedKinds, type EventToCount, facetsOf } from "../rows/facets-of";
import type { FacetKind } from "../schema/facets";
import type { GeneratedEvent } from "./generate-event";
import type { GeneratedRecord, GeneratedWorld } from "./generated-world";
import type { RowWriter } from "./row-writer";

interface Facet {
  id: number;
  kind: FacetKind;
  value: string;
  /** Numbers of the events that bear it, ascending. */
  numbers: number[];
  /** By standing, events by day number; kept for facets that have bins. */
  days: Map<string, Map<number, number>>;
}

/**
 * What generated events are found and counted by. Search documents are written at once; facets and bins are gathered (about
 * 100 bytes an event) and written in the order of their keys at the end, which is many times faster than one by one.
 */
export class EventCounts {
  readonly #rows: RowWriter;
  readonly #facets = new Map<string, Facet>();
  readonly #spellings: ReadonlyMap<string, string[]>;
  #latest = { day: "", n: 0 };

  constructor(rows: RowWriter, world: GeneratedWorld) {
    this.#rows = rows;
    const named: (GeneratedRecord & { aliases?: string[] })[] = Object.values(world).flat();
    this.#spellings = new Map(
      named.map(({ id, name, aliases = [] }) => [id, [name, ...aliases].map((text) => foldText(text))]),
    );
  }

  /** Counts an event; events come by earliest day. */
  add(event: GeneratedEvent, publisher: string): void {
    const { earliestDay } = event;
    const n = earliestDay === this.#latest.day ? this.#latest.n + 1 : numbersOfDay(earliestDay).from;
    this.#latest = { day: earliestDay, n };
    const { standing, facets } = facetsOf(toCount(event, publisher));
    const ids = facets.map(([kind, value]) => {
      const facet = this.#facet(kind, value);
      facet.numbers.push(n);
      if (binnedKinds.has(kind)) addDay(facet, standing, dayNumber(earliestDay));
      return facet.id;
    });
    this.#rows.insert("search_docs", {
      n,
      event_id: event.id,
      standing,
      facets: JSON.stringify(ids.sort((a, b) => a - b)),
      body: this.#body(event, publisher),
    });
  }

  /** Writes facets, the events that bear them, and the bins of every level. */
  write(): void {
    const facets = [...this.#facets.values()].sort((a, b) => a.id - b.id);
    for (const { id, kind, value, numbers } of facets) {
      this.#rows.insert("facets", { id, kind, value, count: numbers.length });
      for (const n of numbers) this.#rows.insert("event_facets", { facet_id: id, n });
    }
    for (let level = 0; level <= mostLevel; level += 1) {
      for (const { id, days } of facets) this.#writeBins(level, id, days);
    }
  }

  #writeBins(level: number, facetId: number, days: Facet["days"]): void {
    for (const [standing, byDay] of days) {
      const counts = new Map<number, number>();
      for (const [day, count] of byDay) {
        const bin = binOf(day, level);
        counts.set(bin, (counts.get(bin) ?? 0) + count);
      }
      for (const [bin, count] of counts)
        this.#rows.insert("day_bins", { level, facet_id: facetId, bin, standing, count });
    }
  }

  #facet(kind: FacetKind, value: string): Facet {
    const key = `${kind} ${value}`;
    let facet = this.#facets.get(key);
    if (facet === undefined) {
      facet = { id: this.#facets.size + 1, kind, value, numbers: [], days: new Map() };
      this.#facets.set(key, facet);
    }
    return facet;
  }

  /** The same lines that db/commands/index/index-event-text.ts would write. */
  #body(event: GeneratedEvent, publisher: string): string {
    const lines = new Set([foldText(event.title)]);
    const named =
      event.type === "contact"
        ? [
            event.place?.id,
            ...event.participations.flatMap(({ person, partyId }) => [person?.id, partyId]),
            ...event.informed.map(({ partyId }) => partyId),
            ...event.tracks.map((track) => track.id),
            ...event.topics.map((topic) => topic.id),
          ]
        : [...event.places.map((place) => place.id), event.person?.id, event.partyId];
    for (const id of named) for (const name of this.#spellings.get(id ?? "") ?? []) lines.add(name);
    const own =
      event.type === "contact"
        ? event.participations.map(({ groupName }) => groupName)
        : [...(event.verifications.length > 0 ? ["Generated assessor"] : [])];
    for (const text of [...own, publisher]) if (text !== null) lines.add(foldText(text));
    return [...lines].join("\n");
  }
}

function addDay({ days }: Facet, standing: string, day: number): void {
  const byDay = days.get(standing) ?? new Map<number, number>();
  byDay.set(day, (byDay.get(day) ?? 0) + 1);
  days.set(standing, byDay);
}

function toCount(event: GeneratedEvent, publisher: string): EventToCount {
  const { date, earliestDay, latestStartDay } = event;
  const days = { date, earliestDay, latestStartDay };
  const sources = [onlySource(publisher)];
  return event.type === "contact"
    ? {
        ...days,
        type: "contact",
        work: openWorkOf({
          type: "contact",
          status: event.status,
          participants: event.participations,
          informed: event.informed,
          heardPartyIds: [],
          sources,
        }),
        status: event.status,
        format: event.format,
        level: event.level,
        placeIds: event.place === null ? [] : [event.place.id],
        trackIds: event.tracks.map((track) => track.id),
        topicIds: event.topics.map((topic) => topic.id),
        participants: event.participations.map(({ person, partyId, role }) => ({
          personId: person?.id ?? null,
          partyId,
          role,
        })),
        informed: event.informed,
      }
    : {
        ...days,
        type: "announcement",
        work: openWorkOf({
          type: "announcement",
          standing: event.verifications.at(-1) ?? "claimed",
          verificationCount: event.verifications.length,
          sources,
        }),
        kind: event.kind,
        standing: event.verifications.at(-1) ?? "claimed",
        announcedByPartyId: event.partyId,
        announcedByPersonId: event.person?.id ?? null,
        placeIds: event.places.map((place) => place.id),
      };
}

/** The one source of a generated event: nobody archived it, and it says what it supports of none. */
function onlySource(publisher: string): SourceToCheck {
  return {
    number: 1,
    publisher,
    derivedFrom: null,
    derivedFromNumber: null,
    rootPublisher: null,
    isArchived: false,
    supports: [],
  };
}
