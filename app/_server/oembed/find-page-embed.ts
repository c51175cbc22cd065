import { type EmbedChoice, widgetOfPath } from "@/lib/embed/embed-choice";
import { embedOfPage, type RecordPage } from "@/lib/embed/embed-of-page";
import { plainEmbed } from "@/lib/embed/embed-parameters";
import { NotFoundError } from "@/lib/errors";
import { withoutMoment } from "@/lib/timeline/moment-address";
import { readDataMoment } from "../past/data-moment";
import { readRecordView } from "../records/record-view";
import { type EmbedSubject, readEmbedSubject } from "./read-embed-subject";

/** An embed that there is, and what it shows. */
export type FoundEmbed = Omit<EmbedSubject, "faults">;

/** The embed that shows the same as a page; null where there is none, or the page is not there for readers. */
export async function findPageEmbed(path: string, query: URLSearchParams): Promise<FoundEmbed | null> {
  try {
    const page = embedOfPage(path, await pinnedQuery(path, query));
    if (page === null || page.leftOut.length > 0) return null;
    if ("record" in page) {
      const choice = await choiceOfRecord(page);
      return choice === null ? null : await withTitle(choice);
    }
    return await withTitle(page.choice);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/** The latest contact of the first series that a record's page numbers; null where it numbers none. */
export function seriesChoice(seriesSlug: string | undefined, version: number | null): EmbedChoice | null {
  if (seriesSlug === undefined) return null;
  return { widget: "latest", slug: null, embed: { ...plainEmbed, series: seriesSlug, version } };
}

/** A page may name a state of the data by a day; an embed names it by its version. */
async function pinnedQuery(path: string, query: URLSearchParams): Promise<URLSearchParams> {
  if (widgetOfPath(path) !== null || !query.has("as-known-on")) return query;
  const { moment, faults } = await readDataMoment(query);
  // What names no state stays in the address, and no embed takes it.
  if (faults.length > 0 || moment.asked !== "as-known-on") return query;
  const pinned = withoutMoment(query);
  pinned.set("version", String(moment.dataVersion));
  return pinned;
}

async function choiceOfRecord(page: RecordPage): Promise<EmbedChoice | null> {
  const { kind, slug } = page.record;
  const found = await readRecordView(kind, slug);
  if (found.status === "moved") return choiceOfRecord({ ...page, record: { kind, slug: found.slug } });
  return seriesChoice(found.view.ladders[0]?.series.slug, page.version);
}

async function withTitle(choice: EmbedChoice): Promise<FoundEmbed | null> {
  const { faults, ...subject } = await readEmbedSubject(choice);
  return faults.length > 0 ? null : subject;
}
