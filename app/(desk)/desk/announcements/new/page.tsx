import type { Metadata } from "next";
import { AnnouncementDeskForm } from "@/app/_components/desk/announcement-desk-form";
import { requireActor } from "@/app/_server/auth/session";
import { readFormSetup } from "@/app/_server/desk/form-setup";
import { getStore } from "@/app/_server/store";
import { formActions } from "../../../_actions/form-actions";

export const metadata: Metadata = { title: "Log an announcement" };

/** The empty form of an announcement. */
export default async function NewAnnouncementPage() {
  const actor = await requireActor("researcher", "/desk/announcements/new");
  const setup = await readFormSetup(getStore(), actor, { entry: {} });
  return <AnnouncementDeskForm setup={setup} actions={formActions} />;
}
