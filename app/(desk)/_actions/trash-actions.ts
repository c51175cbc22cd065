"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { ConflictError, NotFoundError } from "@/lib/errors";

const stateChange = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(1),
  reason: z.string().max(1000).default(""),
});

/** Takes a record off the public pages, and shows it in the desk's list of the trash. */
export async function moveToTrash(form: FormData): Promise<void> {
  await change(form, trashEvent, "trashed");
}

/** Publishes a record again that is in the trash. */
export async function restoreFromTrash(form: FormData): Promise<void> {
  await change(form, restoreEvent, "restored");
}

async function change(
  form: FormData,
  command: typeof trashEvent,
  done: "trashed" | "restored",
): Promise<never> {
  const actor = await requireActor("editor");
  const { id, version, reason } = stateChange.parse(Object.fromEntries(form));
  try {
    await command(getStore(), { actor, id, now: Date.now(), baseVersion: version, reason });
  } catch (error) {
    if (error instanceof ConflictError || error instanceof NotFoundError) redirect("/desk?notice=changed");
    throw error;
  }
  redirect(`/desk?notice=${done}`);
}
