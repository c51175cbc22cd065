import { capitalised } from "@/lib/capitalised";
import { formatDayRange, formatEdtf } from "@/lib/dates/format-edtf";
import type { EventDetail } from "@/lib/records/event-detail";
import { eventKindWords } from "@/lib/records/event-kind-words";
import { type RecordKind, recordPath } from "@/lib/records/record-path";
import type { RuleDefinition } from "@/lib/records/rule";
import { chanceFinding } from "@/lib/timeline/chance-finding";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import type { DaySpan } from "@/lib/timeline/frame";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import type { SocialWords } from "@/lib/timeline/place-social";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { type CoincidenceQuestion, readTests } from "../coincidence/coincidence-readers";
import { readCoincidenceView } from "../coincidence/coincidence-view";
import { readAligned } from "../coincidence/read-aligned";
import { readEventView } from "../event/event-view";
import { readRecordView } from "../records/record-view";
import { readTimelineView } from "../timeline/timeline-view";
import { alignedAt, figureAt, narrowed, type PlaceAt } from "./social-figure";

/** The page whose link is previewed. */
export type SocialSubject = { kind: "home" | "coincidences" } | { kind: "event" | RecordKind; slug: string };

/** Rows of the aligned view that a preview has room for. */
const mostRows = 4;

/** What a preview says and draws. */
export interface SocialContent {
  words: SocialWords;
  /** Path of the page. */
  path: string;
  /** The figure at a width; null where there is nothing to draw. */
  placeAt: PlaceAt | null;
}

/** Reads what the preview of a page says. Rejects with NotFoundError where there is no such published record. */
export async function readSocialContent(
  subject: SocialSubject,
  parameters: URLSearchParams,
): Promise<SocialContent> {
  switch (subject.kind) {
    case "home":
      return readHome(parameters);
    case "coincidences":
      return readCoincidences(parameters);
    case "event":
      return readEvent(subject.slug);
    default:
      return readRecord(subject.kind, subject.slug);
  }
}

async function readHome(parameters: URLSearchParams): Promise<SocialContent> {
  const { evaluation, period, options, events, numbers } = await readTimelineView(parameters);
  const inRule = [...evaluation.consequents, ...evaluation.antecedents];
  return {
    words: {
      kicker: evaluation.rule.words.subject,
      headline: headlineOf(evaluation),
      facts: chanceSentence(evaluation, "precursor"),
    },
    path: "",
    placeAt: figureAt({
      events: inRule.length === 0 ? events : inRule,
      tracks: options.tracks,
      ...period,
      numbers: figureNumbers([...events, ...evaluation.consequents], options.tracks, numbers),
      rule: figureRuleOf(evaluation),
      selectedId: null,
    }),
  };
}

async function readCoincidences(parameters: URLSearchParams): Promise<SocialContent> {
  const { rule, evaluation, numbers, options, question } = await readCoincidenceView(parameters);
  const { consequents, antecedents, coverage, windowDays } = evaluation;
  const input = await readAligned(
    rule,
    windowDays,
    { numbers, tracks: options.tracks },
    { sort: "date", mostRows },
  );
  const days = drawnDays(rule.definition, [...consequents, ...antecedents]);
  return {
    words: {
      kicker: "Is the timing more than chance?",
      headline: headlineOf(evaluation),
      facts: coverage.isDeclaredComplete
        ? await testedChance(question)
        : chanceSentence(evaluation, "precursor"),
    },
    path: "/coincidences",
    placeAt:
      // A part of the rows would not show what the headline counts.
      input.rows.length > 0 && input.rows.length === input.consequentCount
        ? alignedAt(input)
        : days === null
          ? null
          : figureAt({
              events: [...consequents, ...antecedents],
              tracks: options.tracks,
              ...days,
              numbers: figureNumbers(consequents, options.tracks, numbers),
              rule: figureRuleOf(evaluation),
              selectedId: null,
            }),
  };
}

/** What chance would give, in the words of the page. */
async function testedChance(question: CoincidenceQuestion): Promise<string> {
  const answer = await readTests(question);
  const tests = answer.status === "done" ? answer.value.tests : null;
  return tests === null ? "What chance would give is not computed here." : chanceFinding(tests).sentence;
}

/** The days of a rule, or of its events where it has none of its own; null where there are no events either. */
function drawnDays({ from, to }: RuleDefinition, events: readonly TimelineEvent[]): DaySpan | null {
  const starts = events.map((event) => event.earliestDay).sort();
  const ends = events.map((event) => event.latestDay).sort();
  const first = from ?? starts[0];
  const last = to ?? ends.at(-1);
  return first === undefined || last === undefined || last < first ? null : { from: first, to: last };
}

async function readEvent(slug: string): Promise<SocialContent> {
  const found = await readEventView(slug, null);
  // Who asks by a former name is a crawler with an old page; the new page names the new picture.
  if (found.status === "moved") return readEvent(found.slug);
  const { event, inRule, surroundings, numbers } = found.view;
  const { from, to, tracks } = surroundings;
  return {
    words: {
      kicker: [capitalised(formatEdtf(event.date.date)), ...placesOf(event)].join(", "),
      headline: event.title,
      facts: `${event.type === "contact" ? "Contact" : "Announcement"}: ${eventKindWords(event)}`,
    },
    path: `/events/${event.slug}`,
    placeAt: figureAt({
      events: narrowed(surroundings.events, inRule.figure, event.id),
      tracks,
      from,
      to,
      numbers,
      rule: inRule.figure,
      selectedId: event.id,
    }),
  };
}

/** Where it was held, or what it is about; no more than a line takes. */
function placesOf(event: EventDetail): string[] {
  const places = event.type === "announcement" ? event.places : event.place === null ? [] : [event.place];
  const names = places.slice(0, 3).map(({ name }) => name);
  return places.length > names.length ? [...names, `and ${places.length - names.length} more`] : names;
}

async function readRecord(kind: RecordKind, slug: string): Promise<SocialContent> {
  const found = await readRecordView(kind, slug);
  if (found.status === "moved") return readRecord(kind, found.slug);
  const { record, count, events, rule, tracks, period, numbers } = found.view;
  const recorded = `${count.events === 1 ? "1 event" : `${count.events.toLocaleString("en-GB")} events`} recorded`;
  const days =
    count.firstDay === null || count.lastDay === null
      ? ""
      : `, ${formatDayRange(count.firstDay, count.lastDay)}`;
  const input = { tracks, ...period, numbers, rule: rule?.figure ?? null, selectedId: null };
  const all = [...events, ...(rule?.partners ?? [])];
  const kindOne = { person: "Person", place: "Place", party: "Party", track: "Track" }[kind];
  return {
    words: {
      kicker: count.events === 0 ? `${kindOne}: no published event yet` : `${kindOne}: ${recorded}${days}`,
      headline: record.name,
      facts: "",
    },
    path: recordPath(kind, record.slug),
    placeAt: all.length === 0 ? null : figureAt({ ...input, events: all }),
  };
}
