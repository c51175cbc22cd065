import { announcementKindLabels } from "../../records/vocabularies";
import { eventHtml } from "../event-html";
import type { EventDocument } from "../open/event-document";
import type { FeedEntry } from "./feed";
import { tagUri } from "./tag-uri";

/** A published event as an entry of the feed of new events. */
export function eventEntry(event: EventDocument, publicUrl: string): FeedEntry {
  const kind =
    event.type === "announcement" ? [{ term: event.kind, label: announcementKindLabels[event.kind] }] : [];
  const tracks = event.type === "contact" ? event.tracks : [];
  return {
    id: tagUri(publicUrl, `event/${event.id}`),
    url: event.page,
    title: event.title,
    html: eventHtml(event),
    publishedAt: Date.parse(event.publishedAt),
    updatedAt: Date.parse(event.updatedAt),
    categories: [
      { term: event.type, label: event.type === "contact" ? "Contact" : "Announcement" },
      ...kind,
      ...tracks.map(({ slug, name }) => ({ term: slug, label: name })),
    ],
  };
}
