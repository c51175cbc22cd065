import { listNewestEventIds, type NewestCursor } from "@/db/queries/feeds/list-newest-event-ids";
import { readEventDocuments } from "@/db/queries/open/read-event-documents";
import { eventEntry } from "@/lib/exchange/feeds/event-entry";
import type { Feed } from "@/lib/exchange/feeds/feed";
import { tagUri } from "@/lib/exchange/feeds/tag-uri";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import type { MadeFile } from "./answer-open-file";
import { lastChangeAt } from "./last-change";
import { nameSelection, readSelection } from "./selection";
import { withQuery } from "./with-query";

/** Entries on a page of a feed. */
export const feedPageLength = 50;

/** A feed of new events as an address asks for it. `path` is that of the feed, `write` its form. */
export function eventFeed(
  parameters: AddressParameters,
  { path, write }: { path: string; write: (feed: Feed) => string },
): { question: string; work: () => Promise<MadeFile> } {
  const selection = readSelection(parameters);
  const before = readCursor(parameters);
  const { query } = selection;
  return {
    question: `${path} ${query} ${before === null ? "" : cursorText(before)}`,
    work: async () => {
      const named = await nameSelection(selection);
      const faults = [...selection.faults, ...named.faults];
      if (faults.length > 0) return { faults };
      const store = getStore();
      const { publicUrl } = readEnvironment();
      const { ids, next } = await listNewestEventIds(store, {
        filter: selection.filter,
        before,
        limit: feedPageLength,
      });
      const events = await store.read(({ db }) =>
        readEventDocuments(db, ids, publicUrl, { areNumbered: false }),
      );
      const entries = events.map((event) => eventEntry(event, publicUrl));
      const addressOf = (cursor: NewestCursor | null) => {
        const asked = new URLSearchParams(query);
        if (cursor !== null) asked.set("before", cursorText(cursor));
        return withQuery(`${publicUrl}${path}`, String(asked));
      };
      return {
        text: write({
          id: tagUri(publicUrl, query === "" ? "feed/events" : `feed/events/${query}`),
          title: "Backchannel: new events",
          description: `Diplomatic contacts and battlefield announcements as they are published, the newest first.${named.words === "" ? "" : ` ${named.words}`}`,
          homeUrl: withQuery(`${publicUrl}/`, query),
          selfUrl: addressOf(before),
          firstUrl: before === null ? null : addressOf(null),
          nextUrl: next === null ? null : addressOf(next),
          updatedAt:
            entries.length === 0
              ? await lastChangeAt()
              : Math.max(...entries.map(({ updatedAt }) => updatedAt)),
          entries,
        }),
      };
    },
  };
}

function cursorText({ publishedAt, id }: NewestCursor): string {
  return `${publishedAt}-${id}`;
}

/** What `before` says and cannot be read counts as not asked, as on the page of corrections. */
function readCursor(parameters: AddressParameters): NewestCursor | null {
  const [, publishedAt, id] =
    /^(\d{1,15})-([\w-]{1,64})$/.exec(new AddressReader(parameters).one("before") ?? "") ?? [];
  return publishedAt === undefined || id === undefined ? null : { publishedAt: Number(publishedAt), id };
}
