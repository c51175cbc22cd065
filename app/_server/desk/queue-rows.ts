import { announcementForm } from "@/app/_components/desk/announcement-form";
import { contactForm } from "@/app/_components/desk/contact-form";
import type { AnyForm } from "@/app/_components/desk/form-fields";
import type { QueueRow } from "@/app/_components/review/queue-row";
import { listLastRequests } from "@/db/queries/desk/list-last-requests";
import type { StoredDraft } from "@/db/queries/desk/select-drafts";
import type { Store } from "@/db/store";
import type { CivilDay } from "@/lib/dates/civil-day";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { announcementKindLabels, territorialClaimKinds } from "@/lib/records/vocabularies";
import { readPublishedChanges } from "./published-changes";
import { announcementSourcesWords, contactSourcesWords } from "./sources-words";

/** One page of the queue as it is shown. */
export async function readQueueRows(
  store: Store,
  drafts: readonly StoredDraft[],
  dayOfData: CivilDay,
): Promise<QueueRow[]> {
  const requests = await listLastRequests(
    store,
    drafts.map(({ id }) => id),
  );
  const changes = await readPublishedChanges(store, drafts, dayOfData);
  return drafts.map((draft) => ({
    id: draft.id,
    version: draft.version,
    type: draft.type,
    ...(draft.type === "contact" ? contactWords(draft.entry) : announcementWords(draft.entry)),
    title: draft.title || "Without a title yet",
    state: draft.state,
    request: draft.state === "sentBack" ? (requests.get(draft.id) ?? null) : null,
    change: changes.get(draft.id) ?? { words: "no day yet", isCoincidence: false },
    author: draft.createdBy.name,
    changes:
      draft.eventSlug === null || draft.eventState === null
        ? null
        : { slug: draft.eventSlug, state: draft.eventState },
  }));
}

/** What the form of a draft says for itself. */
type FormWords = Pick<QueueRow, "kind" | "day" | "sources" | "reason" | "correction">;

function contactWords(entry: unknown): FormWords {
  const form = contactForm.parse(entry);
  const sources = contactSourcesWords(form);
  return { kind: "Contact", day: dayWords(form.held), sources, ...changeWords(form) };
}

function announcementWords(entry: unknown): FormWords {
  const form = announcementForm.parse(entry);
  const { kind } = form;
  const isClaim = territorialClaimKinds.some((claim) => claim === kind);
  const words = kind === null ? "Announcement" : isClaim ? "Claim" : announcementKindLabels[kind];
  const sources = announcementSourcesWords(form);
  return { kind: words, day: dayWords(form.announced), sources, ...changeWords(form) };
}

function changeWords({ change }: Pick<AnyForm, "change">): Pick<QueueRow, "reason" | "correction"> {
  return { reason: change.reason, correction: change.kind === "correction" ? change.publicNote : null };
}

function dayWords(typed: string): string {
  if (typed.trim() === "") return "no day yet";
  const read = readDateEntry(typed);
  return read.status === "read" ? formatEdtf(read.edtf) : `“${typed.trim().slice(0, 40)}”`;
}
