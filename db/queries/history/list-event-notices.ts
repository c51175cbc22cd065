import { and, desc, eq } from "drizzle-orm";
import { isNotice, type RecordNotice } from "@/lib/records/history/notices";
import { publicDifferences } from "@/lib/records/history/public-differences";
import { isNoticeable, revisions } from "../../schema/revisions";
import type { Store } from "../../store";
import { readVersions } from "./read-versions";

/** Most of them that stand on the page of an event. */
const mostListed = 100;
/** Of how many of them what changed is worked out; the older ones say when and why. */
const mostCompared = 20;

/** The versions of an event that readers are told of, the newest first. */
export function listEventNotices(store: Store, eventId: string): Promise<RecordNotice[]> {
  return store.read(async ({ db }) => {
    const found = await db
      .select({
        version: revisions.version,
        kind: revisions.kind,
        at: revisions.at,
        publicNote: revisions.publicNote,
      })
      .from(revisions)
      .where(and(eq(revisions.recordType, "event"), eq(revisions.recordId, eventId), isNoticeable(revisions)))
      .orderBy(desc(revisions.version))
      .limit(mostListed);
    const notices = found.filter(isNotice);
    const versions = notices.slice(0, mostCompared).flatMap(({ version }) => [version - 1, version]);
    const held = await readVersions(db, "event", eventId, versions);
    return notices.map((notice) => {
      const [before, after] = [held.get(notice.version - 1), held.get(notice.version)];
      const isKnown = before !== undefined && after !== undefined;
      return { ...notice, differences: isKnown ? publicDifferences("event", before, after) : [] };
    });
  });
}
