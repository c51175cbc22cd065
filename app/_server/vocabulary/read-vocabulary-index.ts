import { countVocabularyEvents } from "@/db/queries/vocabulary/count-vocabulary-events";
import { listVocabularyNames } from "@/db/queries/vocabulary/list-vocabulary-names";
import { type IndexState, readIndexState } from "@/lib/records/index-state";
import { matchRecords } from "@/lib/records/match-records";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import type { VocabularyLine } from "@/lib/records/vocabulary-line";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { remember } from "../remember";
import { getStore } from "../store";

/** A page of the desk's list of a vocabulary. */
export interface VocabularyIndex {
  state: IndexState;
  lines: VocabularyLine[];
  /** Records that fit, and records in all. */
  matches: number;
  total: number;
  pages: number;
}

const pageLength = 50;
const bytesPerName = 400;

/** Reads the page of the list that an address asks for; a page beyond the last is the last. */
export async function readVocabularyIndex(
  kind: VocabularyKind,
  parameters: AddressParameters,
): Promise<VocabularyIndex> {
  const { state } = readIndexState(parameters);
  const names = await remember(
    `vocabulary ${kind}`,
    () => listVocabularyNames(getStore(), kind),
    (list) => bytesPerName * (list.length + 1),
  );
  const found =
    state.text === ""
      ? names.map((record) => ({ record, matchedAlias: null }))
      : matchRecords(names, state.text, names.length);
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(state.page, pages);
  const isByUse = state.sort === "events";
  const onPage = <Row>(rows: readonly Row[]) => rows.slice((page - 1) * pageLength, page * pageLength);
  const counted = isByUse ? found : onPage(found);
  const counts = await countVocabularyEvents(
    getStore(),
    kind,
    counted.map(({ record }) => record.id),
  );
  const lines = counted.map(({ record: { id, slug, name, hint }, matchedAlias }) => ({
    id,
    slug,
    name,
    hint,
    matchedAlias,
    events: counts.get(id) ?? 0,
  }));
  return {
    state: { ...state, sort: isByUse ? "events" : "name", page },
    lines: isByUse ? onPage(lines.sort((one, other) => other.events - one.events)) : lines,
    matches: found.length,
    total: names.length,
    pages,
  };
}
