"use server";

import { z } from "zod";
import type { ChangeFormState } from "@/app/_components/history/change-form-state";
import { attemptChange } from "@/app/_server/desk/attempt-change";
import { getStore } from "@/app/_server/store";
import { reinstateEvent } from "@/db/commands/events/reinstate-event";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { revertRecord } from "@/db/commands/history/revert-record";
import { revertibleTypes } from "@/lib/records/history/snapshot-entry";
import type { Actor } from "@/lib/records/user";

const changed = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(1),
  reason: z.string().max(4000).default(""),
  publicNote: z.string().max(4000).default(""),
});

const reverted = changed.extend({
  type: z.enum(revertibleTypes),
  toVersion: z.coerce.number().int().min(1),
});

/** Retracts a published event: its page stays and says so. */
export async function retract(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = changed.parse(Object.fromEntries(form));
  return change(
    asked,
    (args) => retractEvent(getStore(), args),
    `/desk/history/event/${asked.id}?notice=retracted`,
  );
}

/** Publishes a retracted event again. */
export async function reinstate(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = changed.parse(Object.fromEntries(form));
  return change(
    asked,
    (args) => reinstateEvent(getStore(), args),
    `/desk/history/event/${asked.id}?notice=reinstated`,
  );
}

/** Takes an event off every public page, and shows it in the trash. */
export async function moveToTrash(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = changed.parse(Object.fromEntries(form));
  return change(asked, (args) => trashEvent(getStore(), args), "/desk/trash?notice=trashed");
}

/** Takes an event out of the trash, back to what it was before. */
export async function restoreFromTrash(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = changed.parse(Object.fromEntries(form));
  return change(asked, (args) => restoreEvent(getStore(), args), "/desk/trash?notice=restored");
}

/** Stores an earlier version of a record once more, as a new one. */
export async function revert(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = reverted.parse(Object.fromEntries(form));
  const { type: recordType, toVersion } = asked;
  return change(
    asked,
    (args) => revertRecord(getStore(), { ...args, recordType, toVersion }),
    `/desk/history/${recordType}/${asked.id}?notice=reverted`,
  );
}

interface ChangeArgs {
  actor: Actor;
  id: string;
  now: number;
  baseVersion: number;
  reason: string;
  publicNote: string;
}

/** Runs a command over the version that was seen. */
function change(
  { id, version, reason, publicNote }: z.infer<typeof changed>,
  command: (args: ChangeArgs) => Promise<unknown>,
  done: string,
): Promise<ChangeFormState> {
  const words = { reason, publicNote };
  return attemptChange(
    words,
    (actor) => command({ actor, id, now: Date.now(), baseVersion: version, ...words }),
    done,
  );
}
