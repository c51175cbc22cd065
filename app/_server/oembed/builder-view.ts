import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { listLatestMatches } from "@/db/queries/timeline/list-latest-matches";
import { type BuilderForm, readBuilderForm } from "@/lib/embed/builder-form";
import { everyEvent } from "@/lib/records/event-filter";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { Named } from "@/lib/timeline/timeline-event";
import { getStore } from "../store";
import { readTimelineView } from "../timeline/timeline-view";
import { dayOfData } from "../today";
import { readEmbedSubject } from "./read-embed-subject";

/** Events offered by name at most. */
const mostOffered = 100;

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
  /** What the embed shows, in a sentence; null where there is none, and `faults` says why. */
  title: string | null;
  faults: ViewFault[];
  /** An event is to be embedded, and none is named yet. */
  isWaiting: boolean;
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
  if (faults.length > 0 || isWaiting) return { ...form, offer, title: null, faults, isWaiting };
  const subject = await readEmbedSubject(form.choice);
  return {
    ...form,
    choice: { ...form.choice, slug: subject.slug },
    offer,
    title: subject.faults.length > 0 ? null : subject.title,
    faults: subject.faults,
    isWaiting,
  };
}
