"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ChangeFormState } from "@/app/_components/history/change-form-state";
import type { VocabularySave, VocabularySaveResult } from "@/app/_components/vocabulary/vocabulary-setup";
import { currentActor, requireActor } from "@/app/_server/auth/session";
import { attemptChange } from "@/app/_server/desk/attempt-change";
import { answerFailure } from "@/app/_server/http/answer-failure";
import { getStore } from "@/app/_server/store";
import { answerVocabularyConflict } from "@/app/_server/vocabulary/answer-vocabulary-conflict";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createSeries } from "@/db/commands/records/create-series";
import { createTopic } from "@/db/commands/records/create-topic";
import { createTrack } from "@/db/commands/records/create-track";
import { moveInOrder } from "@/db/commands/records/move-in-order";
import { removeRecord } from "@/db/commands/records/remove-record";
import { updateParty } from "@/db/commands/records/update-party";
import { updatePerson } from "@/db/commands/records/update-person";
import { updatePlace } from "@/db/commands/records/update-place";
import { updateSeries } from "@/db/commands/records/update-series";
import { updateTopic } from "@/db/commands/records/update-topic";
import { updateTrack } from "@/db/commands/records/update-track";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { vocabularyIndexPath, vocabularyKinds } from "@/lib/records/vocabulary-kind";

const creators = {
  person: createPerson,
  party: createParty,
  place: createPlace,
  track: createTrack,
  topic: createTopic,
  series: createSeries,
};

const updaters = {
  person: updatePerson,
  party: updateParty,
  place: updatePlace,
  track: updateTrack,
  topic: updateTopic,
  series: updateSeries,
};

const id = z.string().min(1).max(64);
const version = z.number().int().min(1);

const save = z.object({
  kind: z.enum(vocabularyKinds),
  id,
  baseVersion: version.nullable(),
  entry: z.unknown(),
  reason: z.string().max(4000),
});

/** Stores a record, new or changed. Whoever may not, and whatever is wrong, is answered; nothing is thrown for it. */
export async function saveVocabulary(request: VocabularySave): Promise<VocabularySaveResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { kind, id: recordId, baseVersion, entry: input, reason } = save.parse(request);
  const store = getStore();
  const args = { actor, id: recordId, now: Date.now(), input };
  try {
    const saved =
      baseVersion === null
        ? await creators[kind](store, args)
        : await updaters[kind](store, { ...args, baseVersion, reason });
    return { status: "saved", slug: saved.slug, version: saved.version };
  } catch (error) {
    if (error instanceof ConflictError) return answerVocabularyConflict(store, kind, recordId, error);
    const failure = answerFailure(error);
    if (failure.status !== "conflict") return failure;
    throw error;
  }
}

const removal = z.object({
  kind: z.enum(vocabularyKinds),
  id,
  version: z.coerce.number().int().min(1),
  reason: z.string().max(4000).default(""),
});

/** Removes a record that nothing names, and shows the list that it stood in. */
export async function removeVocabulary(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const asked = removal.parse(Object.fromEntries(form));
  const { kind: recordType, id: recordId, version: baseVersion, reason } = asked;
  const command = { recordType, id: recordId, now: Date.now(), baseVersion, reason };
  return attemptChange(
    { reason, publicNote: "" },
    (actor) => removeRecord(getStore(), { ...command, actor }),
    `${vocabularyIndexPath(recordType)}?notice=removed`,
  );
}

const move = z.object({ kind: z.enum(["track", "topic"]), id, direction: z.enum(["up", "down"]) });

/** Moves a track or a topic one place up or down in its list. */
export async function moveVocabulary(form: FormData): Promise<void> {
  const { kind, id: recordId, direction } = move.parse(Object.fromEntries(form));
  const path = vocabularyIndexPath(kind);
  const actor = await requireActor("editor", path);
  try {
    await moveInOrder(getStore(), { actor, recordType: kind, id: recordId, now: Date.now(), direction });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  // Else a browser would take the redirect for a step to another place of the page that it shows already.
  revalidatePath(path);
  redirect(`${path}#record-${recordId}`);
}
