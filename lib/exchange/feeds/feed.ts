/** One entry of a feed. */
export interface FeedEntry {
  /** A tag URI (RFC 4151), the same for ever. */
  id: string;
  /** The address of its page. */
  url: string;
  /** Plain text. */
  title: string;
  /** HTML whose text is escaped. */
  html: string;
  /** Milliseconds since the epoch. */
  publishedAt: number;
  /** Of its last public change; milliseconds since the epoch. */
  updatedAt: number;
  /** Words and labels, such as "contact", "Contact". */
  categories: readonly { term: string; label: string }[];
}

/** A page of a feed, the newest entry first. Addresses are whole. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  /** The page that says the same to people. */
  homeUrl: string;
  /** Of this page of the feed in the form at hand. */
  selfUrl: string;
  /** Of the newest page, where this is another. */
  firstUrl: string | null;
  /** Of the page of older entries. */
  nextUrl: string | null;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  entries: readonly FeedEntry[];
}
