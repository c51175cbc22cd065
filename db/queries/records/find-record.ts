import { and, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { RecordDetail } from "@/lib/records/record-detail";
import type { RecordKind } from "@/lib/records/record-path";
import { isShownRecord } from "../../rows/hidden-records";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { slugs } from "../../schema/slugs";
import { tracks } from "../../schema/tracks";
import type { Reader, Store } from "../../store";
import { readPartyRecord } from "./read-party-record";
import { readPersonRecord } from "./read-person-record";
import { readPlaceRecord } from "./read-place-record";
import { readTrackRecord } from "./read-track-record";

const tables = { person: people, place: places, party: parties, track: tracks };

/** A record by its public identifier, or the identifier that it has now. */
export type FoundRecord = { status: "found"; record: RecordDetail } | { status: "moved"; slug: string };

/**
 * Everything recorded of a person, place, party or track. A slug that it had before answers `moved`. Throws NotFoundError
 * where none has, or had, this slug.
 */
export function findRecord(store: Store, kind: RecordKind, slug: string): Promise<FoundRecord> {
  const table = tables[kind];
  return store.read(async ({ db }) => {
    const isShown = kind === "track" ? undefined : isShownRecord(db, kind, table.id);
    const [present] = await db
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.slug, slug), isShown));
    if (present) {
      const record = await readRecord(db, kind, present.id);
      if (record !== null) return { status: "found", record };
    }
    const [moved] = await db
      .select({ slug: table.slug })
      .from(slugs)
      .innerJoin(table, eq(table.id, slugs.recordId))
      .where(and(eq(slugs.recordType, kind), eq(slugs.slug, slug), isShown));
    if (moved) return { status: "moved", slug: moved.slug };
    throw new NotFoundError("There is no such record.");
  });
}

function readRecord(db: Reader, kind: RecordKind, id: string): Promise<RecordDetail | null> {
  switch (kind) {
    case "person":
      return readPersonRecord(db, id);
    case "place":
      return readPlaceRecord(db, id);
    case "party":
      return readPartyRecord(db, id);
    case "track":
      return readTrackRecord(db, id);
  }
}
