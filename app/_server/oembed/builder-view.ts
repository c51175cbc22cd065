import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { searchEvents } from "@/db/queries/search/search-events";
import { listLatestMatches } from "@/db/queries/timeline/list-latest-matches";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { type BuilderForm, readBuilderForm } from "@/lib/embed/builder-form";
import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { everyEvent } from "@/lib/records/event-filter";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { Named } from "@/lib/timeline/timeline-event";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import { getStore } from "../store";
import { readTimelineView } from "../timeline/timeline-view";
import { dayOfData } from "../today";
import { readEmbedSubject } from "./read-embed-subject";

/** Events offered by name at most. */
const mostOffered = 100;
/** Events listed at most that hold the words typed. */
const mostMatches = 20;

/** All that the embed builder shows. */
export interface BuilderView extends Omit<BuilderForm, "faults"> {
  offer: {
    tracks: Named[];
    series: Named[];
    rules: Named[];
    /** The latest ones; any other can be typed. */
    events: Named[];
    dataVersion: number;
  };
  /** What is pasted: the choice of the form, where it is pinned with its rule by name. */
  taken: EmbedChoice;
  /** What the embed shows, in a sentence; null where there is none, and `faults` says why. */
  title: string | null;
  faults: ViewFault[];
  /** An event is to be embedded, and none is named yet. */
  isWaiting: boolean;
  /** The first events that hold the words typed in place of an event's name, and how many do; null where one is named. */
  matches: { events: Named[]; count: BoundedCount } | null;
}

/** Reads what an address asks the builder for. Nothing throws. */
export async function readBuilderView(parameters: URLSearchParams): Promise<BuilderView> {
  const { faults, ...form } = readBuilderForm(parameters);
  const { options, rules } = await readTimelineView(new URLSearchParams());
  const { tracks, series } = options;
  const latest = await listLatestMatches(getStore(), everyEvent, {
    dayOfData: dayOfData(),
    most: mostOffered,
  });
  const events = latest.events.map(({ slug, title }) => ({ slug, name: title }));
  const offer = { tracks, series, rules, events, dataVersion: await readDataVersion(getStore()) };
  const isWaiting = form.choice.widget === "event" && form.choice.slug === "";
  if (faults.length > 0 || isWaiting) {
    return { ...form, taken: form.choice, offer, title: null, faults, isWaiting, matches: null };
  }
  const subject = await readEmbedSubject(form.choice);
  const isUnnamed = subject.faults.some(({ parameter }) => parameter === "slug");
  const matches = isUnnamed ? await readMatches(form.event) : null;
  return {
    ...form,
    choice: { ...form.choice, slug: subject.choice.slug },
    taken: subject.choice,
    offer,
    title: subject.faults.length > 0 ? null : subject.title,
    faults: matches === null ? subject.faults : [],
    isWaiting,
    matches,
  };
}

/** The events that hold the words; null where none does. An address is not taken for words. */
async function readMatches(words: string): Promise<BuilderView["matches"]> {
  if (words.includes("/")) return null;
  const { hits, matches } = await searchEvents(getStore(), words, {
    limit: mostMatches,
    dayOfData: dayOfData(),
  });
  if (hits.length === 0) return null;
  const events = hits.map(({ event }) => ({
    slug: event.slug,
    name: `${event.title}, ${formatEdtf(event.date)}`,
  }));
  return { events, count: matches };
}
