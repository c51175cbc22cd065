import { eventSlug } from "../commands/events/event-slug";
import type { GeneratedAnnouncement, GeneratedContact, GeneratedEvent } from "./generate-event";
import type { RowWriter } from "./row-writer";

/** Stores an event with all its rows, but for what it is found and counted by. */
export function writeEvent(rows: RowWriter, event: GeneratedEvent, sourceId: string, now: number): void {
  const { id, type, title, confidence, date, earliestDay, latestStartDay, latestDay, clockAt } = event;
  const slug = eventSlug(title, event);
  rows.insert("events", {
    id,
    type,
    slug,
    state: "published",
    title,
    summary: "",
    note: "",
    confidence,
    date,
    earliest_day: earliestDay,
    latest_start_day: latestStartDay,
    latest_day: latestDay,
    clock_at: clockAt,
    clock_zone: clockAt === null ? null : "Europe/Moscow",
    version: 1,
    created_at: now,
    updated_at: now,
    published_at: now,
  });
  rows.insert("slugs", { record_type: "event", slug, record_id: id, created_at: now });
  rows.insert("event_sources", { event_id: id, source_id: sourceId, position: 0, supports: "[]" });
  if (event.type === "contact") writeContact(rows, event);
  else writeAnnouncement(rows, event, sourceId);
}

function writeContact(rows: RowWriter, event: GeneratedContact): void {
  const { id } = event;
  rows.insert("contacts", {
    event_id: id,
    format: event.format,
    level: event.level,
    status: event.status,
    place_id: event.place?.id ?? null,
    made_public: event.madePublic,
    made_public_earliest_day: event.madePublic,
    made_public_latest_day: event.madePublic,
  });
  event.participations.forEach(({ person, groupName, partyId, role }, position) => {
    rows.insert("participations", {
      id: `${id}:${position}`,
      event_id: id,
      person_id: person?.id ?? null,
      group_name: groupName,
      party_id: partyId,
      role,
      position,
    });
  });
  for (const track of event.tracks) rows.insert("contact_tracks", { event_id: id, track_id: track.id });
  event.topics.forEach((topic, position) => {
    rows.insert("contact_topics", {
      id: `${id}:${position}`,
      event_id: id,
      topic_id: topic.id,
      basis: "reported",
      position,
    });
  });
  event.informed.forEach(({ partyId, standing }, position) => {
    rows.insert("notifications", {
      id: `${id}:${position}`,
      event_id: id,
      party_id: partyId,
      standing,
      position,
    });
  });
}

function writeAnnouncement(rows: RowWriter, event: GeneratedAnnouncement, sourceId: string): void {
  const { id, verifications } = event;
  rows.insert("announcements", {
    event_id: id,
    kind: event.kind,
    announced_by_party_id: event.partyId,
    announced_by_person_id: event.person?.id ?? null,
    standing: verifications.at(-1) ?? "claimed",
  });
  event.places.forEach((place, position) => {
    rows.insert("announcement_places", { event_id: id, place_id: place.id, position });
  });
  verifications.forEach((standing, position) => {
    rows.insert("verifications", {
      id: `${id}:${position}`,
      event_id: id,
      date: event.date,
      standing,
      assessor: "Generated assessor",
      source_id: sourceId,
      position,
    });
  });
}
