import { addressOf } from "@/app/(public)/coincidences/view-address";
import { formatDayRange, formatEdtf } from "@/lib/dates/format-edtf";
import type { CitedWork } from "@/lib/exchange/citations/cited-work";
import { writeCitation } from "@/lib/exchange/citations/write-citation";
import type { EventDetail } from "@/lib/records/event-detail";
import { countOfWords } from "@/lib/timeline/count-label";
import { headlineOf } from "@/lib/timeline/headline";
import { defaultViewState, formatViewState } from "@/lib/timeline/view-state";
import type { CoincidenceView } from "../coincidence/coincidence-view";
import { readEnvironment } from "../environment";
import { currentDataAt } from "../past/data-at";
import { remember } from "../remember";
import type { TimelineView } from "../timeline/timeline-view";
import { readVersionDay } from "./last-change";
import { withQuery } from "./with-query";

/** What can be cited, with its path and query on this site, which name a version only where an earlier state is shown. */
export interface CitablePage {
  page: string;
  work: CitedWork;
}

/** An event as a work, at the version of the data that is shown. */
export function citableEvent(event: Pick<EventDetail, "slug" | "title" | "date">): Promise<CitablePage> {
  const words = formatEdtf(event.date.date);
  return citable(`/events/${encodeURIComponent(event.slug)}`, "", {
    kind: "event",
    key: keyOf(event.slug),
    title: `${event.title}, ${words}`,
    eventDate: { edtf: event.date.date, words },
  });
}

/** The timeline as an address shows it. */
export function citableTimeline({ state, period, matches, total }: TimelineView): Promise<CitablePage> {
  const { filter, rule, windowDays } = state;
  const query = formatViewState({ ...defaultViewState, filter, rule, windowDays });
  const days = formatDayRange(period.from, period.to);
  return citable("/", query, {
    kind: "view",
    key: "timeline",
    title: `Contacts and announcements, ${days}, ${countOfWords(matches, total)}`,
    eventDate: null,
  });
}

/** What a rule finds. */
export function citableResult(view: CoincidenceView): Promise<CitablePage> {
  const [path = "", query = ""] = addressOf(view).split("?");
  return citable(path, query, {
    kind: "result",
    key: "coincidences",
    title: `${headlineOf(view.evaluation)}. Rule: ${view.rule.name}`,
    eventDate: null,
  });
}

/** The whole record. */
export function citableDataset(): Promise<CitablePage> {
  return citable("/data", "", {
    kind: "dataset",
    key: "data",
    title: "Backchannel: diplomatic contacts and battlefield announcements",
    eventDate: null,
  });
}

/** The plain citation of a page, for the panel on it. */
export async function readPlainCitation({ page, work }: CitablePage): Promise<string> {
  const { text } = await remember(
    `citation ${page} ${work.title}`,
    async () => ({ text: (await writeCitation(work, "text")).trim() }),
    ({ text }) => 2 * text.length,
  );
  return text;
}

async function citable(
  path: string,
  query: string,
  work: Omit<CitedWork, "url" | "dataVersion" | "versionDay">,
): Promise<CitablePage> {
  const { dataVersion, versionDay } = await readVersionDay();
  const pinned = new URLSearchParams(query);
  pinned.set("version", String(dataVersion));
  const url = new URL(withQuery(`${readEnvironment().publicUrl}${path}`, String(pinned))).href;
  const isPast = (currentDataAt()?.key ?? "") !== "";
  return {
    page: withQuery(path, isPast ? String(pinned) : query),
    work: { ...work, url, dataVersion, versionDay },
  };
}

/** Letters, digits and hyphens of a public identifier, which may be in any script. */
function keyOf(slug: string): string {
  const key = slug.toLowerCase().replace(/[^a-z0-9-]+/g, "");
  return key.replaceAll("-", "") === "" ? "event" : key;
}
