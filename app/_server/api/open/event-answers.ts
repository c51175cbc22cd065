import { z } from "zod";
import { findOpenEvent } from "@/db/queries/open/find-open-event";
import { listEventDocuments } from "@/db/queries/open/list-event-documents";
import { openCollections } from "@/lib/exchange/open/collections";
import type { EventScope } from "@/lib/exchange/open/event-parameters";
import { readIsDescending } from "@/lib/exchange/open/list-query";
import { readEventQuery } from "@/lib/exchange/open/read-event-query";
import { findByLaterName } from "../../past/find-by-later-name";
import { getStore } from "../../store";
import { findUnknownNames } from "../../timeline/find-unknown-names";
import { answerList } from "./answer-list";
import { answerRecord } from "./answer-record";
import { badQuery } from "./open-problem";

const collections = { all: "events", contact: "contacts", announcement: "announcements" } as const;

/** Answers with a page of contacts, announcements or both. */
export function answerEventList(request: Request, scope: EventScope): Promise<Response> {
  const list = collections[scope];
  const { parameters, fields } = openCollections[list];
  return answerList(request, {
    list,
    parameters,
    fields,
    key: z.number().int(),
    read: ({ parameters: query, reader }) => {
      const { filter, faults } = readEventQuery(query, scope);
      reader.faults.push(...faults);
      const isDescending = readIsDescending(reader);
      return async (asked) => {
        const unknown = await findUnknownNames(filter);
        if (unknown.length > 0) throw badQuery(unknown);
        const page = await listEventDocuments(getStore(), { ...asked, filter, isDescending });
        return { items: page.documents, next: page.next };
      };
    },
  });
}

/** Answers with one event, by its id or any public identifier that it has or had; a retracted one says so. */
export function answerOneEvent(request: Request, scope: EventScope, name: string): Promise<Response> {
  const collection = collections[scope];
  return answerRecord(request, {
    fields: openCollections[collection].fields,
    missing: "No such event is public under this name.",
    read: async ({ site }) => {
      const document = await findByLaterName("event", name, (known) =>
        findOpenEvent(getStore(), known, site),
      );
      if (document === null || (scope !== "all" && document.type !== scope)) return null;
      const location = `/api/v1/${collection}/${encodeURIComponent(document.slug)}`;
      return { document, version: document.version, ...(document.slug === name ? {} : { location }) };
    },
  });
}
