/** Which hits of a group are read. */
export interface HitRange {
  offset: number;
  most: number;
}

/** Hits of a group among the others, and of a group alone, a page of them. */
export const mostHits = 8;
const mostOfPage = 50;
const mostPages = 200;

/** The hits of a page of one group, and of every group where no page is asked for. */
export function hitRange(page: number | null): HitRange {
  return page === null
    ? { offset: 0, most: mostHits }
    : { offset: mostOfPage * (page - 1), most: mostOfPage };
}

/** The page that an address asks for: a whole number from 1 on, 1 where it says none. */
export function askedPage(value: string | undefined): number {
  const page = Number(value ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1;
}

/** The search of a text, or one group of it alone, a page of it. */
export function searchHref(text: string, group: string | null = null, page = 1): string {
  const query = new URLSearchParams({ q: text });
  if (group !== null) query.set("more", group);
  if (page > 1) query.set("page", String(page));
  return `/search?${query}`;
}
