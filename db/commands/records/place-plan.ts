import { and, asc, eq, ne } from "drizzle-orm";
import { type PlaceInput, placeInput } from "@/lib/records/place";
import { readNames } from "../../rows/read-names";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import type { Reader, Writer } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";
import { checkAliases } from "./check-aliases";
import type { RevisablePlan } from "./record-plan";

/** Parses a place; throws ValidationError with every fault. */
export function placePlan(entry: unknown): RevisablePlan {
  const input = parseInput(placeInput, entry);
  checkAliases(input.aliases);
  const { aliases: _aliases, ...fields } = input;
  return {
    recordType: "place",
    name: input.name,
    references: [{ path: "countryId", kind: "party", id: input.countryId }],
    async findFaults(db, id) {
      if (input.wikidataId === null) return [];
      const others = await db
        .select({ name: places.name })
        .from(places)
        .where(and(eq(places.wikidataId, input.wikidataId), ne(places.id, id)));
      return others.map(({ name }) => ({ path: "wikidataId", message: `${name} has this id already.` }));
    },
    async insert(db, { id, slug, now }) {
      await db.insert(places).values({ ...fields, id, slug, createdAt: now, updatedAt: now });
      await writeAliases(db, id, input);
    },
    async update(db, { id, slug }) {
      await db
        .update(places)
        .set({ ...fields, slug })
        .where(eq(places.id, id));
      await writeAliases(db, id, input);
    },
    readSnapshot: readPlaceSnapshot,
  };
}

async function writeAliases(db: Writer, placeId: string, input: PlaceInput): Promise<void> {
  await db.delete(placeAliases).where(eq(placeAliases.placeId, placeId));
  const rows = input.aliases.map((alias) => ({ ...alias, placeId }));
  if (rows.length > 0) await db.insert(placeAliases).values(rows);
}

/** A place as a revision keeps it; throws where there is none. */
export async function readPlaceSnapshot(db: Reader, placeId: string): Promise<Snapshot> {
  const [place] = await db.select().from(places).where(eq(places.id, placeId));
  if (!place) throw new Error("The place of a snapshot does not exist.");
  const aliases = await db
    .select({ name: placeAliases.name, note: placeAliases.note })
    .from(placeAliases)
    .where(eq(placeAliases.placeId, placeId))
    .orderBy(asc(placeAliases.name));
  const countries = await readNames(db, "party", [place.countryId]);
  const {
    id: _id,
    countryId,
    version: _version,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...fields
  } = place;
  return {
    ...fields,
    country: countryId === null ? null : (countries.get(countryId) ?? null),
    aliases,
  };
}
