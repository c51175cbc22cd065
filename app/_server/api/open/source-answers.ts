import { z } from "zod";
import { findOpenSource, readSourceDocuments } from "@/db/queries/open/read-source-documents";
import { listSources } from "@/db/queries/sources/list-sources";
import { openCollections } from "@/lib/exchange/open/collections";
import { sourceGrades, sourceSorts } from "@/lib/records/source-filter";
import { findByLaterName } from "../../past/find-by-later-name";
import { getStore } from "../../store";
import { answerList } from "./answer-list";
import { answerRecord } from "./answer-record";

const longestText = 200;

/** Answers with a page of the sources that published events cite. */
export function answerSourceList(request: Request): Promise<Response> {
  const { parameters, fields } = openCollections.sources;
  return answerList(request, {
    list: "sources",
    parameters,
    fields,
    key: z.string(),
    read: ({ reader }) => {
      const sort = reader.word("sort", sourceSorts) ?? "day";
      const grade = reader.word("grade", sourceGrades);
      const text = (reader.one("q") ?? "").trim();
      if (text.length > longestText)
        reader.fault("q", `The text may have ${longestText} characters at most.`);
      const filter = { text, language: reader.one("language"), grade, lack: null };
      return async ({ after, limit, site }) => {
        const page = await listSources(getStore(), { filter, sort, after, limit, isPublic: true });
        const ids = page.sources.map(({ id }) => id);
        const items = await getStore().read(({ db }) => readSourceDocuments(db, ids, site));
        return { items, next: page.next };
      };
    },
  });
}

/** Answers with one source, by its id or any public identifier that it has or had. */
export function answerOneSource(request: Request, name: string): Promise<Response> {
  return answerRecord(request, {
    fields: openCollections.sources.fields,
    missing: "There is no such source.",
    read: async ({ site }) => {
      const id = await findByLaterName("source", name, (known) => findOpenSource(getStore(), known));
      if (id === null) return null;
      const [document] = await getStore().read(({ db }) => readSourceDocuments(db, [id], site));
      if (document === undefined) return null;
      const location = `/api/v1/sources/${encodeURIComponent(document.slug)}`;
      return { document, ...(document.slug === name ? {} : { location }) };
    },
  });
}
