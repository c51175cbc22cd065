import { type ListedWithdrawal, listWithdrawnEvents } from "@/db/queries/history/list-withdrawn-events";
import type { Actor } from "@/lib/records/user";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { getStore } from "../store";

/** A page of the trash, or of the retracted records. */
export interface WithdrawnView {
  state: "trashed" | "retracted";
  text: string;
  rows: ListedWithdrawal[];
  /** The address of the latest, where others are shown; null where they are. */
  firstHref: string | null;
  /** The address of the page of earlier ones; null where there are none. */
  nextHref: string | null;
}

const pageLength = 50;
const mostText = 200;

/**
 * Reads the page that an address asks for: `state`, `q` for the text, and `before` for the last one of the page before. What cannot be
 * read counts as not asked. Throws ForbiddenError below editor.
 */
export async function readWithdrawn(actor: Actor, parameters: AddressParameters): Promise<WithdrawnView> {
  const reader = new AddressReader(parameters);
  const state = reader.one("state") === "retracted" ? "retracted" : "trashed";
  const text = (reader.one("q") ?? "").trim().slice(0, mostText);
  const before = readBefore(reader.one("before"));
  const found = await listWithdrawnEvents(getStore(), actor, { state, text, before, limit: pageLength + 1 });
  const rows = found.slice(0, pageLength);
  const last = rows.at(-1);
  const hasMore = found.length > rows.length && last !== undefined;
  return {
    state,
    text,
    rows,
    firstHref: before === null ? null : hrefBefore(null, state, text),
    nextHref: hasMore ? hrefBefore(last, state, text) : null,
  };
}

/** "1700000000000-id": when the last one was put there, and which it is. */
function readBefore(value: string | null): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,15})-(.{1,64})$/.exec(value ?? "") ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}

function hrefBefore(last: ListedWithdrawal | null, state: string, text: string): string {
  const query = new URLSearchParams();
  if (state === "retracted") query.set("state", state);
  if (text !== "") query.set("q", text);
  if (last !== null) query.set("before", `${last.at}-${last.id}`);
  return query.size === 0 ? "/desk/trash" : `/desk/trash?${query}`;
}
