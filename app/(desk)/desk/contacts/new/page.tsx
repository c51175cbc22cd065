import type { Metadata } from "next";
import { ContactDeskForm } from "@/app/_components/desk/contact-desk-form";
import { requireActor } from "@/app/_server/auth/session";
import { readFormSetup } from "@/app/_server/desk/form-setup";
import { getStore } from "@/app/_server/store";
import { formActions } from "../../../_actions/form-actions";

export const metadata: Metadata = { title: "Log a contact" };

/** The empty form of a contact. */
export default async function NewContactPage() {
  const actor = await requireActor("researcher", "/desk/contacts/new");
  const setup = await readFormSetup(getStore(), actor, { entry: {} });
  return <ContactDeskForm setup={setup} actions={formActions} />;
}
