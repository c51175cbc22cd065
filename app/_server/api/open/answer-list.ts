import { createHash } from "node:crypto";
import type { z } from "zod";
import { fieldsParameter, pageParameters, readFields, readListQuery } from "@/lib/exchange/open/list-query";
import { readCursor, writeCursor } from "@/lib/exchange/open/page-cursor";
import type { QueryParameter } from "@/lib/exchange/open/query-parameter";
import { withFields } from "@/lib/exchange/open/sparse-fields";
import { answerOpenQuestion, type OpenQuery } from "./answer-open-question";
import { badQuery } from "./open-problem";

/** A page of documents; `next` is where the next one goes on, null at the end. */
export interface DocumentPage<Key> {
  items: readonly object[];
  next: Key | null;
  /** What the page says beside its documents. */
  about?: object;
}

export interface ListQuestion<Key> {
  /** Names the list and its order, for its cursors. */
  list: string;
  parameters: readonly QueryParameter[];
  /** The members that a document can have. */
  fields: readonly string[];
  /** What its cursors hold. */
  key: z.ZodType<Key>;
  /** Reads what is asked for from the query, with faults to its reader, and gives what reads a page. */
  read: (
    query: OpenQuery,
  ) => (asked: { after: Key | null; limit: number; site: string }) => Promise<DocumentPage<Key>>;
}

/** Answers with a page of a list of documents. */
export function answerList<Key>(request: Request, question: ListQuestion<Key>): Promise<Response> {
  return answerOpenQuestion(request, {
    parameters: [...question.parameters, ...pageParameters, fieldsParameter],
    isKept: true,
    work: async (query) => {
      const { reader, site, dataVersion } = query;
      const readPage = question.read(query);
      const { limit, cursor } = readListQuery(reader);
      const fields = readFields(reader, question.fields);
      const list = `${question.list} ${selectionDigest(query.parameters)}`;
      const after = cursor === null ? null : readCursor(list, cursor, question.key);
      if (cursor !== null && after === null) {
        reader.fault(
          "cursor",
          "This is not where a page of this list ended, asked for with these parameters. Begin without it.",
        );
      }
      if (reader.faults.length > 0) throw badQuery(reader.faults);
      const { items: whole, next, about } = await readPage({ after, limit, site });
      const items = whole.map((item) => withFields(item, fields));
      return {
        body: { dataVersion, ...about, items, next: null },
        // The version changes with every record anywhere: who has this page has it still.
        tagged: { ...about, items },
        next: next === null ? null : writeCursor(list, next),
      };
    },
  });
}

/** What a page may change and still be of the same list. */
const changeable = ["cursor", "limit", "fields"];

/** Stands for all else that a query asks for: a cursor of another selection would leave documents out. */
function selectionDigest(parameters: URLSearchParams): string {
  const asked = [...parameters]
    .filter(([name, value]) => value.trim() !== "" && !changeable.includes(name))
    .map((pair) => JSON.stringify(pair))
    .sort();
  return createHash("sha256").update(asked.join(" ")).digest("base64url").slice(0, 12);
}
