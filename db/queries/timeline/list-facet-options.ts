import { and, desc, eq, gt, inArray, or, type SQL } from "drizzle-orm";
import {
  announcementKindLabels,
  announcementKinds,
  contactFormatLabels,
  contactFormats,
  notificationStandingLabels,
  notificationStandings,
  standingLabels,
  standings,
} from "@/lib/records/vocabularies";
import { type FacetKind, facets } from "../../schema/facets";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/** Most options of a group beside those that are chosen. */
export const mostOptions = 100;

/** A facet as a filter offers it. */
export interface StoredOption {
  id: number;
  /** What stands in the address. */
  value: string;
  /** What the facet holds: a word, or the id of a record. */
  stored: string;
  name: string;
  /** Published events that bear it. */
  count: number;
}

const recordTables = { track: tracks, topic: topics, person: people, party: parties, place: places };
const words: Partial<Record<FacetKind, readonly (readonly [value: string, name: string])[]>> = {
  format: contactFormats.map((word) => [word, contactFormatLabels[word]]),
  kind: announcementKinds.map((word) => [word, announcementKindLabels[word]]),
  standing: standings.map((word) => [word, standingLabels[word]]),
};

/** The options of a kind that published events bear most, up to a hundred, and the chosen ones that any bears. */
export async function listFacetOptions(
  db: Reader,
  kind: FacetKind,
  chosen: readonly string[],
): Promise<{ options: StoredOption[]; isMore: boolean }> {
  const labels = words[kind];
  if (labels !== undefined) return { options: await wordOptions(db, kind, labels), isMore: false };
  const read = (condition: SQL | undefined, limit: number) =>
    kind === "informed" ? readInformed(db, condition, limit) : readRecords(db, kind, condition, limit);
  const used = await read(undefined, mostOptions + 1);
  const listed = used.slice(0, mostOptions);
  const missing = chosen.filter((value) => !listed.some((option) => option.value === value));
  const extra = missing.length === 0 ? [] : await read(isChosen(kind, missing), missing.length);
  return { options: [...listed, ...extra], isMore: used.length > mostOptions };
}

function isChosen(kind: FacetKind, values: readonly string[]): SQL | undefined {
  if (kind !== "informed") return inArray(tableOf(kind).slug, [...values]);
  return or(
    ...values.map((value) => {
      const at = value.lastIndexOf(":");
      return eq(parties.slug, value.slice(0, Math.max(0, at)));
    }),
  );
}

function tableOf(kind: FacetKind) {
  const table = Object.entries(recordTables).find(([name]) => name === kind)?.[1];
  if (table === undefined) throw new Error(`No records stand behind the facet ${kind}.`);
  return table;
}

async function readRecords(db: Reader, kind: FacetKind, condition: SQL | undefined, limit: number) {
  const table = tableOf(kind);
  return db
    .select({
      id: facets.id,
      value: table.slug,
      stored: facets.value,
      name: table.name,
      count: facets.count,
    })
    .from(facets)
    .innerJoin(table, eq(table.id, facets.value))
    .where(and(eq(facets.kind, kind), gt(facets.count, 0), condition))
    .orderBy(desc(facets.count), desc(facets.id))
    .limit(limit);
}

async function readInformed(db: Reader, condition: SQL | undefined, limit: number) {
  const rows = await db
    .select({ id: facets.id, stored: facets.value, count: facets.count })
    .from(facets)
    .where(and(eq(facets.kind, "informed"), gt(facets.count, 0)))
    .orderBy(desc(facets.count), desc(facets.id));
  const named = await db
    .select({ id: parties.id, slug: parties.slug, name: parties.name })
    .from(parties)
    .where(
      and(
        inArray(parties.id, [...new Set(rows.map(({ stored }) => stored.slice(0, stored.lastIndexOf(":"))))]),
        condition,
      ),
    );
  const byId = new Map(named.map((party) => [party.id, party]));
  const options = rows.flatMap((row): StoredOption[] => {
    const at = row.stored.lastIndexOf(":");
    const party = byId.get(row.stored.slice(0, at));
    const standing = notificationStandings.find((word) => word === row.stored.slice(at + 1));
    if (party === undefined || standing === undefined) return [];
    const name = `${party.name}: ${notificationStandingLabels[standing].toLowerCase()}`;
    return [{ ...row, value: `${party.slug}:${standing}`, name }];
  });
  return options.slice(0, limit);
}

async function wordOptions(
  db: Reader,
  kind: FacetKind,
  labels: readonly (readonly [value: string, name: string])[],
): Promise<StoredOption[]> {
  const rows = await db
    .select({ id: facets.id, value: facets.value, count: facets.count })
    .from(facets)
    .where(eq(facets.kind, kind));
  return labels.map(([value, name]) => {
    const row = rows.find((facet) => facet.value === value);
    return { id: row?.id ?? -1, value, stored: value, name, count: row?.count ?? 0 };
  });
}
