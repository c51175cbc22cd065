import { announcementForm } from "@/app/_components/desk/announcement-form";
import { contactForm } from "@/app/_components/desk/contact-form";
import type { SimilarEntry } from "@/app/_components/desk/preview-result";
import { findSimilarAnnouncements } from "@/db/queries/desk/find-similar-announcements";
import { findSimilarContacts, type SimilarEvent } from "@/db/queries/desk/find-similar-contacts";
import { listDraftsOnDays, type SimilarDraft } from "@/db/queries/desk/list-drafts-on-days";
import type { Store } from "@/db/store";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import type { Actor } from "@/lib/records/user";
import type { Candidate } from "./preview-candidate";

/** Published events and drafts, whoever wrote them, that may be the one being typed. */
export async function findSimilarEntries(
  store: Store,
  actor: Actor,
  candidate: Candidate,
  own: { eventId: string | null; draftId: string | null },
): Promise<SimilarEntry[]> {
  const { earliestDay, latestDay } = candidate.days;
  const days = { earliestDay, latestDay };
  const except = own.eventId === null ? {} : { exceptId: own.eventId };
  const wanted = peopleAndPlaces(candidate.form);
  if (wanted.length === 0) return [];
  const published =
    candidate.type === "contact"
      ? await findSimilarContacts(store, { personIds: wanted, ...days, ...except })
      : candidate.form.kind === null
        ? []
        : await findSimilarAnnouncements(store, {
            kind: candidate.form.kind,
            placeIds: wanted,
            ...days,
            ...except,
          });
  // What changes a published record is alike to it, not to a new one.
  const drafts =
    own.eventId === null
      ? await listDraftsOnDays(store, actor, { type: candidate.type, ...days, exceptId: own.draftId })
      : [];
  return [
    ...published.map(publishedEntry),
    ...drafts.filter((draft) => isAlike(candidate, draft)).map((draft) => draftEntry(candidate.type, draft)),
  ];
}

/** The ids that make two entries alike: people of a contact, places of an announcement. */
function peopleAndPlaces(form: Candidate["form"]): string[] {
  const ids =
    "participations" in form ? form.participations.flatMap((row) => row.personId ?? []) : form.placeIds;
  return [...new Set(ids)];
}

/** As the queries judge what is published: two people in common, or the one that is named; the kind and a place. */
function isAlike(candidate: Candidate, draft: SimilarDraft): boolean {
  const wanted = peopleAndPlaces(candidate.form);
  if (candidate.type === "contact") {
    const theirs = new Set(peopleAndPlaces(contactForm.parse(draft.entry)));
    return wanted.filter((id) => theirs.has(id)).length >= Math.min(2, wanted.length);
  }
  const form = announcementForm.parse(draft.entry);
  return form.kind === candidate.form.kind && form.placeIds.some((id) => wanted.includes(id));
}

function publishedEntry({ id, slug, title, date }: SimilarEvent): SimilarEntry {
  return { kind: "event", id, href: `/events/${slug}`, title, date: formatEdtf(date), author: null };
}

function draftEntry(type: Candidate["type"], draft: SimilarDraft): SimilarEntry {
  const typed = type === "contact" ? draft.entry.held : draft.entry.announced;
  const read = typeof typed === "string" ? readDateEntry(typed) : null;
  return {
    kind: "draft",
    id: draft.id,
    href: draft.canOpen ? `/desk/drafts/${draft.id}` : null,
    title: draft.title,
    date: read?.status === "read" ? read.reading : "",
    author: draft.isOwn ? "you" : draft.authorName,
  };
}
