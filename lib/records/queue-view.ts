import { z } from "zod";
import { draftStates, type EventType, eventTypes } from "./vocabularies";

export const queueOrders = ["oldest", "newest", "day", "title"] as const;
export type QueueOrder = (typeof queueOrders)[number];
export const queueOrderLabels: Record<QueueOrder, string> = {
  oldest: "Oldest first",
  newest: "Newest first",
  day: "By day",
  title: "By title",
};

/** Where a page of what was published last begins: behind this row. `updatedAt` in milliseconds. */
export interface ChangeKey {
  updatedAt: number;
  id: string;
}

const maxTextLength = 100;

const textValue = z
  .string()
  .transform((text) => text.trim().slice(0, maxTextLength))
  .catch("");

const changeKey = z
  .string()
  .regex(/^\d{1,15}\.[\w-]{1,64}$/)
  .transform((text): ChangeKey => {
    const dot = text.indexOf(".");
    return { updatedAt: Number(text.slice(0, dot)), id: text.slice(dot + 1) };
  });

/** Names of the parameters in the address. What cannot be read counts as not asked for. */
const queueParams = z.object({
  state: z.enum(draftStates).nullable().catch(null),
  by: z.literal("me").nullable().catch(null),
  kind: z.enum(eventTypes).nullable().catch(null),
  order: z.enum(queueOrders).catch("oldest"),
  q: textValue,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  published: textValue,
  after: changeKey.nullable().catch(null),
});

/** What the queue's page shows, as its address says it. */
export interface QueueView {
  /** null: drafts in every state. */
  state: (typeof draftStates)[number] | null;
  isMine: boolean;
  type: EventType | null;
  order: QueueOrder;
  text: string;
  page: number;
  /** What is searched for among the published records, and where their page begins. */
  publishedText: string;
  publishedAfter: ChangeKey | null;
}

/** Reads the view out of an address's parameters; of one given twice, the first counts. */
export function parseQueueView(params: Readonly<Record<string, string | string[] | undefined>>): QueueView {
  const given = Object.fromEntries(
    Object.keys(queueParams.shape).map((name) => {
      const value = params[name];
      return [name, (Array.isArray(value) ? value[0] : value) || null];
    }),
  );
  const { state, by, kind, order, q, page, published, after } = queueParams.parse(given);
  return {
    state,
    isMine: by === "me",
    type: kind,
    order,
    text: q,
    page,
    publishedText: published,
    publishedAfter: after,
  };
}

/** The parameters of a view, by name; what is as usual is left out. */
export function queueViewParams(view: QueueView): Record<string, string> {
  const { state, isMine, type, order, text, page, publishedText, publishedAfter } = view;
  return {
    ...(state === null ? {} : { state }),
    ...(isMine ? { by: "me" } : {}),
    ...(type === null ? {} : { kind: type }),
    ...(order === "oldest" ? {} : { order }),
    ...(text === "" ? {} : { q: text }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(publishedText === "" ? {} : { published: publishedText }),
    ...(publishedAfter === null ? {} : { after: `${publishedAfter.updatedAt}.${publishedAfter.id}` }),
  };
}

/** The address of a view. */
export function queueHref(view: QueueView): string {
  const query = new URLSearchParams(queueViewParams(view)).toString();
  return query === "" ? "/desk" : `/desk?${query}`;
}
