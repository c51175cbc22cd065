import { listHeldBetween } from "@/db/queries/events/list-held-between";
import { listNotHeld, type NotHeldRow } from "@/db/queries/events/list-not-held";
import { addDaysWithin } from "@/lib/dates/civil-day";
import { type HeldInstead, heldInstead, heldInsteadDays } from "@/lib/sequence/held-instead";
import { remember } from "../remember";
import { getStore } from "../store";
import { dayOfData } from "../today";

/** A contact that did not take place, with what the same parties held soon after the day planned. */
export interface NotHeld extends NotHeldRow {
  held: HeldInstead[];
  /** There may be more than `held` names. */
  hasMoreHeld: boolean;
}

/** Contacts on a page of the list, and most that are named beside one of them. */
const pageLength = 40;
const mostHeld = 3;

/** A page of all contacts that were not held, the latest first; of those before the event `beforeSlug` where it is given. */
export function readNotHeldPage(
  beforeSlug: string | null,
): Promise<{ rows: NotHeld[]; nextBefore: string | null }> {
  return remember(
    `not held before ${beforeSlug}`,
    async () => {
      const rows = await getStore().read(({ db }) =>
        listNotHeld(db, { trackId: null, beforeSlug, most: pageLength + 1, dayOfData: dayOfData() }),
      );
      const shown = rows.slice(0, pageLength);
      return {
        rows: await withHeldInstead(shown),
        nextBefore: rows.length > pageLength ? (shown.at(-1)?.contact.slug ?? null) : null,
      };
    },
    ({ rows }) => 6000 * (rows.length + 1),
  );
}

/** The same rows, each with the contacts that its parties held 0 to 30 days after the day planned. */
export async function withHeldInstead(rows: readonly NotHeldRow[]): Promise<NotHeld[]> {
  const list: NotHeld[] = [];
  for (const row of rows) {
    const { contact } = row;
    const near =
      contact.parties.length < 2
        ? []
        : await getStore().read(({ db }) =>
            listHeldBetween(db, {
              parties: contact.parties,
              from: contact.earliestDay,
              to: addDaysWithin(contact.latestStartDay, heldInsteadDays),
              most: mostHeld + 1,
              dayOfData: dayOfData(),
            }),
          );
    const held = heldInstead(contact, near);
    list.push({ ...row, held: held.slice(0, mostHeld), hasMoreHeld: held.length > mostHeld });
  }
  return list;
}
