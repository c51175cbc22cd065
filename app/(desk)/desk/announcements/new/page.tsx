import type { Metadata } from "next";
import { AnnouncementDeskForm } from "@/app/_components/desk/announcement-desk-form";
import { readFormSetup } from "@/app/_server/form-setup";
import { requireActor } from "@/app/_server/session";
import { getStore } from "@/app/_server/store";
import { formActions } from "../../../_actions/form-actions";

export const metadata: Metadata = { title: "Log an announcement" };

/** The empty form of an announcement. */
export default async function NewAnnouncementPage() {
  const actor = await requireActor("researcher", "/desk/announcements/new");
  const setup = await readFormSetup(getStore(), actor, { entry: {} });
  return <AnnouncementDeskForm setup={setup} actions={formActions} />;
}
