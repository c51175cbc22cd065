import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { openCollections } from "@/lib/exchange/open/collections";
import type { IndexDocument } from "@/lib/exchange/open/index-document";
import { getStore } from "../../store";
import { answerOpenQuestion } from "./answer-open-question";

/** Answers `GET /api/v1` with the lists that there are, and where they are described. */
export function answerOpenIndex(request: Request): Promise<Response> {
  return answerOpenQuestion(request, {
    parameters: [],
    work: async ({ site }) => {
      const body: IndexDocument = {
        dataVersion: await readDataVersion(getStore()),
        reference: `${site}/data/api`,
        openapi: `${site}/api/v1/openapi.json`,
        codebook: `${site}/data/codebook`,
        files: `${site}/data`,
        lists: Object.entries(openCollections).map(([name, { title, order }]) => ({
          name,
          title,
          order,
          address: `${site}/api/v1/${name}`,
        })),
      };
      return { body };
    },
  });
}
