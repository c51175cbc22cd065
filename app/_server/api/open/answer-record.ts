import { fieldsParameter, readFields } from "@/lib/exchange/open/list-query";
import type { QueryParameter } from "@/lib/exchange/open/query-parameter";
import { withFields } from "@/lib/exchange/open/sparse-fields";
import { answerOpenQuestion, type OpenQuery } from "./answer-open-question";
import { badQuery, OpenQuestionError } from "./open-problem";

export interface RecordQuestion {
  parameters?: readonly QueryParameter[];
  /** The members that the document can have. */
  fields: readonly string[];
  /** What is missing, in words, where nothing is found. */
  missing: string;
  /** Reads the document; null where there is none. */
  read: (query: OpenQuery) => Promise<{ document: object; version?: number; location?: string } | null>;
}

/** Answers with one document. */
export function answerRecord(request: Request, question: RecordQuestion): Promise<Response> {
  return answerOpenQuestion(request, {
    parameters: [...(question.parameters ?? []), fieldsParameter],
    work: async (query) => {
      const fields = readFields(query.reader, question.fields);
      if (query.reader.faults.length > 0) throw badQuery(query.reader.faults);
      const found = await question.read(query);
      if (query.reader.faults.length > 0) throw badQuery(query.reader.faults);
      if (found === null) throw new OpenQuestionError("not-found", question.missing);
      const { document, ...rest } = found;
      return { body: withFields(document, fields), ...rest };
    },
  });
}
