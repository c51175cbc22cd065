import { type AddressParameters, AddressReader, type ViewFault } from "../timeline/address-reader";

export const indexSorts = ["name", "events", "latest"] as const;
export type IndexSort = (typeof indexSorts)[number];

/** What the address of a list of records asks for. */
export interface IndexState {
  /** Part of a name, "" for all. */
  text: string;
  sort: IndexSort;
  /** From 1. */
  page: number;
}

const longestText = 200;
const mostPages = 1_000_000;

/** Reads the state of a list from its address; what cannot be read is left at its default and named in `faults`. */
export function readIndexState(parameters: AddressParameters): { state: IndexState; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const [sort] = reader.words("sort", indexSorts);
  return {
    state: {
      text: (reader.one("q") ?? "").trim().slice(0, longestText),
      sort: sort ?? "name",
      page: reader.whole("page", 1, mostPages) ?? 1,
    },
    faults: reader.faults,
  };
}

/** The query string of a state with its "?", "" for the defaults. */
export function indexQuery({ text, sort, page }: IndexState): string {
  const query = new URLSearchParams();
  if (text !== "") query.set("q", text);
  if (sort !== "name") query.set("sort", sort);
  if (page !== 1) query.set("page", String(page));
  const words = query.toString();
  return words === "" ? "" : `?${words}`;
}
