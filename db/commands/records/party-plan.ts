import { and, asc, eq, ne } from "drizzle-orm";
import { type PartyInput, partyInput } from "@/lib/records/party";
import { parties } from "../../schema/parties";
import { partyAliases } from "../../schema/party-aliases";
import type { Reader, Writer } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";
import { checkAliases } from "./check-aliases";
import type { RevisablePlan } from "./record-plan";

/** Parses a party; throws ValidationError with every fault. */
export function partyPlan(entry: unknown): RevisablePlan {
  const input = parseInput(partyInput, entry);
  checkAliases(input.aliases);
  const { aliases: _aliases, ...fields } = input;
  return {
    recordType: "party",
    name: input.name,
    references: [],
    async findFaults(db, id) {
      if (input.isoCode === null) return [];
      const others = await db
        .select({ name: parties.name })
        .from(parties)
        .where(and(eq(parties.isoCode, input.isoCode), ne(parties.id, id)));
      return others.map(({ name }) => ({ path: "isoCode", message: `${name} has this code already.` }));
    },
    async insert(db, { id, slug, now }) {
      await db.insert(parties).values({ ...fields, id, slug, createdAt: now, updatedAt: now });
      await writeAliases(db, id, input);
    },
    async update(db, { id, slug }) {
      await db
        .update(parties)
        .set({ ...fields, slug })
        .where(eq(parties.id, id));
      await writeAliases(db, id, input);
    },
    readSnapshot: readPartySnapshot,
  };
}

async function writeAliases(db: Writer, partyId: string, input: PartyInput): Promise<void> {
  await db.delete(partyAliases).where(eq(partyAliases.partyId, partyId));
  const rows = input.aliases.map((alias) => ({ ...alias, partyId }));
  if (rows.length > 0) await db.insert(partyAliases).values(rows);
}

/** A party as a revision keeps it; throws where there is none. */
export async function readPartySnapshot(db: Reader, partyId: string): Promise<Snapshot> {
  const [party] = await db.select().from(parties).where(eq(parties.id, partyId));
  if (!party) throw new Error("The party of a snapshot does not exist.");
  const aliases = await db
    .select({ name: partyAliases.name, note: partyAliases.note })
    .from(partyAliases)
    .where(eq(partyAliases.partyId, partyId))
    .orderBy(asc(partyAliases.name));
  return { slug: party.slug, name: party.name, kind: party.kind, isoCode: party.isoCode, aliases };
}
