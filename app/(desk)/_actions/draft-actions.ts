"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/_server/session";
import { getStore } from "@/app/_server/store";
import { discardDraft } from "@/db/commands/discard-draft";
import { NotFoundError } from "@/lib/errors";

/** Discards a draft of the desk's list. One that is gone already is as wanted. */
export async function discard(form: FormData): Promise<void> {
  const actor = await requireActor("researcher");
  const id = form.get("id");
  if (typeof id !== "string") return;
  try {
    await discardDraft(getStore(), { actor, id });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  revalidatePath("/desk");
}
