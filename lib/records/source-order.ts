import { lastCivilDay } from "../dates/civil-day";
import { dayBounds } from "../dates/edtf-date";
import { foldText } from "./folded-text";
import { slugFrom } from "./slug";

/** What decides where a source stands in lists and what it is found by. */
export interface SourceToOrder {
  id: string;
  url: string | null;
  title: string | null;
  publisher: string;
  /** EDTF. */
  published: string | null;
}

/** The host of an address without "www.", "m." and "amp."; null where there is none. Nothing is requested. */
export function domainOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^(www|m|amp)\./, "");
}

/**
 * Keys under which a source stands beside all that shares its root: `dayOrder` read backwards gives the latest root first,
 * then its copies, the latest first; `publisherOrder` read forwards gives roots by publisher and day, each before its copies.
 * What has no day comes last in both.
 */
export function sourceOrder(
  source: SourceToOrder,
  root: SourceToOrder,
): { dayOrder: string; publisherOrder: string } {
  const isRoot = source.id === root.id;
  const own = dayOf(source);
  const ofRoot = dayOf(root);
  return {
    // A space sorts before every digit, "~" behind them.
    dayOrder: `${ofRoot} ${root.id} ${isRoot ? "~" : own}`,
    publisherOrder: `${foldText(root.publisher)}\t${ofRoot || "~"}\t${root.id}\t${isRoot ? "" : own || "~"}`,
  };
}

/** What a search looks through: publisher, title, domain and the wire behind it, folded. */
export function sourceSearchText({
  publisher,
  title,
  url,
  derivedFrom,
}: SourceToOrder & { derivedFrom: string | null }): string {
  return [publisher, title, domainOf(url), derivedFrom]
    .filter((part) => part !== null)
    .map(foldText)
    .join("\n");
}

/** The public identifier that a source would have: publisher and title, or publisher and day. */
export function sourceSlug({ publisher, title, published }: SourceToOrder): string {
  return slugFrom(publisher, title ?? published);
}

function dayOf({ published }: SourceToOrder): string {
  return published === null ? "" : dayBounds(published, lastCivilDay).earliestDay;
}
