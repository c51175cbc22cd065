import { listNotices } from "@/db/queries/history/list-notices";
import type { Feed } from "@/lib/exchange/feeds/feed";
import { noticeEntry } from "@/lib/exchange/feeds/notice-entry";
import { tagUri } from "@/lib/exchange/feeds/tag-uri";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { momentParameters } from "@/lib/timeline/moment-address";
import { unknownParameters } from "@/lib/timeline/unknown-parameters";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import type { OpenFile } from "./answer-open-file";
import { feedPageLength, notAnEnd } from "./event-feed";
import { lastChangeAt } from "./last-change";
import { withQuery } from "./with-query";

/** The feed of corrections, retractions and withdrawals as an address asks for it. */
export function correctionFeed(
  parameters: AddressParameters,
  { path, write }: { path: string; write: (feed: Feed) => string },
): Pick<OpenFile, "question" | "faults" | "work"> {
  const asked = new AddressReader(parameters).one("before");
  const before = asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  const faults = unknownParameters(parameters, ["before", ...momentParameters]);
  if (asked !== null && before === null) faults.push({ parameter: "before", message: notAnEnd });
  return {
    question: `${path} ${before ?? ""}`,
    faults,
    work: async () => {
      const { publicUrl } = readEnvironment();
      const found = await listNotices(getStore(), { before, limit: feedPageLength + 1 });
      const notices = found.slice(0, feedPageLength);
      const last = notices.at(-1);
      const entries = notices.map((notice) => noticeEntry(notice, publicUrl));
      const addressOf = (cursor: number | null) =>
        withQuery(`${publicUrl}${path}`, cursor === null ? "" : `before=${cursor}`);
      return {
        text: write({
          id: tagUri(publicUrl, "feed/corrections"),
          title: "Backchannel: corrections",
          description: "What was corrected, retracted or withdrawn after it was published, the newest first.",
          homeUrl: `${publicUrl}/corrections`,
          selfUrl: addressOf(before),
          firstUrl: before === null ? null : addressOf(null),
          nextUrl: found.length > notices.length && last !== undefined ? addressOf(last.dataVersion) : null,
          updatedAt: entries[0]?.updatedAt ?? (await lastChangeAt()),
          entries,
        }),
      };
    },
  };
}
