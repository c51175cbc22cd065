import { asc, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { PersonInput } from "@/lib/records/person";
import { offices } from "../schema/offices";
import { people } from "../schema/people";
import { personAliases } from "../schema/person-aliases";
import type { Reader } from "../store";

/** A person as the record's schema takes them: stored again, nothing changes. Throws NotFoundError where there is none. */
export async function readPersonEntry(
  db: Reader,
  id: string,
): Promise<{ version: number; entry: PersonInput }> {
  const [person] = await db
    .select({ name: people.name, partyId: people.partyId, version: people.version })
    .from(people)
    .where(eq(people.id, id));
  if (!person) throw new NotFoundError("There is no such person.");
  const aliases = await db
    .select({ name: personAliases.name, note: personAliases.note })
    .from(personAliases)
    .where(eq(personAliases.personId, id))
    .orderBy(asc(personAliases.name));
  const held = await db
    .select()
    .from(offices)
    .where(eq(offices.personId, id))
    .orderBy(asc(offices.firstDay), asc(offices.title), asc(offices.id));
  const { version, ...own } = person;
  return {
    version,
    entry: {
      ...own,
      aliases,
      offices: held.map(({ title, partyId, from, fromPrinted, to, toPrinted, sourceNote }) => ({
        title,
        partyId,
        from,
        fromPrinted,
        to,
        toPrinted,
        sourceNote,
      })),
    },
  };
}
