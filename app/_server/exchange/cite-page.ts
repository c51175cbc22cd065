import { findEvent } from "@/db/queries/events/find-event";
import { NotFoundError } from "@/lib/errors";
import type { CitationFormat } from "@/lib/exchange/citations/citation-formats";
import { writeCitation } from "@/lib/exchange/citations/write-citation";
import { readCoincidenceView } from "../coincidence/coincidence-view";
import { readEnvironment } from "../environment";
import { nameThen } from "../past/name-then";
import { getStore } from "../store";
import { readTimelineView } from "../timeline/timeline-view";
import { dayOfData } from "../today";
import type { MadeFile } from "./answer-open-file";
import {
  type CitablePage,
  citableDataset,
  citableEvent,
  citableResult,
  citableTimeline,
} from "./cited-works";

const whatCanBeCited =
  "These pages can be cited: an event, the timeline, the coincidences, a stored rule and the data. Name one by its address on this site. What others published is cited as it stands under Sources.";

/** The page of this site that `of` names by its path or whole address; null where it is none. Nothing is asked of any address. */
export function pageNamed(of: string): URL | null {
  const { publicUrl } = readEnvironment();
  if (of.length === 0 || of.length > 2_000 || !URL.canParse(of, publicUrl)) return null;
  const page = new URL(of, publicUrl);
  return page.origin === new URL(publicUrl).origin ? page : null;
}

/** The citation of a page of this site in one form. */
export async function citePage(page: URL | null, format: CitationFormat): Promise<MadeFile> {
  if (page === null) return { faults: [{ parameter: "of", message: whatCanBeCited }] };
  try {
    const found = await readCitable(page);
    return "work" in found ? { text: await writeCitation(found.work, format) } : found;
  } catch (error) {
    if (error instanceof NotFoundError) return { missing: error.message };
    throw error;
  }
}

async function readCitable(page: URL): Promise<CitablePage | Exclude<MadeFile, { text: string }>> {
  const parameters = page.searchParams;
  if (page.pathname === "/data") return citableDataset();
  if (page.pathname === "/") {
    const view = await readTimelineView(parameters);
    return view.faults.length > 0 ? { faults: view.faults } : citableTimeline(view);
  }
  if (page.pathname === "/coincidences") {
    const view = await readCoincidenceView(parameters);
    return view.faults.length > 0 ? { faults: view.faults } : citableResult(view);
  }
  const rule = /^\/coincidences\/rules\/([^/]+)$/.exec(page.pathname)?.[1];
  if (rule !== undefined) {
    // What a stored rule finds stands at the address of its result, which can be pinned.
    const view = await readCoincidenceView(new URLSearchParams({ rule: decoded(rule) }));
    return view.faults.length > 0 ? { missing: "There is no such rule." } : citableResult(view);
  }
  const slug = /^\/events\/([^/]+)$/.exec(page.pathname)?.[1];
  if (slug === undefined) return { faults: [{ parameter: "of", message: whatCanBeCited }] };
  return citableEvent(await readEvent(decoded(slug)));
}

async function readEvent(named: string) {
  const today = { dayOfData: dayOfData() };
  const slug = (await nameThen(named)) ?? named;
  const found = await findEvent(getStore(), slug, today);
  if (found.status === "found") return found.event;
  const moved = await findEvent(getStore(), found.slug, today);
  if (moved.status === "found") return moved.event;
  throw new NotFoundError("No event is published under this address.");
}

/** A path that is no encoding of a text names no event. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return "";
  }
}
