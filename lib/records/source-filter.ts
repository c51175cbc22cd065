import { type AddressParameters, AddressReader, type ViewFault } from "../timeline/address-reader";
import { sourceReliabilities } from "./vocabularies";

export const sourceSorts = ["day", "publisher"] as const;
export type SourceSort = (typeof sourceSorts)[number];

/** A letter of the Admiralty code, or that none is given. */
export const sourceGrades = [...sourceReliabilities, "none"] as const;
export type SourceGrade = (typeof sourceGrades)[number];

/** What a source can lack; each is a list of the desk. */
export const sourceLacks = ["archive", "grade", "link", "day"] as const;
export type SourceLack = (typeof sourceLacks)[number];

/** Which sources are wanted; null and "" leave a criterion out. */
export interface SourceFilter {
  /** Words of the publisher, the title or the domain. */
  text: string;
  /** A language as it is stored, such as "uk". */
  language: string | null;
  grade: SourceGrade | null;
  lack: SourceLack | null;
}

/** What the address of a list of sources asks for. */
export interface SourceListState extends SourceFilter {
  sort: SourceSort;
  /** Where the page before ended; null for the first page. */
  after: string | null;
}

const longestText = 200;
const longestKey = 1000;

/** Reads the state of a list of sources from its address; what cannot be read is left at its default and named in `faults`. */
export function readSourceListState(parameters: AddressParameters): {
  state: SourceListState;
  faults: ViewFault[];
} {
  const reader = new AddressReader(parameters);
  const [sort] = reader.words("sort", sourceSorts);
  const [grade] = reader.words("grade", sourceGrades);
  const [lack] = reader.words("lacks", sourceLacks);
  const after = reader.one("after");
  return {
    state: {
      text: (reader.one("q") ?? "").trim().slice(0, longestText),
      language: reader.one("language")?.trim().slice(0, longestText) ?? null,
      grade: grade ?? null,
      lack: lack ?? null,
      sort: sort ?? "day",
      after: after !== null && after.length <= longestKey ? after : null,
    },
    faults: reader.faults,
  };
}

/** The query string of a state with its "?", "" for the defaults. */
export function sourceListQuery(state: SourceListState): string {
  const query = new URLSearchParams();
  if (state.text !== "") query.set("q", state.text);
  if (state.language !== null) query.set("language", state.language);
  if (state.grade !== null) query.set("grade", state.grade);
  if (state.lack !== null) query.set("lacks", state.lack);
  if (state.sort !== "day") query.set("sort", state.sort);
  if (state.after !== null) query.set("after", state.after);
  const words = query.toString();
  return words === "" ? "" : `?${words}`;
}

/** Whether a state asks for anything but all sources. */
export function isSourceListFiltered({ text, language, grade, lack }: SourceFilter): boolean {
  return text !== "" || language !== null || grade !== null || lack !== null;
}
