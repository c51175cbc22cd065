import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftWorkspace } from "@/app/_components/review/draft-workspace";
import { requireActor } from "@/app/_server/auth/session";
import { readFormSetup } from "@/app/_server/desk/form-setup";
import { knownRecordsOf } from "@/app/_server/desk/known-records";
import { readStoredEntry } from "@/app/_server/desk/stored-entry";
import { getStore } from "@/app/_server/store";
import { findDraft } from "@/db/queries/desk/find-draft";
import { listDraftReview } from "@/db/queries/desk/list-draft-review";
import { readNeedsSecondPerson } from "@/db/queries/instance/read-needs-second-person";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { canPublish } from "@/lib/records/user";
import { formActions } from "../../../_actions/form-actions";
import { ChangeTable } from "./change-table";
import { ReviewBar } from "./review-bar";
import { ReviewSection } from "./review-section";
import "@/app/styles/desk-queue.css";

export const metadata: Metadata = { title: "Draft" };

/** A draft, as its author left it, and its review. One that changes a published record goes on from the version that was opened. */
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
  const isWithdrawn = isChange && draft.eventState !== "published";
  const stored = isChange && !isWithdrawn ? await readStoredEntry(store, type, eventId) : null;
  const setup = await readFormSetup(store, actor, {
    entry,
    // Once the record has moved on, nobody can say whose a difference is: the form asks about each.
    baseEntry: isChange && stored?.version !== baseVersion ? null : (stored?.entry ?? entry),
    event: isChange ? { id: eventId, slug: eventSlug, baseVersion } : null,
    draft: { id, version },
  });
  const steps = await listDraftReview(store, actor, id);
  const isAuthor = draft.createdBy.id === actor.id;
  const rights = {
    isAuthor,
    isPublisher: canPublish(actor.role),
    needsOther: (isAuthor || draft.updatedBy.id === actor.id) && (await readNeedsSecondPerson(store)),
  };
  return (
    <>
      {isWithdrawn && (
        <p className="message-note" role="status">
          The record that this draft changes is{" "}
          {draft.eventState === "retracted" ? "retracted" : "in the trash"}. What was typed is kept here and
          can be saved; it can be published once an editor has published the record again.
        </p>
      )}
      <ReviewBar draft={draft} steps={steps} isAuthor={isAuthor} />
      <DraftWorkspace type={type} setup={setup} version={version} actions={formActions}>
        <ReviewSection draft={draft} steps={steps} rights={rights}>
          {stored !== null && (
            <ChangeTable
              type={type}
              draft={entry}
              stored={stored.entry}
              known={await knownRecordsOf(store, [entry, stored.entry])}
              names={[...setup.topics, ...setup.tracks]}
            />
          )}
        </ReviewSection>
      </DraftWorkspace>
    </>
  );
}
