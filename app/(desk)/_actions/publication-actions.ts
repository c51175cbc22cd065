"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { setSecondPerson } from "@/db/commands/instance/set-second-person";

/** Sets from a form whether nobody publishes what they wrote themselves; the box is ticked or missing. */
export async function chooseSecondPerson(form: FormData): Promise<void> {
  const actor = await requireActor("admin");
  await setSecondPerson(getStore(), { actor, isNeeded: form.has("isNeeded") });
  redirect("/desk?notice=publication");
}
