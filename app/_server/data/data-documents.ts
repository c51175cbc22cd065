import { findTimeOfVersion } from "@/db/queries/history/find-version-on-day";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { codebookMarkdown, codebookNotes, codebookTables } from "@/lib/exchange/tables/codebook";
import { dataPackage } from "@/lib/exchange/tables/data-package";
import { readEnvironment } from "../environment";
import type { MadeFile, OpenFile } from "../exchange/answer-open-file";
import { nameSelection, readSelection } from "../exchange/selection";
import { getStore } from "../store";

type NamedFile = Pick<OpenFile, "question" | "contentType" | "faults" | "furtherFaults" | "work">;

/** The description of all tables for programs that read data packages; its files are of the same state and selection. */
export function packageFile(parameters: URLSearchParams): NamedFile {
  const selection = readSelection(parameters);
  return {
    question: `data-package ${selection.query}`,
    contentType: "application/json; charset=utf-8",
    faults: selection.faults,
    furtherFaults: async () => (await nameSelection(selection)).faults,
    work: async (): Promise<MadeFile> => {
      const named = await nameSelection(selection);
      if (named.faults.length > 0) return { faults: named.faults };
      const store = getStore();
      const dataVersion = await readDataVersion(store);
      const at = await findTimeOfVersion(store, dataVersion);
      const query = new URLSearchParams(selection.query);
      // A version that is not there yet, of an empty database, cannot be asked for.
      if (at !== null) query.set("version", String(dataVersion));
      const facts = {
        site: readEnvironment().publicUrl,
        dataVersion,
        createdAt: at === null ? null : new Date(at).toISOString(),
        query: query.toString(),
        selection: named.words,
      };
      return { text: `${JSON.stringify(dataPackage(facts), null, 2)}\n` };
    },
  };
}

/** The codebook for programs. */
export const codebookFile: NamedFile = {
  question: "codebook json",
  contentType: "application/json; charset=utf-8",
  work: async () => {
    const dataVersion = await readDataVersion(getStore());
    const book = {
      title: "Codebook of Backchannel",
      dataVersion,
      licence: "https://creativecommons.org/licenses/by/4.0/",
      notes: codebookNotes,
      tables: codebookTables(),
    };
    return { text: `${JSON.stringify(book, null, 2)}\n` };
  },
};

/** The codebook as a text to read beside the files. */
export const codebookTextFile: NamedFile = {
  question: "codebook markdown",
  contentType: "text/markdown; charset=utf-8",
  work: async () => ({ text: codebookMarkdown(await readDataVersion(getStore())) }),
};
