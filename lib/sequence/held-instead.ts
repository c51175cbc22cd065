import { daysBetween } from "../dates/civil-day";
import type { TimelineContact } from "../timeline/timeline-event";

/** How long after the planned day a contact is still named beside it, in days. */
export const heldInsteadDays = 30;

/** A contact of the same parties held on the planned day or soon after; the lag is a range where dates are vague. */
export interface HeldInstead {
  contact: TimelineContact;
  lag: { minDays: number; maxDays: number };
  /** All named principals of the planned contact took part as principals. */
  hasSamePrincipals: boolean;
}

/**
 * What was held between all parties of a contact that did not take place, 0 to 30 days after the day planned (where dates are
 * vague, possibly), in order of days. Dates alone; nothing says that one stands for the other. A contact with fewer than two
 * parties has no "same parties".
 */
export function heldInstead(planned: TimelineContact, contacts: readonly TimelineContact[]): HeldInstead[] {
  if (planned.parties.length < 2) return [];
  return contacts
    .filter(
      (contact) =>
        contact.status === "held" &&
        contact.id !== planned.id &&
        planned.parties.every((party) => contact.parties.includes(party)),
    )
    .map((contact) => ({
      contact,
      lag: {
        minDays: daysBetween(planned.latestStartDay, contact.earliestDay),
        maxDays: daysBetween(planned.earliestDay, contact.latestStartDay),
      },
      hasSamePrincipals:
        planned.principals.length > 0 &&
        planned.principals.every((person) => contact.principals.some((own) => own.slug === person.slug)),
    }))
    .filter(({ lag }) => lag.maxDays >= 0 && lag.minDays <= heldInsteadDays)
    .sort((a, b) => a.lag.minDays - b.lag.minDays || a.lag.maxDays - b.lag.maxDays);
}
