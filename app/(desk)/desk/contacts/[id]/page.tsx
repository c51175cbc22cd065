import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContactDeskForm } from "@/app/_components/desk/contact-desk-form";
import { requireActor } from "@/app/_server/auth/session";
import { readFormSetup } from "@/app/_server/desk/form-setup";
import { readStoredEntry } from "@/app/_server/desk/stored-entry";
import { getStore } from "@/app/_server/store";
import { NotFoundError } from "@/lib/errors";
import { canPublish } from "@/lib/records/user";
import { formActions } from "../../../_actions/form-actions";
import { RecordStanding } from "../../history/record-standing";
import { OtherDrafts } from "../../other-drafts";

export const metadata: Metadata = { title: "Change a contact" };

/** The form of a published contact; `id` is that of the record, which no new title changes. */
export default async function ChangeContactPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor("researcher", `/desk/contacts/${id}`);
  const store = getStore();
  const stored = await readStoredEntry(store, "contact", id).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  const event = { id, slug: stored.slug, baseVersion: stored.version };
  const setup = await readFormSetup(store, actor, { entry: stored.entry, event });
  return (
    <>
      <OtherDrafts actor={actor} eventId={id} />
      <ContactDeskForm setup={setup} actions={formActions} />
      {canPublish(actor.role) && <RecordStanding id={id} version={stored.version} />}
    </>
  );
}
