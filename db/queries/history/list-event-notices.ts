import type { RevisionDetail } from "@/lib/records/event-detail";
import { isNotice, type RecordNotice } from "@/lib/records/history/notices";
import { publicDifferences } from "@/lib/records/history/public-differences";
import type { Store } from "../../store";
import { readVersions } from "./read-versions";

/** Of how many of them what changed is worked out; the older ones say when and why. */
const mostCompared = 20;

/** The versions of an event that readers are told of, the newest first, chosen from all its versions. */
export function listEventNotices(
  store: Store,
  eventId: string,
  revisions: readonly RevisionDetail[],
): Promise<RecordNotice[]> {
  const notices = revisions.filter(isNotice);
  const versions = notices.slice(0, mostCompared).flatMap(({ version }) => [version - 1, version]);
  return store.read(async ({ db }) => {
    const held = await readVersions(db, "event", eventId, versions);
    return notices.map(({ version, kind, at, publicNote }) => {
      const [before, after] = [held.get(version - 1), held.get(version)];
      const isKnown = before !== undefined && after !== undefined;
      const differences = isKnown ? publicDifferences("event", before, after) : [];
      return { version, kind, at, publicNote, differences };
    });
  });
}
