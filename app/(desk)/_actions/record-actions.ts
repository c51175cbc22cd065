"use server";

import { z } from "zod";
import type { AddResult, AddTopicResult } from "@/app/_components/desk/desk-context";
import { type KnownRecord, type RecordKind, recordKinds } from "@/app/_components/desk/known-record";
import type { PreviewResult } from "@/app/_components/desk/preview-result";
import { currentActor } from "@/app/_server/auth/session";
import { type PreviewQuestion, previewEntry } from "@/app/_server/desk/preview-entry";
import { answerFailure } from "@/app/_server/http/answer-failure";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createTopic } from "@/db/commands/records/create-topic";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { canWriteDrafts } from "@/lib/records/user";
import { eventTypes } from "@/lib/records/vocabularies";

const creators = { person: createPerson, place: createPlace, party: createParty };

/** Adds a person, place or party from inside a form. */
export async function addRecord(kind: RecordKind, input: unknown): Promise<AddResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const store = getStore();
  const id = crypto.randomUUID();
  try {
    await creators[z.enum(recordKinds).parse(kind)](store, { actor, id, now: Date.now(), input });
  } catch (error) {
    return { status: "refused", issues: issuesOf(error) };
  }
  const [record] = await listKnownRecords(store, [id]);
  if (record === undefined) throw new Error("A record that was just stored is not there.");
  return { status: "added", record: record satisfies KnownRecord };
}

/** Adds a topic to the controlled list. */
export async function addTopic(name: string): Promise<AddTopicResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  const id = crypto.randomUUID();
  try {
    await createTopic(getStore(), { actor, id, now: Date.now(), input: { name } });
  } catch (error) {
    return { status: "refused", issues: issuesOf(error) };
  }
  return { status: "added", topic: { id, name: name.trim() } };
}

const previewQuestion = z.object({
  type: z.enum(eventTypes),
  entry: z.unknown(),
  eventId: z.string().max(64).nullable(),
});

/** How an entry would stand if it were published as typed. Nothing is stored. */
export async function preview(question: PreviewQuestion): Promise<PreviewResult> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return { status: "signedOut" };
  return previewEntry(getStore(), previewQuestion.parse(question), dayOfData());
}

function issuesOf(error: unknown) {
  const failure = answerFailure(error);
  if (failure.status === "invalid") return failure.issues;
  return [{ path: "", message: failure.status === "refused" ? failure.message : "It could not be added." }];
}
