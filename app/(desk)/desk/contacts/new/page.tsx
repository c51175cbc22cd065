import type { Metadata } from "next";
import { ContactDeskForm } from "@/app/_components/desk/contact-desk-form";
import { requireActor } from "@/app/_server/auth/session";
import { readFormSetup } from "@/app/_server/desk/form-setup";
import { type NewFormParameters, newFormAddress, readNewEntry } from "@/app/_server/desk/new-entry";
import { getStore } from "@/app/_server/store";
import { formActions } from "../../../_actions/form-actions";
import { LoggedNote } from "../../logged-note";

export const metadata: Metadata = { title: "Log a contact" };

/** The form of a new contact: empty, with what usually repeats, or a published one duplicated. */
export default async function NewContactPage({ searchParams }: { searchParams: Promise<NewFormParameters> }) {
  const parameters = await searchParams;
  const actor = await requireActor("researcher", newFormAddress("contact", parameters));
  const store = getStore();
  const { entry, isDuplicate } = await readNewEntry(store, "contact", parameters);
  const setup = await readFormSetup(store, actor, { entry });
  return (
    <>
      <LoggedNote
        logged={parameters.logged}
        sent={parameters.sent}
        kept="Format, level, tracks and a zone that was typed are kept."
      />
      {isDuplicate && (
        <p className="message-note" role="status">
          A duplicate: its dates, sources and statements are left out. It becomes a record of its own.
        </p>
      )}
      <ContactDeskForm setup={setup} actions={formActions} />
    </>
  );
}
