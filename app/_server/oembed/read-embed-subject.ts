import { findNameThen } from "@/db/queries/events/find-name-then";
import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { coincidenceParameters, timelineParameters } from "@/lib/embed/embed-parameters";
import { NotFoundError } from "@/lib/errors";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { headlineOf } from "@/lib/timeline/headline";
import { readCoincidenceView } from "../coincidence/coincidence-view";
import { isTaskError } from "../coincidence/worker-pool";
import { withNamedRule } from "../embed/named-rule";
import { readLatestEmbed } from "../embed/read-latest-embed";
import { readEventView } from "../event/event-view";
import { readDataMoment } from "../past/data-moment";
import { isPastUnavailable } from "../past/past-unavailable";
import { withDataAt } from "../past/with-data-at";
import { markPassing } from "../remember";
import { getPresentStore, getStore } from "../store";
import { readTimelineView } from "../timeline/timeline-view";

/** What an embed shows, and what of its address names nothing that there is. */
export interface EmbedSubject {
  /** As it is pasted: its event by the slug that it has now; pinned, with the rule that leads by its name. */
  choice: EmbedChoice;
  /** What it finds as the data are. */
  headline: string;
  /** What it is, whatever the data come to say: for what is pasted and stays. */
  title: string;
  /** The one event that it is about now; null where it is about several. */
  eventSlug: string | null;
  faults: ViewFault[];
}

/** As embed.js names its frames. */
const embedTitles = {
  timeline: "Timeline of contacts and announcements",
  aligned: "Announcements around each contact",
  coincidences: "Count of coincidences",
} as const;

/** Reads what an embed would show, in the state of the data to which it is pinned. An event or a rule that is not there is a fault. */
export async function readEmbedSubject(choice: EmbedChoice): Promise<EmbedSubject> {
  const { version } = choice.embed;
  const pinned = new URLSearchParams(version === null ? "" : { version: String(version) });
  const { moment, faults } = await readDataMoment(pinned);
  if (faults.length > 0) return refused(choice, faults);
  try {
    return await withDataAt(moment, async () => readSubject(await withNamedRule(choice)));
  } catch (error) {
    if (isPastUnavailable(error)) {
      markPassing();
      return refused(choice, [{ parameter: "version", message: error.message }]);
    }
    if (!isTaskError(error)) throw error;
    markPassing();
    return refused(choice, [
      { parameter: "rule", message: "Too much is being counted now. Try again soon." },
    ]);
  }
}

async function readSubject(choice: EmbedChoice): Promise<EmbedSubject> {
  const { widget, embed } = choice;
  if (widget === "event") return readEvent(choice);
  if (widget === "latest") {
    const read = await readLatestEmbed(embed);
    if ("faults" in read) return refused(choice, read.faults);
    const event = read.embed.shown?.event ?? null;
    const title = "The latest contact";
    return { choice, headline: event?.title ?? title, title, eventSlug: event?.slug ?? null, faults: [] };
  }
  const { faults, evaluation, options } =
    widget === "timeline"
      ? await readTimelineView(timelineParameters(embed))
      : await readCoincidenceView(coincidenceParameters(embed));
  const what = embedTitles[widget];
  const tracks = options.tracks.flatMap((track) => (embed.tracks.includes(track.slug) ? [track.name] : []));
  // The lead rule of a live embed may become another one: what is pasted must not name it.
  const of = [...tracks, ...(embed.rule === null ? [] : [evaluation.rule.name])].join("; ");
  const title = of === "" ? what : `${what}: ${of}`;
  return { choice, headline: headlineOf(evaluation), title, eventSlug: null, faults };
}

async function readEvent(choice: EmbedChoice): Promise<EmbedSubject> {
  try {
    const found = await readEventView(choice.slug ?? "", choice.embed.rule);
    if (found.status === "moved") return await readEvent({ ...choice, slug: found.slug });
    const { slug, title } = found.view.event;
    return { choice: { ...choice, slug }, headline: title, title, eventSlug: slug, faults: [] };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const then = await findNameThen(getStore(), getPresentStore(), choice.slug ?? "");
    if (then !== null && then !== choice.slug) return readEvent({ ...choice, slug: then });
    return refused(choice, [{ parameter: "slug", message: error.message }]);
  }
}

function refused(choice: EmbedChoice, faults: ViewFault[]): EmbedSubject {
  return { choice, headline: "", title: "", eventSlug: null, faults };
}
