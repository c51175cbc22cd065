import { capitalised } from "../capitalised";
import type { AnnouncementKind } from "../records/vocabularies";
import type { FigureInput, FigureRule } from "./figure-input";
import type { TimelineAnnouncement, TimelineContact, TimelineEvent } from "./timeline-event";

/** A row of the figure; `hanging` flags hang from the channel, `truces` are bars of days in force. */
export interface Lane {
  id: string;
  kind: "contacts" | "hanging" | "flags" | "truces";
  name: string;
  note: string;
  /** By day, then id. */
  events: TimelineEvent[];
}

/** Lanes from top to bottom; the two that the rule relates stand next to the channel. */
export interface ArrangedLanes {
  above: Lane[];
  /** Null where no rule is drawn. */
  upperRelation: Lane | null;
  lowerRelation: Lane | null;
  below: Lane[];
}

interface KindGroup {
  id: string;
  kinds: readonly AnnouncementKind[];
  name: string;
  note: string;
  kind: Lane["kind"];
}

const kindGroups: readonly KindGroup[] = [
  {
    id: "claims",
    kinds: ["capture", "recapture"],
    name: "Territorial claims",
    note: "day announced",
    kind: "flags",
  },
  {
    id: "withdrawals",
    kinds: ["withdrawal", "denial"],
    name: "Withdrawals, denials",
    note: "day announced",
    kind: "flags",
  },
  { id: "offensives", kinds: ["offensive"], name: "Offensives", note: "day announced", kind: "flags" },
  {
    id: "truces",
    kinds: ["ceasefire", "truce"],
    name: "Ceasefires, truces",
    note: "tick announced, bar in force",
    kind: "truces",
  },
  { id: "strikes", kinds: ["massStrike"], name: "Mass strikes", note: "day announced", kind: "flags" },
];

/** Sorts the events of the period into lanes; empty lanes are left out, but for the two of the rule. */
export function arrangeLanes(input: FigureInput): ArrangedLanes {
  const shown = input.events
    .filter((event) => event.latestDay >= input.from && event.earliestDay <= input.to)
    .sort(compareEvents);
  const contacts = shown.filter((event) => event.type === "contact");
  const announcements = shown.filter((event) => event.type === "announcement");
  const upper = upperRelationOf(contacts, input);
  const lower = lowerRelationOf(announcements, input.rule);
  const above = trackLanes(contacts, input, upper);
  const below: Lane[] = [];
  for (const group of kindGroups) {
    const events = announcements.filter(
      (event) => group.kinds.includes(event.kind) && !lower?.events.includes(event),
    );
    if (events.length === 0) continue;
    const isRest = lower?.id === group.id;
    below.push({
      id: isRest ? `${group.id}-other` : group.id,
      kind: group.kind,
      name: isRest ? `Other ${group.name.charAt(0).toLowerCase()}${group.name.slice(1)}` : group.name,
      note: isRest ? "not in the rule" : group.note,
      events,
    });
  }
  return { above, upperRelation: upper?.lane ?? null, lowerRelation: lower, below };
}

interface UpperRelation {
  lane: Lane;
  /** The one track on which all of them stand; null where they stand on several or on none. */
  track: string | null;
}

function upperRelationOf(contacts: readonly TimelineContact[], input: FigureInput): UpperRelation | null {
  const { rule } = input;
  if (rule === null) return null;
  const events = contacts.filter((event) => isRelated(event, rule));
  const track =
    events.length === 0
      ? undefined
      : input.tracks.find((candidate) => events.every((event) => event.tracks.includes(candidate.slug)));
  const isNumbered = events.some((event) => (input.numbers.get(event.id)?.label ?? null) !== null);
  const phrase = rule.words.consequentPhrase;
  return {
    track: track?.slug ?? null,
    lane: {
      id: "relation-above",
      kind: "contacts",
      name: track?.name ?? capitalised(rule.words.consequentMany),
      note: isNumbered && track !== undefined ? `${phrase}, numbered` : "in the rule",
      events,
    },
  };
}

function lowerRelationOf(
  announcements: readonly TimelineAnnouncement[],
  rule: FigureRule | null,
): Lane | null {
  if (rule === null) return null;
  const events = announcements.filter((event) => isRelated(event, rule));
  const group =
    events.length === 0
      ? undefined
      : kindGroups.find((candidate) => events.every((event) => candidate.kinds.includes(event.kind)));
  return {
    id: group?.id ?? "relation-below",
    kind: "hanging",
    name: group?.name ?? capitalised(rule.words.antecedentMany),
    note: "in the rule; the fill shows verification",
    events,
  };
}

function trackLanes(
  contacts: readonly TimelineContact[],
  input: FigureInput,
  upper: UpperRelation | null,
): Lane[] {
  const lanes: Lane[] = [];
  const related = new Set<TimelineEvent>(upper?.lane.events ?? []);
  for (const track of [...input.tracks].sort((a, b) => a.position - b.position)) {
    const isRelationTrack = track.slug === upper?.track;
    const events = contacts.filter(
      (event) => event.tracks.includes(track.slug) && !(isRelationTrack && related.has(event)),
    );
    if (events.length === 0) continue;
    lanes.push({
      id: `track-${track.slug}`,
      kind: "contacts",
      // The rule's own contacts of this track stand in the lane that bears its name.
      name: isRelationTrack ? "Others of this channel" : track.name,
      note: isRelationTrack ? "not in the rule" : track.description,
      events,
    });
  }
  const known = new Set(input.tracks.map((track) => track.slug));
  const untracked = contacts.filter(
    (event) => !event.tracks.some((slug) => known.has(slug)) && !related.has(event),
  );
  if (untracked.length > 0) {
    const areAll = known.size === 0 && related.size === 0;
    lanes.push({
      id: "no-track",
      kind: "contacts",
      name: areAll ? "All contacts" : "Other contacts",
      note: areAll ? "on every track" : known.size === 0 ? "not in the rule" : "on no track",
      events: untracked,
    });
  }
  return lanes;
}

function isRelated(event: TimelineEvent, rule: FigureRule): boolean {
  return rule.consequentIds.has(event.id) || rule.antecedentIds.has(event.id);
}

function compareEvents(left: TimelineEvent, right: TimelineEvent): number {
  if (left.earliestDay !== right.earliestDay) return left.earliestDay < right.earliestDay ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}
