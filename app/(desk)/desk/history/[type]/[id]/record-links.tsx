import Link from "next/link";
import type { RecordHistory } from "@/db/queries/history/find-record-history";
import { mergePath } from "@/lib/merging/merge-path";
import type { EventState } from "@/lib/records/vocabularies";
import { vocabularyKinds, vocabularyPath } from "@/lib/records/vocabulary-kind";

const stateWords: Record<EventState, string> = {
  published: "Published",
  retracted: "Retracted: its page stands and says so",
  trashed: "In the trash: on no public page",
  staged: "Part of an import that is not visible yet",
};

/** How a record stands, and where its page and its form are. */
export function RecordLinks({
  history: { type, id, slug, event, isStored },
  canMerge = false,
}: {
  history: RecordHistory;
  /** Whether the reader may merge another event into this one. */
  canMerge?: boolean;
}) {
  const page = slug === null || !isStored || event?.state === "trashed" ? null : pageOf(type, slug);
  const form =
    event?.state === "published"
      ? `/desk/${event.type}s/${id}`
      : isStored
        ? vocabularyFormOf(type, id)
        : null;
  return (
    <p className="history-links">
      {event !== null && <span>{stateWords[event.state]}</span>}
      {!isStored && <span>Removed, or merged into another</span>}
      {page !== null && (
        <Link href={page} prefetch={false}>
          Its page
        </Link>
      )}
      {form !== null && (
        <Link href={form} prefetch={false}>
          Change it
        </Link>
      )}
      {canMerge && event?.state === "published" && (
        <Link href={mergePath("event", id)} prefetch={false}>
          Merge with another
        </Link>
      )}
    </p>
  );
}

/** The desk's form of a record of a vocabulary; null of other kinds. */
function vocabularyFormOf(type: RecordHistory["type"], id: string): string | null {
  const kind = vocabularyKinds.find((known) => known === type);
  return kind === undefined ? null : vocabularyPath(kind, id);
}

/** The public page of a record; null for the kinds that have none. */
function pageOf(type: RecordHistory["type"], slug: string): string | null {
  switch (type) {
    case "event":
      return `/events/${slug}`;
    case "person":
      return `/people/${slug}`;
    case "place":
      return `/places/${slug}`;
    case "party":
      return `/parties/${slug}`;
    case "track":
      return `/tracks/${slug}`;
    case "source":
      return `/sources/${slug}`;
    case "rule":
      return `/coincidences/rules/${slug}`;
    default:
      return null;
  }
}
