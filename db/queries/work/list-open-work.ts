import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import type { OpenWorkEntry, WorkList } from "@/lib/records/open-work";
import type { Actor } from "@/lib/records/user";
import type { AnnouncementKind } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { workPart } from "../../rows/facets-of";
import { isVisibleNumber } from "../../rows/visible-number";
import { eventFacets } from "../../schema/event-facets";
import { facets } from "../../schema/facets";
import { searchDocs } from "../../schema/search-docs";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { readWorkEntries } from "./read-work-entries";

export interface WorkListQuestion {
  list: WorkList;
  /** Slug of a track: only contacts on it; null for all. */
  track: string | null;
  /** Only announcements of this kind; null for all. A track goes before it: no event has both. */
  kind: AnnouncementKind | null;
  isEarliestFirst: boolean;
  /** `next` of the page before; null for the first. */
  after: number | null;
  limit: number;
}

/** A page of a work list; `count` is of the whole list, `next` the `after` of the page that follows, null at the end. */
export interface WorkListPage {
  entries: OpenWorkEntry[];
  count: number;
  next: number | null;
}

/**
 * The published events that stand on a work list, by day. Lists and their parts by track and kind are kept with their counts, in the
 * order of days, so that no page costs more than its own entries, whatever the size of the record. Throws ForbiddenError below researcher.
 */
export async function listOpenWork(
  store: Store,
  actor: Actor | null,
  question: WorkListQuestion,
): Promise<WorkListPage> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const { list, isEarliestFirst, after, limit } = question;
    const facet = await findFacet(db, await facetValue(db, question));
    if (facet === null) return { entries: [], count: 0, next: null };
    const isBehind = isEarliestFirst ? gt : lt;
    const rows = await db
      .select({ n: eventFacets.n, eventId: searchDocs.eventId })
      .from(eventFacets)
      .innerJoin(searchDocs, eq(searchDocs.n, eventFacets.n))
      .where(
        and(
          eq(eventFacets.facetId, facet.id),
          after === null ? undefined : isBehind(eventFacets.n, after),
          isVisibleNumber(eventFacets.n),
        ),
      )
      .orderBy((isEarliestFirst ? asc : desc)(eventFacets.n))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    return {
      entries: await readWorkEntries(
        db,
        list,
        page.map(({ eventId }) => eventId),
      ),
      count: facet.count,
      next: rows.length > limit ? (page.at(-1)?.n ?? null) : null,
    };
  });
}

/** The list, or its part on the track or of the kind that is asked for. */
async function facetValue(db: Reader, { list, track, kind }: WorkListQuestion): Promise<string> {
  if (track === null) return kind === null ? list : workPart(list, kind);
  const [known] = await db
    .select({ id: slugs.recordId })
    .from(slugs)
    .where(and(eq(slugs.recordType, "track"), eq(slugs.slug, track)));
  // A slug is no id, so that an unknown track has no part.
  return workPart(list, known?.id ?? track);
}

async function findFacet(db: Reader, value: string): Promise<{ id: number; count: number } | null> {
  const [facet] = await db
    .select({ id: facets.id, count: facets.count })
    .from(facets)
    .where(and(eq(facets.kind, "work"), eq(facets.value, value)));
  return facet ?? null;
}
