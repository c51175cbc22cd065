import { eq } from "drizzle-orm";
import { sourceWords } from "@/lib/records/source";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";

type StoredSource = typeof sources.$inferSelect;

/** What of a stored source is its own, and not worked out from it: what an event's version keeps of it too. */
export function ownSourceFields(source: StoredSource) {
  const {
    slug: _slug,
    version: _version,
    rootId: _rootId,
    dayOrder: _dayOrder,
    publisherOrder: _publisherOrder,
    searchText: _searchText,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...own
  } = source;
  return own;
}

/** A stored source, whole, with the source that it is derived from as { id, slug, name }. */
export async function readSourceSnapshot(db: Reader, id: string): Promise<Snapshot> {
  const [source] = await db.select().from(sources).where(eq(sources.id, id));
  if (source === undefined) throw new Error("The source of a snapshot does not exist.");
  const { derivedFromId, id: _id, isLinkWanted: _isLinkWanted, ...own } = ownSourceFields(source);
  const [origin] =
    derivedFromId === null ? [] : await db.select().from(sources).where(eq(sources.id, derivedFromId));
  return {
    slug: source.slug,
    ...own,
    derivedFromSource:
      origin === undefined ? null : { id: origin.id, slug: origin.slug, name: sourceWords(origin) },
  };
}
