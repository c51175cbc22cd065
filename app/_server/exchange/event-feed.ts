import { z } from "zod";
import { listNewestEventIds, type NewestCursor } from "@/db/queries/feeds/list-newest-event-ids";
import { readEventDocuments } from "@/db/queries/open/read-event-documents";
import { eventEntry } from "@/lib/exchange/feeds/event-entry";
import type { Feed } from "@/lib/exchange/feeds/feed";
import { tagUri } from "@/lib/exchange/feeds/tag-uri";
import { readCursor, writeCursor } from "@/lib/exchange/open/page-cursor";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import type { OpenFile } from "./answer-open-file";
import { lastChangeAt } from "./last-change";
import { nameSelection, readSelection } from "./selection";
import { withQuery } from "./with-query";

/** Entries on a page of a feed. */
export const feedPageLength = 50;

const list = "new-events";
const endOfPage = z.strictObject({ publishedAt: z.number().int(), id: z.string() });

/** What is wrong with a page that begins nowhere. */
export const notAnEnd = "This is not where a page of this feed ended. Begin without it.";

/** A feed of new events as an address asks for it. `path` is that of the feed, `write` its form. */
export function eventFeed(
  parameters: AddressParameters,
  { path, write }: { path: string; write: (feed: Feed) => string },
): Pick<OpenFile, "question" | "faults" | "furtherFaults" | "work"> {
  const selection = readSelection(parameters, ["before"]);
  const asked = new AddressReader(parameters).one("before");
  const before = asked === null ? null : readCursor(list, asked, endOfPage);
  const faults = [...selection.faults];
  if (asked !== null && before === null) {
    faults.push({ parameter: "before", message: notAnEnd });
  }
  const { query } = selection;
  return {
    question: `${path} ${query} ${before === null ? "" : writeCursor(list, before)}`,
    faults,
    furtherFaults: async () => (await nameSelection(selection)).faults,
    work: async () => {
      const named = await nameSelection(selection);
      if (named.faults.length > 0) return { faults: named.faults };
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
        const address = new URLSearchParams(query);
        if (cursor !== null) address.set("before", writeCursor(list, cursor));
        return withQuery(`${publicUrl}${path}`, String(address));
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
