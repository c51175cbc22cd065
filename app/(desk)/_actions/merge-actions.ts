"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { ChangeFormState } from "@/app/_components/history/change-form-state";
import { currentActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { mergeEvents } from "@/db/commands/merging/merge-events";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { BackchannelError, ConflictError, type FieldIssue, ValidationError } from "@/lib/errors";
import { mergedTypes } from "@/lib/merging/change";
import { mergedRecordPath } from "@/lib/merging/merge-path";
import type { Actor } from "@/lib/records/user";

const id = z.string().min(1).max(64);
const words = { reason: z.string().max(4000).default(""), publicNote: z.string().max(4000).default("") };

const merged = z.object({
  ...words,
  type: z.enum(mergedTypes),
  keptId: id,
  otherId: id,
  keptVersion: z.coerce.number().int().min(1),
  otherVersion: z.coerce.number().int().min(1),
});

/** Merges two records that are one, and shows the one that stays. */
export async function merge(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const { type, ...input } = merged.parse(Object.fromEntries(form));
  const mergeId = crypto.randomUUID();
  return attempt(
    input,
    (actor) => {
      const args = { actor, id: mergeId, now: Date.now(), input };
      return type === "event"
        ? mergeEvents(getStore(), args)
        : mergeRecords(getStore(), { ...args, recordType: type });
    },
    `${mergedRecordPath(type, input.keptId)}?notice=merged`,
  );
}

const undone = z.object({ ...words, mergeId: id });

/** Undoes a merge, and shows what came of it. */
export async function undo(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = undone.parse(Object.fromEntries(form));
  const { mergeId, reason } = asked;
  return attempt(
    asked,
    (actor) => undoMerge(getStore(), { actor, id: mergeId, now: Date.now(), reason }),
    `/desk/merges/${mergeId}`,
  );
}

/** Does what was asked and goes on to `done`; a refusal comes back with what was typed. */
async function attempt(
  { reason, publicNote }: { reason: string; publicNote: string },
  command: (actor: Actor) => Promise<unknown>,
  done: string,
): Promise<ChangeFormState> {
  const values = { reason, publicNote };
  const actor = await currentActor();
  if (actor === null) {
    const message = "You are signed out. Sign in in another tab, then try again; what you typed is kept.";
    return { values, issues: [{ path: "", message }] };
  }
  try {
    await command(actor);
  } catch (error) {
    return { values, issues: issuesOf(error) };
  }
  redirect(done);
}

function issuesOf(error: unknown): FieldIssue[] {
  if (error instanceof ValidationError) return [...error.issues];
  if (error instanceof ConflictError && error.currentVersion !== null) {
    const message = `${error.message} Load this page again to see it as it is now; copy what you typed first.`;
    return [{ path: "", message }];
  }
  if (error instanceof BackchannelError) return [{ path: "", message: error.message }];
  throw error;
}
