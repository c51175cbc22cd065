"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { discardDraft } from "@/db/commands/drafts/discard-draft";
import { ConflictError, NotFoundError } from "@/lib/errors";

const discarded = z.object({ id: z.string().min(1).max(64), version: z.coerce.number().int().min(1) });

/** Discards a draft, as it was seen. One that is gone already is as wanted. */
export async function discard(form: FormData): Promise<void> {
  const actor = await requireActor("researcher");
  const { id, version } = discarded.parse(Object.fromEntries(form));
  try {
    await discardDraft(getStore(), { actor, id, version });
  } catch (error) {
    if (error instanceof ConflictError) redirect("/desk?notice=draftChanged");
    if (!(error instanceof NotFoundError)) throw error;
  }
  redirect("/desk?notice=discarded");
}
