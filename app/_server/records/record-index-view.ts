import { listRecordNames, type RecordName } from "@/db/queries/records/list-record-names";
import { readRecordCounts } from "@/db/queries/records/read-record-counts";
import { type IndexState, readIndexState } from "@/lib/records/index-state";
import { matchRecords } from "@/lib/records/match-records";
import { emptyRecordCount, type RecordEntry } from "@/lib/records/record-detail";
import type { RecordKind } from "@/lib/records/record-path";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { remember } from "../remember";
import { getStore } from "../store";

/** A page of the list of all records of a kind. */
export interface RecordIndexView {
  kind: RecordKind;
  state: IndexState;
  faults: ViewFault[];
  entries: RecordEntry[];
  /** Records that fit, and records in all. */
  matches: number;
  total: number;
  /** Pages of the list, at least 1. */
  pages: number;
}

const pageLength = 50;
const bytesPerName = 400;

/** Reads the page of the list that an address asks for; a page beyond the last is the last. */
export async function readRecordIndex(
  kind: RecordKind,
  parameters: AddressParameters,
): Promise<RecordIndexView> {
  const { state, faults } = readIndexState(parameters);
  const names = await readNames(kind);
  const found: { record: RecordName; matchedAlias: string | null }[] =
    state.text === ""
      ? names.map((record) => ({ record, matchedAlias: null }))
      : matchRecords(names, state.text, names.length);
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(state.page, pages);
  const onPage = <Row>(rows: readonly Row[]) => rows.slice((page - 1) * pageLength, page * pageLength);
  // In the order of names only the page's own records are counted.
  const entries =
    state.sort === "name"
      ? await withCounts(kind, onPage(found))
      : onPage(sorted(await withCounts(kind, found), state.sort));
  return {
    kind,
    state: { ...state, page },
    faults,
    entries,
    matches: found.length,
    total: names.length,
    pages,
  };
}

/** All names of a kind, kept by the state of the data. */
export function readNames(kind: RecordKind): Promise<RecordName[]> {
  return remember(
    `names ${kind}`,
    () => listRecordNames(getStore(), kind),
    (names) => bytesPerName * (names.length + 1),
  );
}

async function withCounts(
  kind: RecordKind,
  found: readonly { record: RecordName; matchedAlias: string | null }[],
): Promise<RecordEntry[]> {
  const counts = await getStore().read(({ db }) =>
    readRecordCounts(
      db,
      kind,
      found.map(({ record }) => record.id),
    ),
  );
  return found.map(({ record: { id, slug, name, hint }, matchedAlias }) => ({
    id,
    slug,
    name,
    hint,
    matchedAlias,
    ...(counts.get(id) ?? emptyRecordCount),
  }));
}

/** Most events first, or the latest first; those alike stay in the order of their names. */
function sorted(entries: readonly RecordEntry[], sort: "events" | "latest"): RecordEntry[] {
  if (sort === "events") return [...entries].sort((a, b) => b.events - a.events);
  const last = (entry: RecordEntry) => entry.lastDay ?? "";
  return [...entries].sort((a, b) => (last(a) === last(b) ? 0 : last(a) < last(b) ? 1 : -1));
}
