import { asc, eq } from "drizzle-orm";
import { ValidationError } from "@/lib/errors";
import { type PersonInput, personInput } from "@/lib/records/person";
import { readNames } from "../../rows/read-names";
import { offices } from "../../schema/offices";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import type { Reader, Writer } from "../../store";
import { edtfDays } from "../events/edtf-days";
import { listRowId } from "../events/event-plan";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";
import { checkAliases } from "./check-aliases";
import type { RevisablePlan } from "./record-plan";

/** Parses a person; throws ValidationError with every fault. */
export function personPlan(entry: unknown): RevisablePlan {
  const input = parseInput(personInput, entry);
  checkAliases(input.aliases);
  checkOffices(input);
  return {
    recordType: "person",
    name: input.name,
    references: [
      { path: "partyId", kind: "party", id: input.partyId },
      ...input.offices.map((office, index) => ({
        path: `offices.${index}.partyId`,
        kind: "party" as const,
        id: office.partyId,
      })),
    ],
    async insert(db, { id, slug, now }) {
      await db
        .insert(people)
        .values({ id, slug, name: input.name, partyId: input.partyId, createdAt: now, updatedAt: now });
      await writeRows(db, id, input);
    },
    async update(db, { id, slug }) {
      await db
        .update(people)
        .set({ slug, name: input.name, partyId: input.partyId })
        .where(eq(people.id, id));
      await writeRows(db, id, input);
    },
    readSnapshot: readPersonSnapshot,
  };
}

function officeDays(office: PersonInput["offices"][number]) {
  return { firstDay: edtfDays(office.from).earliestDay, lastDay: edtfDays(office.to).latestDay };
}

function checkOffices(input: PersonInput): void {
  const issues = input.offices.flatMap((office, index) => {
    const { firstDay, lastDay } = officeDays(office);
    return firstDay !== null && lastDay !== null && lastDay < firstDay
      ? [{ path: `offices.${index}.to`, message: "The office ends before it begins." }]
      : [];
  });
  if (issues.length > 0) throw new ValidationError(issues);
}

async function writeRows(db: Writer, personId: string, input: PersonInput): Promise<void> {
  await db.delete(personAliases).where(eq(personAliases.personId, personId));
  await db.delete(offices).where(eq(offices.personId, personId));
  const aliasRows = input.aliases.map((alias) => ({ ...alias, personId }));
  if (aliasRows.length > 0) await db.insert(personAliases).values(aliasRows);
  const officeRows = input.offices.map((office, position) => ({
    ...office,
    ...officeDays(office),
    id: listRowId(personId, position),
    personId,
  }));
  if (officeRows.length > 0) await db.insert(offices).values(officeRows);
}

/** A person as a revision keeps it; throws where there is none. */
export async function readPersonSnapshot(db: Reader, personId: string): Promise<Snapshot> {
  const [person] = await db.select().from(people).where(eq(people.id, personId));
  if (!person) throw new Error("The person of a snapshot does not exist.");
  const aliases = await db
    .select({ name: personAliases.name, note: personAliases.note })
    .from(personAliases)
    .where(eq(personAliases.personId, personId))
    .orderBy(asc(personAliases.name));
  const held = await db
    .select()
    .from(offices)
    .where(eq(offices.personId, personId))
    .orderBy(asc(offices.firstDay), asc(offices.title), asc(offices.id));
  const parties = await readNames(db, "party", [person.partyId, ...held.map((office) => office.partyId)]);
  return {
    slug: person.slug,
    name: person.name,
    party: person.partyId === null ? null : (parties.get(person.partyId) ?? null),
    aliases,
    offices: held.map((office) => ({
      title: office.title,
      party: parties.get(office.partyId) ?? null,
      from: office.from,
      fromPrinted: office.fromPrinted,
      to: office.to,
      toPrinted: office.toPrinted,
      sourceNote: office.sourceNote,
    })),
  };
}
