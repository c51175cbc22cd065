"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import {
  type SecondStepIntent,
  type SecondStepState,
  secondStepIntents,
  untriedSecondStep,
} from "@/app/_components/account/second-step-state";
import { getAuth } from "@/app/_server/auth/auth";
import { withPasswordCheck } from "@/app/_server/auth/password-check";
import { parseSecondStepSetup, secondStepSetup } from "@/app/_server/auth/second-step-setup";
import { type CurrentSession, requireSession } from "@/app/_server/auth/session";
import { signInFault } from "@/app/_server/auth/sign-in-fault";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { findAccount } from "@/db/queries/instance/find-account";

/** Sets up the second step of signing in, turns it off, or makes new backup codes, as the form's `intent` says. */
export async function changeSecondStep(before: SecondStepState, form: FormData): Promise<SecondStepState> {
  const session = await requireSession("/desk/account/two-factor");
  const intent = secondStepIntents.find((known) => known === formText(form, "intent"));
  if (intent === undefined) throw new Error("The form asks for nothing that there is.");
  if (intent === "confirm") return { ...(await confirm(before, session, formText(form, "code"))), intent };
  const password = formText(form, "password");
  return { ...(await changeByPassword(session, intent, password)), intent };
}

async function changeByPassword(
  session: CurrentSession,
  intent: Exclude<SecondStepIntent, "confirm">,
  password: string,
): Promise<SecondStepState> {
  if (password === "") return refusal("password", "Write your password.");
  try {
    const checked = await withPasswordCheck(session, () => change(intent, password));
    return "refusal" in checked ? refusal("", checked.refusal) : checked.answer;
  } catch (error) {
    const { message, isOver } = signInFault(error);
    return isOver ? changedMeanwhile() : refusal("password", message);
  }
}

/** Throws an APIError where the password is wrong. */
async function change(
  intent: Exclude<SecondStepIntent, "confirm">,
  password: string,
): Promise<SecondStepState> {
  const auth = await getAuth();
  const request = { body: { password }, headers: await headers() };
  switch (intent) {
    case "begin": {
      const begun = await auth.api.enableTwoFactor({ ...request, body: { password, method: "totp" } });
      if (begun.method !== "totp") throw new Error("The auth library set up another kind of second step.");
      return { ...untriedSecondStep, setup: secondStepSetup(begun.totpURI) };
    }
    case "renew": {
      const { backupCodes } = await auth.api.generateBackupCodes(request);
      return { ...untriedSecondStep, done: "The earlier backup codes serve no more.", backupCodes };
    }
    case "turnOff":
      await auth.api.disableTwoFactor(request);
      refresh();
      return { ...untriedSecondStep, done: "The second step is off. The password alone signs you in." };
  }
}

/**
 * The first code proves that the app holds the secret; only then is the second step asked for at sign-in. The library counts no
 * tries at codes in a session, and the answer holds the backup codes: so tries are counted here, and none is taken once the
 * step is on.
 */
async function confirm(
  before: SecondStepState,
  session: CurrentSession,
  code: string,
): Promise<SecondStepState> {
  const userId = session.actor.id;
  if ((await findAccount(getStore(), userId))?.hasSecondStep) return changedMeanwhile();
  const setup = parseSecondStepSetup(before.setup);
  const typed = code.replaceAll(/\s/g, "");
  if (typed === "") return { ...refusal("code", "Write the code that the app shows."), setup };
  const auth = await getAuth();
  const request = { body: { code: typed }, headers: await headers() };
  try {
    const checked = await withPasswordCheck(session, () => auth.api.verifyTOTP(request));
    if ("refusal" in checked) return { ...refusal("", checked.refusal), setup };
  } catch (error) {
    const { message, isOver } = signInFault(error);
    return isOver ? changedMeanwhile() : { ...refusal("code", message), setup };
  }
  refresh();
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } });
  return { ...untriedSecondStep, done: "The second step is on.", backupCodes };
}

/** As when it was turned on or off in another window, or by an administrator: the page shows how it stands. */
function changedMeanwhile(): SecondStepState {
  refresh();
  return { ...untriedSecondStep, done: "The second step was changed meanwhile. This is how it stands now." };
}

function refusal(path: string, message: string): SecondStepState {
  return { ...untriedSecondStep, issues: [{ path, message }] };
}
