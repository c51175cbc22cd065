import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { embedOfPage } from "@/lib/embed/embed-of-page";
import { plainEmbed } from "@/lib/embed/embed-parameters";
import { NotFoundError } from "@/lib/errors";
import type { RecordKind } from "@/lib/records/record-path";
import { readRecordView } from "../records/record-view";
import { type EmbedSubject, readEmbedSubject } from "./read-embed-subject";

/** An embed that there is, and what it shows. */
export interface FoundEmbed extends Pick<EmbedSubject, "headline" | "title" | "eventSlug"> {
  choice: EmbedChoice;
}

/** The embed that shows the same as a page; null where there is none, or the page is not there for readers. */
export async function findPageEmbed(path: string, query: URLSearchParams): Promise<FoundEmbed | null> {
  try {
    const page = embedOfPage(path, query);
    if (page === null) return null;
    if ("record" in page) {
      const choice = await choiceOfRecord(page.record.kind, page.record.slug);
      return choice === null ? null : await withTitle(choice);
    }
    return page.leftOut.length > 0 ? null : await withTitle(page.choice);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/** The latest contact of the first series that a record's page numbers; null where it numbers none. */
export function seriesChoice(seriesSlug: string | undefined): EmbedChoice | null {
  if (seriesSlug === undefined) return null;
  return { widget: "latest", slug: null, embed: { ...plainEmbed, series: seriesSlug } };
}

async function choiceOfRecord(kind: RecordKind, slug: string): Promise<EmbedChoice | null> {
  const found = await readRecordView(kind, slug);
  if (found.status === "moved") return choiceOfRecord(kind, found.slug);
  return seriesChoice(found.view.ladders[0]?.series.slug);
}

async function withTitle(choice: EmbedChoice): Promise<FoundEmbed | null> {
  const { slug, faults, ...subject } = await readEmbedSubject(choice);
  return faults.length > 0 ? null : { ...subject, choice: { ...choice, slug } };
}
