import { scriptJson } from "@/lib/exchange/linked-data/script-json";

/** What a page is about, for programs: a block of data, which no browser runs and no policy of scripts forbids. */
export function LinkedData({ data }: { data: object }) {
  return <script type="application/ld+json">{scriptJson(data)}</script>;
}
