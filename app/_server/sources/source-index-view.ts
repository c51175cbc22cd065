import { countSources } from "@/db/queries/sources/count-sources";
import { listSourceLanguages } from "@/db/queries/sources/list-source-languages";
import { listSources, type SourcePage } from "@/db/queries/sources/list-sources";
import type { SourceCount } from "@/lib/records/source-detail";
import { readSourceListState, type SourceListState } from "@/lib/records/source-filter";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { remember } from "../remember";
import { getStore } from "../store";

/** A page of the bibliography, or of the desk's list of sources. */
export interface SourceIndexView {
  state: SourceListState;
  faults: ViewFault[];
  page: SourcePage;
  count: SourceCount;
  /** The languages that can be chosen, as they are stored. */
  languages: string[];
}

const pageLength = 50;
const bytesOfCount = 200;

/** Reads the page of the list that an address asks for. Readers see what published events cite, the desk all. */
export async function readSourceIndex(
  parameters: AddressParameters,
  { isPublic }: { isPublic: boolean },
): Promise<SourceIndexView> {
  const read = readSourceListState(parameters);
  const state = isPublic ? { ...read.state, lack: null } : read.state;
  const store = getStore();
  const { sort, after, ...filter } = state;
  const page = await listSources(store, { filter, sort, after, limit: pageLength, isPublic });
  const count = await remember(
    `count of sources ${JSON.stringify({ filter, isPublic })}`,
    () => countSources(store, { filter, isPublic }),
    () => bytesOfCount,
  );
  const { languages } = await remember(
    "languages of sources",
    async () => ({ languages: await listSourceLanguages(store) }),
    ({ languages: all }) => 100 + all.length * 20,
  );
  return { state, faults: read.faults, page, count, languages };
}
