import { findPairs } from "@/lib/coincidence/find-pairs";
import { findNearMisses } from "@/lib/coincidence/near-misses";
import { dayBounds } from "@/lib/dates/edtf-date";
import type { AnnouncementKind, ContactFormat, ContactStatus, Standing } from "@/lib/records/vocabularies";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { FigureInput, FigureNumber, FigureRule } from "@/lib/timeline/figure-input";
import type {
  TimelineAnnouncement,
  TimelineContact,
  TimelineEvent,
  TimelineTrack,
} from "@/lib/timeline/timeline-event";

const dayOfData = "2026-11-24";

interface ContactParts {
  tracks?: string[];
  format?: ContactFormat;
  status?: ContactStatus;
  place?: string | null;
  madePublic?: string;
}

/** A contact on an EDTF date; held in person in Moscow on track "channel" unless said otherwise. */
export function contact(id: string, date: string, parts: ContactParts = {}): TimelineContact {
  const place = parts.place === undefined ? "Moscow" : parts.place;
  return {
    id,
    slug: id,
    type: "contact",
    title: `Contact ${id}`,
    clock: null,
    date,
    ...dayBounds(date, dayOfData),
    format: parts.format ?? "inPerson",
    level: "envoy",
    status: parts.status ?? "held",
    place: place === null ? null : { slug: place.toLowerCase(), name: place },
    tracks: parts.tracks ?? ["channel"],
    series: [],
    principals: [],
    parties: [],
    madePublic:
      parts.madePublic === undefined
        ? null
        : { date: parts.madePublic, ...dayBounds(parts.madePublic, dayOfData) },
  };
}

interface AnnouncementParts {
  kind?: AnnouncementKind;
  standing?: Standing;
  place?: string;
  inForce?: string;
}

/** An announcement on an EDTF date; a claimed capture of Pokrovsk unless said otherwise. */
export function announcement(id: string, date: string, parts: AnnouncementParts = {}): TimelineAnnouncement {
  const place = parts.place ?? "Pokrovsk";
  return {
    id,
    slug: id,
    type: "announcement",
    title: `Announcement ${id}`,
    clock: null,
    date,
    ...dayBounds(date, dayOfData),
    kind: parts.kind ?? "capture",
    standing: parts.standing ?? "claimed",
    announcedBy: { slug: "russia", name: "Russia" },
    places: [{ slug: place.toLowerCase(), name: place }],
    saidToHaveHappened:
      parts.inForce === undefined ? null : { date: parts.inForce, ...dayBounds(parts.inForce, dayOfData) },
  };
}

export const figureTracks: TimelineTrack[] = ["Leaders", "Talks", "Channel"].map((name, position) => ({
  slug: name.toLowerCase(),
  name,
  description: `${name} in short`,
  position,
  series: null,
}));

/** The rule over the given ids, 0 to `windowDays` days after, with its pairs and near misses. */
export function figureRule(
  events: readonly TimelineEvent[],
  consequents: readonly string[],
  antecedents: readonly string[],
  windowDays = 7,
): FigureRule {
  const pick = (ids: readonly string[]) =>
    events.filter((event) => ids.includes(event.id)).map((event) => datedEventOf(event));
  const input = {
    antecedents: pick(antecedents),
    consequents: pick(consequents),
    direction: "after" as const,
    windowDays,
    offsetDays: 0,
  };
  return {
    consequentIds: new Set(consequents),
    antecedentIds: new Set(antecedents),
    pairs: findPairs(input),
    nearMisses: findNearMisses(input),
    windowDays,
    offsetDays: 0,
    direction: "after",
    words: {
      consequentOne: "meeting",
      consequentMany: "meetings",
      consequentPhrase: "meetings with Putin",
      antecedentOne: "claim",
      antecedentMany: "claims",
    },
  };
}

/** A figure of 2025 at 1120 px whose rule relates all contacts on "channel" to all captures. */
export function figureInput(events: readonly TimelineEvent[], parts: Partial<FigureInput> = {}): FigureInput {
  const consequents = events
    .filter(
      (event) => event.type === "contact" && event.tracks.includes("channel") && event.status === "held",
    )
    .map((event) => event.id);
  const antecedents = events
    .filter((event) => event.type === "announcement" && event.kind === "capture")
    .map((event) => event.id);
  const numbers = new Map<string, FigureNumber>(
    consequents.map((id, at) => [id, { label: at + 1, isSure: true }]),
  );
  return {
    events,
    tracks: figureTracks,
    from: "2025-01-01",
    to: "2025-12-31",
    numbers,
    rule: figureRule(events, consequents, antecedents),
    selectedId: null,
    shape: "year",
    widthPx: 1120,
    ...parts,
  };
}
