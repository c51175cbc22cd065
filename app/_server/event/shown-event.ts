import { notFound, permanentRedirect } from "next/navigation";
import { findEvent } from "@/db/queries/events/find-event";
import { findWithdrawnEvent, type Withdrawal } from "@/db/queries/history/find-withdrawn-event";
import type { CivilDay } from "@/lib/dates/civil-day";
import { NotFoundError } from "@/lib/errors";
import type { EventDetail } from "@/lib/records/event-detail";
import { type MomentAddress, momentFields } from "@/lib/timeline/moment-address";
import { readDataMoment } from "../past/data-moment";
import { nameThen } from "../past/name-then";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { type EventView, readEventView } from "./event-view";

/** What the page of an event shows: the event, or that it was retracted with what it said. */
export type ShownEvent =
  | { status: "published"; view: EventView }
  | { status: "retracted"; event: EventDetail; withdrawal: Withdrawal };

/**
 * Reads what stands at an event's address, under the rule that the address names (null: the lead rule). An identifier that the event had
 * before, or was given after that state of the data, is redirected, with the state of the data that the address names; where nothing is shown any more, or never was, Next
 * answers 404.
 */
export async function readShownEvent(
  slug: string,
  rule: string | null,
  moment: MomentAddress,
): Promise<ShownEvent> {
  const movedTo = (present: string) => {
    const kept = new URLSearchParams(rule === null ? [] : [["rule", rule]]);
    for (const [name, value] of momentFields(moment)) kept.set(name, value);
    return kept.size === 0 ? `/events/${present}` : `/events/${present}?${kept}`;
  };
  try {
    const found = await readEventView(slug, rule);
    if (found.status === "found") return { status: "published", view: found.view };
    permanentRedirect(movedTo(found.slug));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  const withdrawn = await findWithdrawnEvent(getStore(), slug, { dayOfData: dayOfData() });
  if (withdrawn?.status === "moved") permanentRedirect(movedTo(withdrawn.slug));
  const then = withdrawn === null ? await nameThen(slug) : null;
  if (then !== null) permanentRedirect(movedTo(then));
  return withdrawn?.status === "retracted" ? withdrawn : notFound();
}

/** When an event that was once published at this address was withdrawn, and what readers are told; null where none was. */
export async function readWithdrawal(slug: string): Promise<Withdrawal | null> {
  const withdrawn = await findWithdrawnEvent(getStore(), slug, { dayOfData: dayOfData() });
  return withdrawn?.status === "trashed" ? withdrawn.withdrawal : null;
}

/**
 * Where an address names an earlier state of the data: the day of it, if the event that stands there now was not known then.
 * `query` is that of the address.
 */
export async function readUnknownThen(slug: string, query: string): Promise<CivilDay | null> {
  const { moment } = await readDataMoment(new URLSearchParams(query));
  if (moment.day === null) return null;
  try {
    await findEvent(getStore(), slug, { dayOfData: dayOfData() });
    return moment.day;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
