"use server";

import { z } from "zod";
import type { AddOfficeResult, AddResult, AddTopicResult } from "@/app/_components/desk/desk-context";
import type { CompareResult } from "@/app/_components/desk/form-setup";
import { type KnownRecord, type RecordKind, recordKinds } from "@/app/_components/desk/known-record";
import type { PreviewResult } from "@/app/_components/desk/preview-result";
import { currentActor } from "@/app/_server/auth/session";
import { knownRecordsOf } from "@/app/_server/desk/known-records";
import type { PreviewQuestion } from "@/app/_server/desk/preview-candidate";
import { previewEntry } from "@/app/_server/desk/preview-entry";
import { readStoredEntry } from "@/app/_server/desk/stored-entry";
import { answerFailure } from "@/app/_server/http/answer-failure";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { addOffice as addOfficeTo } from "@/db/commands/records/add-office";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createTopic } from "@/db/commands/records/create-topic";
import { findDomainPublisher } from "@/db/queries/desk/find-domain-publisher";
import { findDraft } from "@/db/queries/desk/find-draft";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
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

const personId = z.string().min(1).max(64);

/** Adds an office to a person from inside a form. */
export async function addOffice(person: string, input: unknown): Promise<AddOfficeResult> {
  const actor = await currentActor();
  if (actor === null) return { status: "signedOut" };
  try {
    await addOfficeTo(getStore(), { actor, personId: personId.parse(person), now: Date.now(), input });
  } catch (error) {
    return { status: "refused", issues: issuesOf(error) };
  }
  return { status: "added" };
}

/** Who published what stands at an address, by its domain and what is stored. The address itself is never requested. */
export async function findPublisher(address: string): Promise<string | null> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return null;
  return findDomainPublisher(getStore(), z.string().max(2000).parse(address));
}

const similarAsked = z.object({ type: z.enum(eventTypes), kind: z.enum(["event", "draft"]), id: personId });

/** Reads a published event or a draft, to be set beside what is typed. */
export async function readSimilar(asked: z.input<typeof similarAsked>): Promise<CompareResult> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return { status: "signedOut" };
  const { type, kind, id } = similarAsked.parse(asked);
  const store = getStore();
  try {
    const { version, entry } =
      kind === "event" ? await readStoredEntry(store, type, id) : await findDraft(store, actor, id);
    return { status: "found", stored: { version, entry, known: await knownRecordsOf(store, entry) } };
  } catch (error) {
    // Somebody else's draft is as good as none.
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return { status: "gone" };
    throw error;
  }
}

const previewQuestion = z.object({
  type: z.enum(eventTypes),
  entry: z.unknown(),
  eventId: z.string().max(64).nullable(),
  draftId: z.string().max(64).nullable(),
});

/** How an entry would stand if it were published as typed. Nothing is stored. */
export async function preview(question: PreviewQuestion): Promise<PreviewResult> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return { status: "signedOut" };
  return previewEntry(getStore(), actor, previewQuestion.parse(question), dayOfData());
}

function issuesOf(error: unknown) {
  const failure = answerFailure(error);
  if (failure.status === "invalid") return failure.issues;
  return [{ path: "", message: failure.status === "refused" ? failure.message : "It could not be added." }];
}
