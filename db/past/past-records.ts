import { z } from "zod";
import { edtfDays } from "../commands/events/edtf-days";
import { listRowId } from "../commands/events/event-plan";
import { insertRows } from "../rows/insert-rows";
import { coverages } from "../schema/coverages";
import { offices } from "../schema/offices";
import { parties } from "../schema/parties";
import { partyAliases } from "../schema/party-aliases";
import { people } from "../schema/people";
import { personAliases } from "../schema/person-aliases";
import { placeAliases } from "../schema/place-aliases";
import { places } from "../schema/places";
import { rules } from "../schema/rules";
import { series } from "../schema/series";
import { topics } from "../schema/topics";
import { tracks } from "../schema/tracks";
import { deleteListed, listIds, type PastCopy } from "./past-copy";
import { type PlainRecordType, recordSnapshots } from "./record-of-snapshot";
import { firstVersion, isEnd, type StoredVersion, versionAt } from "./version-at";

const tables: Record<PlainRecordType, string> = {
  person: "people",
  party: "parties",
  place: "places",
  series: "series",
  track: "tracks",
  topic: "topics",
  rule: "rules",
  coverage: "coverages",
};
const types: PlainRecordType[] = ["person", "party", "place", "series", "track", "topic", "rule", "coverage"];

const listed = z.array(z.object({ id: z.string() }));
const keptRow = z.object({
  created_at: z.number().optional(),
  created_by: z.string().nullable().optional(),
  position: z.number().optional(),
});

/** A record that is not as it was. */
export interface ChangedRecord {
  type: PlainRecordType;
  id: string;
}

/** What of a record is in no version, or was not in older ones. */
interface Kept {
  createdAt: number;
  createdBy: string | null;
  position: number;
}

/**
 * Writes the people, places, parties, series, tracks, topics, rules and coverages with a later version back as they stood with the
 * data version of the copy; those that did not exist are gone afterwards. Returns all of them.
 */
export async function restoreRecords(copy: PastCopy): Promise<ChangedRecord[]> {
  const changed: ChangedRecord[] = [];
  for (const type of types) {
    const ids = listed
      .parse(
        copy.connection
          .prepare(
            "SELECT DISTINCT record_id AS id FROM revisions WHERE data_version > ? AND record_type = ?",
          )
          .all(copy.dataVersion, type),
      )
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    changed.push(...ids.map((id) => ({ type, id })));
    const kept = new Map(ids.map((id) => [id, keptOf(copy, type, id)]));
    listIds(copy.connection, "past_records", ids);
    deleteListed(copy.connection, { table: tables[type], listed: "past_records" });
    for (const id of ids) {
      const stored = versionAt(copy, type, id);
      const own = kept.get(id);
      if (stored === null || own === undefined || isEnd(stored)) continue;
      await writers[type](copy, { id, stored, kept: own });
    }
  }
  return changed;
}

function keptOf(copy: PastCopy, type: PlainRecordType, id: string): Kept {
  const row = copy.connection.prepare(`SELECT * FROM "${tables[type]}" WHERE id = ?`).get(id);
  const found = row === undefined ? {} : keptRow.parse(row);
  return {
    createdAt: found.created_at ?? firstVersion(copy, type, id)?.at ?? 0,
    createdBy: found.created_by ?? null,
    position: found.position ?? 0,
  };
}

interface ToWrite {
  id: string;
  stored: StoredVersion;
  kept: Kept;
}

/** What every record has. */
function ownColumns({ id, stored, kept }: ToWrite) {
  return { id, version: stored.version, createdAt: kept.createdAt, updatedAt: stored.at };
}

async function insertAll(copy: PastCopy, table: Parameters<typeof insertRows>[1], rows: readonly object[]) {
  if (rows.length > 0) await insertRows(copy, table, rows);
}

const writers: Record<PlainRecordType, (copy: PastCopy, record: ToWrite) => Promise<void>> = {
  async person(copy, record) {
    const { aliases, offices: held, ...fields } = recordSnapshots.person.parse(record.stored.snapshot);
    const personId = record.id;
    await copy.db.insert(people).values({ ...fields, ...ownColumns(record) });
    await insertAll(
      copy,
      personAliases,
      aliases.map((alias) => ({ ...alias, personId })),
    );
    await insertAll(
      copy,
      offices,
      held.map((office, position) => ({
        ...office,
        id: listRowId(personId, position),
        personId,
        firstDay: edtfDays(office.from).earliestDay,
        lastDay: edtfDays(office.to).latestDay,
      })),
    );
  },
  async party(copy, record) {
    const { aliases, ...fields } = recordSnapshots.party.parse(record.stored.snapshot);
    await copy.db.insert(parties).values({ ...fields, ...ownColumns(record) });
    await insertAll(
      copy,
      partyAliases,
      aliases.map((alias) => ({ ...alias, partyId: record.id })),
    );
  },
  async place(copy, record) {
    const { aliases, ...fields } = recordSnapshots.place.parse(record.stored.snapshot);
    await copy.db.insert(places).values({ ...fields, ...ownColumns(record) });
    await insertAll(
      copy,
      placeAliases,
      aliases.map((alias) => ({ ...alias, placeId: record.id })),
    );
  },
  async series(copy, record) {
    const fields = recordSnapshots.series.parse(record.stored.snapshot);
    await copy.db.insert(series).values({ ...fields, ...ownColumns(record) });
  },
  async track(copy, record) {
    const fields = recordSnapshots.track.parse(record.stored.snapshot);
    const position = fields.position ?? record.kept.position;
    await copy.db.insert(tracks).values({ ...fields, ...ownColumns(record), position });
  },
  async topic(copy, record) {
    const fields = recordSnapshots.topic.parse(record.stored.snapshot);
    const position = fields.position ?? record.kept.position;
    await copy.db
      .insert(topics)
      .values({ ...fields, id: record.id, version: record.stored.version, position });
  },
  async rule(copy, record) {
    const fields = recordSnapshots.rule.parse(record.stored.snapshot);
    const { createdBy } = record.kept;
    await copy.db.insert(rules).values({ ...fields, ...ownColumns(record), createdBy });
  },
  async coverage(copy, record) {
    const fields = recordSnapshots.coverage.parse(record.stored.snapshot);
    await copy.db.insert(coverages).values({ ...fields, ...ownColumns(record) });
  },
};
