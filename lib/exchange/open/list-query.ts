import { z } from "zod";
import type { AddressReader } from "../../timeline/address-reader";
import { manyOf, oneOf, type QueryParameter } from "./query-parameter";

/** Documents on a page where the query does not say how many, and at most. */
export const usualLimit = 50;
export const mostLimit = 200;

/** The parameters of every list. */
export const pageParameters: readonly QueryParameter[] = [
  oneOf(
    "limit",
    z.number().int().min(1).max(mostLimit),
    `How many documents a page holds at most: 1 to ${mostLimit}, else ${usualLimit}.`,
  ),
  oneOf(
    "cursor",
    z.string(),
    "Where the page before ended: taken from its next, with what else is asked for as it was; only limit and fields may change.",
  ),
];

/** The parameter of every document and list. */
export const fieldsParameter: QueryParameter = manyOf(
  "fields",
  z.string(),
  "The members of each document that are wanted, such as title,held; the others are left out.",
);

/** The parameters that choose a state of the data, of every document and list. */
export const momentQueryParameters: readonly QueryParameter[] = [
  oneOf("version", z.number().int().min(0), "The version of the data: what was public then, exactly."),
  oneOf("as-known-on", z.iso.date(), "A day: what was public at its end, in UTC. Not together with version."),
];

/** Earliest or latest first. */
export const sortParameter: QueryParameter = oneOf(
  "sort",
  z.enum(["date", "-date"]),
  "date: the earliest first; -date: the latest first, as without it.",
);

/** How much of a list is asked for. */
export interface ListQuery {
  limit: number;
  cursor: string | null;
}

export function readListQuery(reader: AddressReader): ListQuery {
  return { limit: reader.whole("limit", 1, mostLimit) ?? usualLimit, cursor: reader.one("cursor") };
}

/** The members asked for; null: all. Names that no document here has are faults. */
export function readFields(reader: AddressReader, known: readonly string[]): string[] | null {
  const fields = reader.words("fields", known);
  return fields.length === 0 ? null : fields;
}

/** Whether the latest come first. */
export function readIsDescending(reader: AddressReader): boolean {
  return reader.word("sort", ["date", "-date"]) !== "date";
}
