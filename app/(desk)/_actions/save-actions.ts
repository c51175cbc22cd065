"use server";

import { z } from "zod";
import type {
  DraftRequest,
  DraftResult,
  PublishRequest,
  PublishResult,
} from "@/app/_components/desk/save-result";
import { currentActor } from "@/app/_server/auth/session";
import { answerDraftConflict, answerPublishConflict } from "@/app/_server/desk/answer-conflict";
import { answerFailure } from "@/app/_server/http/answer-failure";
import { getStore } from "@/app/_server/store";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import { ConflictError } from "@/lib/errors";
import { editKinds, eventTypes } from "@/lib/records/vocabularies";

const id = z.string().min(1).max(64);

const publishRequest = z.object({
  type: z.enum(eventTypes),
  recordId: id,
  eventId: id.nullable(),
  baseVersion: z.number().int().min(1).nullable(),
  entry: z.unknown(),
  reason: z.string().max(2000),
  kind: z.enum(editKinds).default("update"),
  publicNote: z.string().max(2000).default(""),
  draft: z.object({ id, version: z.number().int().min(1) }).nullable(),
});

const draftRequest = z.object({
  type: z.enum(eventTypes),
  draftId: id,
  version: z.number().int().min(1).nullable(),
  eventId: id.nullable(),
  baseVersion: z.number().int().min(1).nullable(),
  form: z.unknown(),
  title: z.string().max(1000),
  actorId: id,
});

/** Publishes a form, new or changed. Whoever may not, and whatever is wrong, is answered; nothing is thrown for it. */
export async function publishEntry(request: PublishRequest): Promise<PublishResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const asked = publishRequest.parse(request);
  const { type, recordId, eventId, baseVersion, entry: input, reason, kind, publicNote, draft } = asked;
  const store = getStore();
  const args = {
    actor,
    now: Date.now(),
    input,
    reason,
    ...(draft === null ? {} : { draft }),
  };
  const isNew = eventId === null || baseVersion === null;
  try {
    const saved = isNew
      ? await (type === "contact" ? createContact : createAnnouncement)(store, { ...args, id: recordId })
      : await (type === "contact" ? updateContact : updateAnnouncement)(store, {
          ...args,
          id: eventId,
          baseVersion,
          kind,
          publicNote,
        });
    return { status: "published", slug: saved.slug, version: saved.version };
  } catch (error) {
    if (!(error instanceof ConflictError)) return answerFailure(error);
    return answerPublishConflict(store, actor, asked, error);
  }
}

/** Saves what stands in a form as a draft, faults included. */
export async function saveFormDraft(request: DraftRequest): Promise<DraftResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { type, draftId, version, eventId, baseVersion, form, title, actorId } = draftRequest.parse(request);
  if (actor.id !== actorId) {
    const message = `You are signed in as ${actor.name} now. What was typed here is kept on this device; sign in as its author to save it.`;
    return { status: "refused", message };
  }
  const store = getStore();
  const save = { actor, id: draftId, now: Date.now(), type, eventId, baseVersion, entry: form, title };
  try {
    return { status: "saved", version: (await saveDraft(store, { ...save, version })).version };
  } catch (error) {
    if (!(error instanceof ConflictError)) return answerFailure(error);
    return answerDraftConflict(store, actor, draftId);
  }
}
