import { type AddressParameters, AddressReader, type ViewFault } from "../timeline/address-reader";
import { type WorkList, workListTypes } from "./open-work";
import { type AnnouncementKind, announcementKinds } from "./vocabularies";

export const workOrders = ["latest", "earliest"] as const;
export type WorkOrder = (typeof workOrders)[number];

/** What the address of a work list asks for. */
export interface WorkListState {
  order: WorkOrder;
  /** Slug of a track: only contacts on it. */
  track: string | null;
  /** Only announcements of this kind. */
  kind: AnnouncementKind | null;
  /** The number of the event with which the page before ended; null for the first page. */
  after: number | null;
}

/** What a list is ordered by where the address says nothing: the oldest claims have waited longest. */
export const defaultWorkOrder: WorkOrder = "earliest";

/** Reads the state of a work list; what the list cannot be asked, and what cannot be read, is left out. */
export function readWorkListState(
  list: WorkList,
  parameters: AddressParameters,
): { state: WorkListState; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const types = workListTypes[list];
  const [order] = reader.words("order", workOrders);
  const [kind] = types.includes("announcement") ? reader.words("kind", announcementKinds) : [];
  const track = types.includes("contact") ? reader.slug("track") : null;
  if (kind !== undefined && track !== null) {
    reader.fault("kind", "Only contacts stand on a track, so that of a kind of announcement was left out.");
  }
  return {
    state: {
      order: order ?? defaultWorkOrder,
      track,
      kind: track === null ? (kind ?? null) : null,
      after: reader.whole("after", 0, Number.MAX_SAFE_INTEGER),
    },
    faults: reader.faults,
  };
}

/** The query string of a state with its "?", "" for the defaults. */
export function workListQuery({ order, track, kind, after }: WorkListState): string {
  const query = new URLSearchParams();
  if (order !== defaultWorkOrder) query.set("order", order);
  if (track !== null) query.set("track", track);
  if (kind !== null) query.set("kind", kind);
  if (after !== null) query.set("after", String(after));
  const words = query.toString();
  return words === "" ? "" : `?${words}`;
}
