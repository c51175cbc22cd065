import Database from "better-sqlite3";

/** A published event as the peers get it. */
export interface EmbedEvent {
  title: string;
  slug: string;
  /** First and last day on which it can have been, civil days. */
  from: string;
  to: string;
  lane: "Contacts" | "Announcements";
}

const eventsQuery = `
  select title, slug, earliest_day as "from", latest_day as "to", iif(type = 'contact', 'Contacts', 'Announcements') as lane
  from events where state = 'published' order by earliest_day, id`;

/** All published events of the database at `path`, by day. */
export function readEmbedEvents(path: string): EmbedEvent[] {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare<[], EmbedEvent>(eventsQuery).all();
  } finally {
    database.close();
  }
}
