import { eq, inArray } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { OfficeOnDay } from "@/lib/records/event-detail";
import { officeOnDay } from "@/lib/records/office-on-day";
import { inChunks } from "../../rows/in-chunks";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";

/** The offices recorded of people, by person id. */
export async function readOfficesOf(db: Reader, personIds: Iterable<string>) {
  const rows = await inChunks(personIds, (ids) =>
    db
      .select({
        personId: offices.personId,
        title: offices.title,
        partyId: offices.partyId,
        from: offices.from,
        to: offices.to,
        party: { slug: parties.slug, name: parties.name },
      })
      .from(offices)
      .innerJoin(parties, eq(parties.id, offices.partyId))
      .where(inArray(offices.personId, ids)),
  );
  return groupBy(rows, (row) => row.personId);
}

/** The office that each of these people held when an event began, by person id; who held none recorded is missing. */
export async function readOfficesOnDay(
  db: Reader,
  people: readonly { personId: string; partyId: string }[],
  days: { earliestDay: CivilDay; latestStartDay: CivilDay },
): Promise<Map<string, OfficeOnDay>> {
  const known = await readOfficesOf(
    db,
    people.map((person) => person.personId),
  );
  return officesOnDay(known, people, days);
}

/** As `readOfficesOnDay`, from offices that are read already. */
export function officesOnDay(
  known: Awaited<ReturnType<typeof readOfficesOf>>,
  people: readonly { personId: string; partyId: string }[],
  days: { earliestDay: CivilDay; latestStartDay: CivilDay },
): Map<string, OfficeOnDay> {
  const held = new Map<string, OfficeOnDay>();
  for (const { personId, partyId } of people) {
    const choice = officeOnDay(known.get(personId) ?? [], { ...days, partyId });
    if (choice === null) continue;
    held.set(personId, {
      title: choice.office.title,
      party: choice.office.party,
      isSure: choice.isSure,
    });
  }
  return held;
}
