import { notFound, permanentRedirect } from "next/navigation";
import { findWithdrawnEvent, type Withdrawal } from "@/db/queries/history/find-withdrawn-event";
import { NotFoundError } from "@/lib/errors";
import type { EventDetail } from "@/lib/records/event-detail";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { type EventView, readEventView } from "./event-view";

/** What the page of an event shows: the event, or that it was retracted with what it said. */
export type ShownEvent =
  | { status: "published"; view: EventView }
  | { status: "retracted"; event: EventDetail; withdrawal: Withdrawal };

/**
 * Reads what stands at an event's address, under the rule that the address names (null: the lead rule). An identifier that the event had
 * before is redirected; where nothing is shown any more, or never was, Next answers 404.
 */
export async function readShownEvent(slug: string, rule: string | null): Promise<ShownEvent> {
  try {
    const found = await readEventView(slug, rule);
    if (found.status === "found") return { status: "published", view: found.view };
    permanentRedirect(`/events/${found.slug}${rule === null ? "" : `?rule=${encodeURIComponent(rule)}`}`);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  const withdrawn = await findWithdrawnEvent(getStore(), slug, { dayOfData: dayOfData() });
  if (withdrawn?.status === "moved") permanentRedirect(`/events/${withdrawn.slug}`);
  return withdrawn?.status === "retracted" ? withdrawn : notFound();
}

/** When an event that was once published at this address was withdrawn, and what readers are told; null where none was. */
export async function readWithdrawal(slug: string): Promise<Withdrawal | null> {
  const withdrawn = await findWithdrawnEvent(getStore(), slug, { dayOfData: dayOfData() });
  return withdrawn?.status === "trashed" ? withdrawn.withdrawal : null;
}
