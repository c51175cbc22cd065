import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnnouncementDeskForm } from "@/app/_components/desk/announcement-desk-form";
import { ContactDeskForm } from "@/app/_components/desk/contact-desk-form";
import { requireActor } from "@/app/_server/auth/session";
import { readFormSetup } from "@/app/_server/desk/form-setup";
import { readStoredEntry } from "@/app/_server/desk/stored-entry";
import { getStore } from "@/app/_server/store";
import { findDraft } from "@/db/queries/desk/find-draft";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { formActions } from "../../../_actions/form-actions";

export const metadata: Metadata = { title: "Draft" };

/** A draft, as its author left it. One that changes a published record goes on from the version that was opened. */
export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor("researcher", `/desk/drafts/${id}`);
  const store = getStore();
  const draft = await findDraft(store, actor, id).catch((error: unknown) => {
    // Somebody else's draft is as good as none: that it exists is nobody's business.
    if (error instanceof NotFoundError || error instanceof ForbiddenError) notFound();
    throw error;
  });
  const { eventId, eventSlug, baseVersion, type, version, entry } = draft;
  const isChange = eventId !== null && eventSlug !== null && baseVersion !== null;
  const isInTrash = draft.eventState === "trashed";
  const stored = isChange && !isInTrash ? await readStoredEntry(store, type, eventId) : null;
  const setup = await readFormSetup(store, actor, {
    entry,
    // Once the record has moved on, nobody can say whose a difference is: the form asks about each.
    baseEntry: isChange && stored?.version !== baseVersion ? null : (stored?.entry ?? entry),
    event: isChange ? { id: eventId, slug: eventSlug, baseVersion } : null,
    draft: { id, version },
  });
  const Form = type === "contact" ? ContactDeskForm : AnnouncementDeskForm;
  return (
    <>
      {isInTrash && (
        <p className="message-note" role="status">
          The record that this draft changes is in the trash. What was typed is kept here and can be saved; it
          can be published once an editor has restored the record from the desk.
        </p>
      )}
      <Form setup={setup} actions={formActions} />
    </>
  );
}
