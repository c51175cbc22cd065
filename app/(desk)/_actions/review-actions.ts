"use server";

import { z } from "zod";
import type {
  CommentRequest,
  CommentResult,
  PublishDraftRequest,
  PublishDraftResult,
  SendBackRequest,
  SendBackResult,
  SendRequest,
  SendResult,
  TakeBackResult,
} from "@/app/_components/review/review-result";
import { currentActor } from "@/app/_server/auth/session";
import { answerDraftConflict } from "@/app/_server/desk/answer-conflict";
import { answerReviewFailure } from "@/app/_server/desk/answer-review-failure";
import { readDraftEntry, withPublishIssues } from "@/app/_server/desk/draft-entry";
import { publishStoredDraft } from "@/app/_server/desk/publish-stored-draft";
import { answerFailure } from "@/app/_server/http/answer-failure";
import { getStore } from "@/app/_server/store";
import { addDraftComment } from "@/db/commands/drafts/add-draft-comment";
import { sendBackDraft } from "@/db/commands/drafts/send-back-draft";
import { submitDraft } from "@/db/commands/drafts/submit-draft";
import { withdrawDraft } from "@/db/commands/drafts/withdraw-draft";
import { findDraft } from "@/db/queries/desk/find-draft";
import type { StoredDraft } from "@/db/queries/desk/select-drafts";
import type { Store } from "@/db/store";
import { ConflictError, ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";

const draftId = z.string().min(1).max(64);
/** Texts are cut by the commands, which name the fault; this only bounds what is read. */
const text = z.string().max(20_000);
const seenDraft = z.object({ draftId, version: z.number().int().min(1) });
const sendRequest = seenDraft.extend({ reason: text.optional(), note: text.optional() });
const sendBackRequest = seenDraft.extend({ text });
const publishRequest = seenDraft.extend({ reason: text.optional() });
const commentRequest = z.object({ draftId, text, field: z.string().max(64).nullish() });

/** Sends a stored draft to review, once it could be published as it is. */
export async function sendToReview(request: SendRequest): Promise<SendResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { draftId: id, version, reason = "", note = "" } = sendRequest.parse(request);
  const store = getStore();
  try {
    const draft = await findDraft(store, actor, id);
    if (draft.version !== version) return await answerDraftConflict(store, actor, id);
    await submit(store, actor, draft, { reason, note });
    return { status: "sent", version };
  } catch (error) {
    // It was saved since it was looked at.
    if (error instanceof ConflictError) return answerDraftConflict(store, actor, id);
    return answerFailure(error);
  }
}

async function submit(
  store: Store,
  actor: Actor,
  draft: StoredDraft,
  words: { reason: string; note: string },
): Promise<void> {
  const { id, version, type } = draft;
  const entry = await readDraftEntry(store, draft);
  try {
    await submitDraft(store, { actor, id, now: Date.now(), version, type, input: entry.input, ...words });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(withPublishIssues(error.issues, entry));
  }
}

/** Takes a draft of one's own back from review. */
export async function takeBack(request: { draftId: string; version: number }): Promise<TakeBackResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { draftId: id, version } = seenDraft.parse(request);
  try {
    await withdrawDraft(getStore(), { actor, id, now: Date.now(), version });
    return { status: "takenBack" };
  } catch (error) {
    return answerReviewFailure(error);
  }
}

/** Sends a draft back to its author, with what is to be done. */
export async function sendBack(request: SendBackRequest): Promise<SendBackResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { draftId: id, version, text: said } = sendBackRequest.parse(request);
  try {
    await sendBackDraft(getStore(), { actor, id, now: Date.now(), version, text: said });
    return { status: "sentBack" };
  } catch (error) {
    return answerReviewFailure(error);
  }
}

/** Publishes a draft as it is stored. */
export async function publishDraft(request: PublishDraftRequest): Promise<PublishDraftResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { draftId: id, version, reason = "" } = publishRequest.parse(request);
  try {
    const saved = await publishStoredDraft(getStore(), actor, { id, version, reason }, Date.now());
    return { status: "published", slug: saved.slug, version: saved.version };
  } catch (error) {
    return answerReviewFailure(error);
  }
}

/** Says something about a draft, or about one of its fields. */
export async function addComment(request: CommentRequest): Promise<CommentResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const { draftId: id, text: said, field = null } = commentRequest.parse(request);
  try {
    await addDraftComment(getStore(), { actor, id, now: Date.now(), text: said, field });
    return { status: "commented" };
  } catch (error) {
    return answerReviewFailure(error);
  }
}
