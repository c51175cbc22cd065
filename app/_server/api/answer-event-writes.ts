import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import type { SavedRecord } from "@/db/commands/history/saved-record";
import type { ServingToken } from "@/db/queries/api/find-api-token";
import { findReceipt } from "@/db/queries/api/find-receipt";
import { ConflictError, ValidationError } from "@/lib/errors";
import { type Json, mergePatch } from "@/lib/exchange/merge-patch";
import { type EventType, editKinds, eventTypes } from "@/lib/records/vocabularies";
import { type ApiServices, admitToken } from "./admit-token";
import { apiProblem, apiProblemOf } from "./api-problem";
import { findApiEvent } from "./find-api-event";
import { type EventRequest, readEventRequest, withRecordIds } from "./read-event-request";
import { entryFaults, unknownMembers } from "./unknown-members";

const jsonTypes = ["application/json"] as const;
const patchTypes = ["application/merge-patch+json", "application/json"] as const;

/** Answers `POST /api/v1/events`: publishes a contact or an announcement, as the form does. */
export async function answerNewEvent(services: ApiServices, request: Request): Promise<Response> {
  const admitted = await admitToken(services, request, "createEvents");
  if ("refusal" in admitted) return admitted.refusal;
  const read = await readEventRequest(request, jsonTypes);
  if ("refusal" in read) return read.refusal;
  const { type, reason, ...entry } = read.body;
  const known = eventTypes.find((word) => word === type);
  if (known === undefined) {
    const message = `Name the type: ${eventTypes.join(" or ")}.`;
    return apiProblem("invalid", "One fault was found.", { issues: [{ path: "type", message }] });
  }
  const { store, now } = services;
  return writeOnce(services, admitted.token, read, 201, async (receipt) => {
    const input = await withRecordIds(store, entry);
    refuseUnknown(known, entry, input);
    const create = known === "contact" ? createContact : createAnnouncement;
    const { actor } = admitted.token;
    return create(store, { actor, id: crypto.randomUUID(), now, input, ...textOf({ reason }), ...receipt });
  });
}

/** Answers `PATCH /api/v1/events/ID`: a merge patch of the event, over the version that `If-Match` names. */
export async function answerEventChange(
  services: ApiServices,
  request: Request,
  name: string,
): Promise<Response> {
  const admitted = await admitToken(services, request, "changeEvents");
  if ("refusal" in admitted) return admitted.refusal;
  const read = await readEventRequest(request, patchTypes);
  if ("refusal" in read) return read.refusal;
  const { store, now } = services;
  const baseVersion = versionOf(request.headers.get("if-match"));
  if (baseVersion === null) return refuseWithoutVersion(services, name);
  // An announcement has a `kind` of its own, so that of the change has another name.
  const { reason, changeKind, publicNote, type: _type, ...patch } = read.body;
  const editKind = changeKind === undefined ? "update" : editKinds.find((word) => word === changeKind);
  if (editKind === undefined) {
    const message = `Name the kind of change: ${editKinds.join(" or ")}.`;
    return apiProblem("invalid", "One fault was found.", { issues: [{ path: "changeKind", message }] });
  }
  return writeOnce(services, admitted.token, read, 200, async (receipt) => {
    const found = await findApiEvent(store, name);
    if (found.version !== baseVersion) throw new ConflictError("changed", found.version);
    const entry: Json = JSON.parse(JSON.stringify(found.entry));
    const input = mergePatch(entry, await withRecordIds(store, patch));
    refuseUnknown(found.type, patch, input);
    const update = found.type === "contact" ? updateContact : updateAnnouncement;
    const { actor } = admitted.token;
    return update(store, {
      actor,
      id: found.id,
      now,
      baseVersion,
      input,
      kind: editKind,
      ...textOf({ reason, publicNote }),
      ...receipt,
    });
  });
}

/** Says how to name the version, with that of the event: an example with another number would read as the one to send. */
async function refuseWithoutVersion({ store }: ApiServices, name: string): Promise<Response> {
  try {
    const { version } = await findApiEvent(store, name);
    const detail = `Name the version that you read and change, as If-Match: "${version}". The event has version ${version} now.`;
    return apiProblem("no-version", detail, { headers: { ETag: `"${version}"` } });
  } catch (error) {
    return apiProblemOf(error);
  }
}

/** Refuses members that the event does not have, and says what else is wrong in the same answer. */
function refuseUnknown(type: EventType, sent: object, input: Json): void {
  const issues = unknownMembers(type, sent);
  if (issues.length > 0) throw new ValidationError([...issues, ...entryFaults(type, input)]);
}

/** Writes once under an idempotency key, however often the request comes, and answers each time with what was written. */
async function writeOnce(
  { store }: ApiServices,
  token: ServingToken,
  { idempotencyKey: key, requestHash }: EventRequest,
  status: 200 | 201,
  write: (receipt: {
    receipt?: { tokenId: string; key: string; requestHash: string };
  }) => Promise<SavedRecord>,
): Promise<Response> {
  const replay = async (): Promise<Response | null> => {
    const receipt = key === null ? null : await findReceipt(store, { tokenId: token.id, key });
    if (receipt === null) return null;
    if (receipt.requestHash !== requestHash) {
      return apiProblem("key-reused", "This Idempotency-Key was used for another request. Take a new one.");
    }
    const { eventId: id, slug, version } = receipt;
    return answerSaved({ id, slug, version }, status, { "Idempotent-Replayed": "true" });
  };
  const before = await replay();
  if (before !== null) return before;
  try {
    const receipt = key === null ? {} : { receipt: { tokenId: token.id, key, requestHash } };
    return answerSaved(await write(receipt), status);
  } catch (error) {
    // The same request may have been quicker by another way.
    const meanwhile = error instanceof ConflictError ? await replay() : null;
    if (meanwhile !== null) return meanwhile;
    if (error instanceof ConflictError && error.currentVersion !== null && status === 200) {
      const detail = `The event has version ${error.currentVersion} by now. Read it again and send the change anew.`;
      return apiProblem("changed-meanwhile", detail, { headers: { ETag: `"${error.currentVersion}"` } });
    }
    return apiProblemOf(error);
  }
}

function answerSaved(
  { id, slug, version }: SavedRecord,
  status: 200 | 201,
  headers: Record<string, string> = {},
): Response {
  const location = `/api/v1/events/${slug}`;
  return Response.json(
    { id, slug, version, page: `/events/${slug}` },
    {
      status,
      headers: {
        "Cache-Control": "no-store",
        ETag: `"${version}"`,
        ...(status === 201 ? { Location: location } : { "Content-Location": location }),
        ...headers,
      },
    },
  );
}

/**
 * The version of an If-Match header, as the entry of an event or its document is tagged; null where it names none. A cache or a
 * proxy on the way may have marked the tag weak.
 */
function versionOf(header: string | null): number | null {
  const [, digits] = header?.trim().match(/^(?:W\/)?"(\d{1,9})(?:\.[\w-]{1,64})?"$/) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Members that are text; others are left out, and the command says where it misses one. */
function textOf<Name extends string>(members: Record<Name, Json | undefined>): { [name in Name]?: string } {
  const texts: { [name in Name]?: string } = {};
  for (const name in members) {
    const value = members[name];
    if (typeof value === "string") texts[name] = value;
  }
  return texts;
}
