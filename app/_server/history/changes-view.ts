import { findEvent } from "@/db/queries/events/find-event";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { NotFoundError } from "@/lib/errors";
import type { ChangeLine } from "@/lib/records/history/change-lines";
import {
  type ChangesAddress,
  formatChangesAddress,
  parseChangesAddress,
} from "@/lib/records/history/changes-address";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { readChangeLines } from "./read-change-lines";

/** A page of the list of changes. */
export interface ChangesView {
  asked: ChangesAddress;
  faults: ViewFault[];
  /** The present data version. */
  presentVersion: number;
  /** The event that it is only about; null for all records. */
  event: { slug: string; title: string } | null;
  lines: ChangeLine[];
  /** The address of the page of earlier ones; null where there are none. */
  nextHref: string | null;
}

const pageLength = 50;

/** Reads the page that an address asks for; what cannot be read is named in `faults` and left out. */
export async function readChanges(parameters: AddressParameters): Promise<ChangesView> {
  const { address: asked, faults } = parseChangesAddress(parameters);
  const store = getStore();
  const event = asked.event === null ? null : await findNamed(asked.event);
  if (asked.event !== null && event === null) {
    faults.push({ parameter: "event", message: `There is no event “${asked.event}”.` });
  }
  const { lines, next } = await readChangeLines(store, {
    since: asked.since ?? 0,
    until: asked.until,
    types: asked.types,
    ...(event !== null && { record: { type: "event", id: event.id } }),
    after: asked.after,
    limit: pageLength,
  });
  return {
    asked,
    faults,
    presentVersion: await readDataVersion(store),
    event,
    lines,
    nextHref: next === null ? null : `/changes?${formatChangesAddress({ ...asked, after: next })}`,
  };
}

async function findNamed(slug: string): Promise<{ id: string; slug: string; title: string } | null> {
  try {
    const found = await findEvent(getStore(), slug, { dayOfData: dayOfData() });
    if (found.status === "moved") return findNamed(found.slug);
    const { id, title } = found.event;
    return { id, slug: found.event.slug, title };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
