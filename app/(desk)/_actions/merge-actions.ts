"use server";

import { z } from "zod";
import type { ChangeFormState } from "@/app/_components/history/change-form-state";
import { attemptChange } from "@/app/_server/desk/attempt-change";
import { getStore } from "@/app/_server/store";
import { mergeEvents } from "@/db/commands/merging/merge-events";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { mergedTypes } from "@/lib/merging/change";
import { mergedRecordPath } from "@/lib/merging/merge-path";

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
  return attemptChange(
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
  return attemptChange(
    asked,
    (actor) => undoMerge(getStore(), { actor, id: mergeId, now: Date.now(), reason }),
    `/desk/merges/${mergeId}`,
  );
}
