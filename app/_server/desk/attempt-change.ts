import { redirect } from "next/navigation";
import type { ChangeFormState } from "@/app/_components/history/change-form-state";
import type { FieldIssue } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { currentActor } from "../auth/session";
import { commandIssues } from "../http/command-issues";

/** The fault of a form whose session has ended; what was typed goes back with it. */
export const signedOut: FieldIssue = {
  path: "",
  message: "You are signed out. Sign in in another tab, then try again; what you typed is kept.",
};

/** Does what a form asked and goes on to `done`; a refusal comes back with what was typed. */
export async function attemptChange(
  { reason, publicNote }: ChangeFormState["values"],
  command: (actor: Actor) => Promise<unknown>,
  done: string,
): Promise<ChangeFormState> {
  const values = { reason, publicNote };
  const actor = await currentActor();
  if (actor === null) return { values, issues: [signedOut] };
  try {
    await command(actor);
  } catch (error) {
    return { values, issues: commandIssues(error) };
  }
  redirect(done);
}
