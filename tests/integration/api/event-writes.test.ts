import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { answerEventRead } from "@/app/_server/api/answer-event-read";
import { answerEventChange, answerNewEvent } from "@/app/_server/api/answer-event-writes";
import { WriteLimiter, writesPerMinute } from "@/app/_server/api/write-limiter";
import { hashLinkToken } from "@/db/auth/link-token";
import { createApiToken } from "@/db/commands/api/create-api-token";
import { revokeApiToken } from "@/db/commands/api/revoke-api-token";
import { listApiTokens } from "@/db/queries/api/list-api-tokens";
import { events } from "@/db/schema/events";
import { revisions } from "@/db/schema/revisions";
import { users } from "@/db/schema/users";
import type { Store } from "@/db/store";
import { ForbiddenError, ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const token = `bct_${"a".repeat(43)}`;
const now = Date.UTC(2026, 0, 1);
const site = "https://tracker.example/api/v1/events";

let store: Store;
let editor: Actor;
let limiter: WriteLimiter;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  editor = await insertUser(store, "editor");
  limiter = new WriteLimiter();
  await giveToken(["createEvents", "changeEvents"]);
});

function giveToken(scopes: readonly string[], text = token): Promise<unknown> {
  const input = { name: "Feed", scopes, days: 30 };
  const id = text.slice(-4);
  return createApiToken(store, { actor: editor, id, now, tokenHash: hashLinkToken(text), input });
}

const services = () => ({ store, limiter, now: now + 1_000 });

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(site, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return answerNewEvent(services(), request);
}

function patch(name: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`${site}/${name}`, {
    method: "PATCH",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/merge-patch+json",
      "If-Match": '"1"',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return answerEventChange(services(), request, name);
}

const countEvents = () => store.read(async ({ db }) => await db.$count(events));
const contact = { type: "contact", ...contactEntry() };

describe("POST /api/v1/events", () => {
  it("publishes as its maker, names records by id or slug, and says where it stands", async () => {
    const claim = claimEntry();
    const answer = await post({
      type: "announcement",
      ...claim,
      announcedBy: { ...claim.announcedBy, partyId: "russia" },
      placeIds: ["pokrovsk"],
    });
    expect(answer.status).toBe(201);
    const saved = await answer.json();
    expect(answer.headers.get("location")).toBe(`/api/v1/events/${saved.slug}`);
    expect(answer.headers.get("etag")).toBe('"1"');
    const [event] = await store.read(async ({ db }) => await db.select().from(events));
    expect(event).toMatchObject({
      id: saved.id,
      type: "announcement",
      state: "published",
      createdBy: "editor",
    });
    const read = await answerEventRead(store, new Request(`${site}/x`), saved.slug);
    expect(await read.json()).toMatchObject({
      type: "announcement",
      version: 1,
      announcedBy: { partyId: "ru" },
      placeIds: ["pokrovsk"],
    });
  });

  it("refuses with a pointer to every fault, and stores nothing", async () => {
    const answer = await post({
      ...contact,
      held: "32.12.2025",
      participations: [{ personId: "nobody", partyId: "us", role: "principal" }],
      particpants: [],
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).errors).toMatchObject([
      { pointer: "/particpants", detail: "A contact has no such field." },
      { pointer: "/held" },
    ]);
    const faulty = await post({ ...contact, held: "32 December 2025", level: "king" });
    const pointers = (await faulty.json()).errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(["/held", "/level"]);
    const { announcedBy: _announcedBy, sources: _sources, ...bare } = claimEntry();
    const bareAnswer = await post({ type: "announcement", ...bare, kind: "war", war: true });
    expect((await bareAnswer.json()).errors).toEqual([
      { pointer: "/war", detail: "An announcement has no such field." },
      { pointer: "/kind", detail: "Choose what was announced." },
      { pointer: "/announcedBy", detail: "Say who announced it." },
    ]);
    const lacking = await post({ type: "announcement", ...bare });
    expect((await lacking.json()).errors).toEqual([
      { pointer: "/announcedBy", detail: "Say who announced it." },
      { pointer: "/sources", detail: "Add at least one source." },
    ]);
    const unknown = await post({
      ...contact,
      participations: [{ personId: "nobody", partyId: "us", role: "principal" }],
    });
    expect((await unknown.json()).errors).toEqual([
      { pointer: "/participations/0/personId", detail: "This person does not exist." },
    ]);
    expect(await countEvents()).toBe(0);
  });

  it.each([
    [{ Authorization: "" }, 401],
    [{ Authorization: "Bearer bct_wrong" }, 401],
    [{ Authorization: `Bearer bct_${"b".repeat(43)}` }, 401],
    [{ "Content-Type": "text/plain" }, 415],
    [{ "Idempotency-Key": "with space" }, 400],
  ])("refuses %j with %i", async (headers, status) => {
    const answer = await post(contact, headers);
    expect(answer.status).toBe(status);
    expect(await countEvents()).toBe(0);
  });

  it("refuses what is no JSON object, another type and a body that is too large", async () => {
    expect((await post("[1]")).status).toBe(400);
    expect((await post("{")).status).toBe(400);
    expect((await (await post({ ...contact, type: "war" })).json()).errors[0].pointer).toBe("/type");
    expect((await post({ ...contact, note: "x".repeat(600_000) })).status).toBe(413);
    expect(await countEvents()).toBe(0);
  });

  it("writes once under an idempotency key, however often and at once it is sent", async () => {
    const key = { "Idempotency-Key": "k-1" };
    const answers = await Promise.all([post(contact, key), post(contact, key), post(contact, key)]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(1);
    expect(await countEvents()).toBe(1);
    const again = await post(contact, key);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect((await post({ ...contact, title: "Another title" }, key)).status).toBe(422);
    expect(await countEvents()).toBe(1);
  });

  it("serves no token that lacks the right, was ended, has expired, or whose maker may not publish any more", async () => {
    const other = `bct_${"c".repeat(43)}`;
    await giveToken(["changeEvents"], other);
    expect((await post(contact, { Authorization: `Bearer ${other}` })).status).toBe(403);
    await store.write(async ({ db }) => {
      await db.update(users).set({ role: "researcher" }).where(eq(users.id, "editor"));
    });
    expect((await post(contact)).status).toBe(403);
    await store.write(async ({ db }) => {
      await db.update(users).set({ role: "editor", suspendedAt: now }).where(eq(users.id, "editor"));
    });
    expect((await post(contact)).status).toBe(401);
    await store.write(async ({ db }) => {
      await db.update(users).set({ suspendedAt: null }).where(eq(users.id, "editor"));
    });
    const late = { ...services(), now: now + 31 * 86_400_000 };
    const request = new Request(site, { method: "POST", headers: { Authorization: `Bearer ${token}` } });
    expect((await answerNewEvent(late, request)).status).toBe(401);
    await revokeApiToken(store, { actor: editor, id: "aaaa", now });
    expect((await post(contact)).status).toBe(401);
    expect(await countEvents()).toBe(0);
  });

  it("lets a token write so often a minute, and says when to go on", async () => {
    for (let at = 0; at < writesPerMinute; at += 1) limiter.take("aaaa", now + 1_000);
    const answer = await post(contact);
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(limiter.take("aaaa", now + 61_000)).toBe(0);
  });
});

describe("PATCH /api/v1/events/ID", () => {
  let slug: string;
  beforeEach(async () => {
    ({ slug } = await (await post(contact)).json());
  });

  it("changes what the patch names over the version named, with its reason and kind", async () => {
    const change = {
      durationMinutes: 310,
      placeId: null,
      reason: "The readout says so.",
      changeKind: "correction",
      publicNote: "The length was wrong.",
    };
    const answer = await patch(slug, change);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toBe('"2"');
    const entry = await (await answerEventRead(store, new Request(site), slug)).json();
    expect(entry).toMatchObject({ version: 2, durationMinutes: 310, placeId: null, title: contact.title });
    expect(entry.participations).toHaveLength(3);
    const all = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, entry.id)),
    );
    expect(all.at(-1)).toMatchObject({
      version: 2,
      kind: "correction",
      publicNote: "The length was wrong.",
      reason: "The readout says so.",
      userName: editor.name,
    });
  });

  it("changes the kind of an announcement, which is none of a change", async () => {
    const claim = { type: "announcement", ...claimEntry() };
    const announced = await (await post(claim)).json();
    const ofNoKind = await patch(announced.slug, { kind: "war", reason: "Asked." });
    expect((await ofNoKind.json()).errors[0].pointer).toBe("/kind");
    const answer = await patch(announced.slug, { kind: "recapture", reason: "The ministry said so." });
    expect(answer.status).toBe(200);
    const read = await answerEventRead(store, new Request(site), announced.slug);
    expect(await read.json()).toMatchObject({ version: 2, kind: "recapture" });
    const stored = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, announced.id)),
    );
    expect(stored.map(({ kind }) => kind)).toEqual(["creation", "update"]);
    const ofChange = await patch(slug, { changeKind: "war", reason: "Asked." });
    expect((await ofChange.json()).errors[0].pointer).toBe("/changeKind");
    const ofContact = await patch(slug, { kind: "correction", reason: "Asked." });
    expect((await ofContact.json()).errors).toEqual([
      { pointer: "/kind", detail: "A contact has no such field." },
    ]);
  });

  it("takes a version that was marked weak on its way", async () => {
    const change = { summary: "Anew.", reason: "Asked." };
    expect((await patch(slug, change, { "If-Match": 'W/"1"' })).status).toBe(200);
  });

  it("refuses without a version, over another version, without a reason, and where nothing is published", async () => {
    const change = { summary: "Anew.", reason: "Asked." };
    const unnamed = await patch(slug, change, { "If-Match": "" });
    expect(unnamed.status).toBe(428);
    expect((await unnamed.json()).detail).toContain('If-Match: "1"');
    expect((await patch("nothing-here", change, { "If-Match": "" })).status).toBe(404);
    expect((await patch(slug, change, { "If-Match": "*" })).status).toBe(428);
    const stale = await patch(slug, change, { "If-Match": '"7"' });
    expect(stale.status).toBe(412);
    expect(stale.headers.get("etag")).toBe('"1"');
    const silent = await patch(slug, { summary: "Anew." });
    expect(silent.status).toBe(400);
    expect((await silent.json()).errors[0].pointer).toBe("/reason");
    expect((await patch("nothing-here", change)).status).toBe(404);
    expect(await (await answerEventRead(store, new Request(site), slug)).json()).toMatchObject({
      version: 1,
    });
  });

  it("is written once under a key, though its version is another by then", async () => {
    const change = { summary: "Anew.", reason: "Asked." };
    const key = { "Idempotency-Key": "p-1" };
    const first = await patch(slug, change, key);
    const second = await patch(slug, change, key);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.json()).toEqual(await first.json());
    expect(second.headers.get("etag")).toBe('"2"');
  });

  it("answers a reader who has it already with 304", async () => {
    for (const tags of ['"1"', 'W/"1"', '"7", "1"']) {
      const request = new Request(site, { headers: { "If-None-Match": tags } });
      expect((await answerEventRead(store, request, slug)).status).toBe(304);
    }
    const other = new Request(site, { headers: { "If-None-Match": '"2"' } });
    expect((await answerEventRead(store, other, slug)).status).toBe(200);
  });

  it("lets pages of other sites read an event, and why there is none", async () => {
    for (const name of [slug, "nothing-here"]) {
      const { headers } = await answerEventRead(store, new Request(site), name);
      expect(headers.get("access-control-allow-origin")).toBe("*");
    }
  });
});

describe("tokens", () => {
  it("are made by editors for themselves, with a name, a right and a length", async () => {
    const researcher = await insertUser(store, "researcher");
    const args = {
      actor: researcher,
      id: "t",
      now,
      tokenHash: "h",
      input: { name: "x", scopes: ["createEvents"], days: 30 },
    };
    await expect(createApiToken(store, args)).rejects.toBeInstanceOf(ForbiddenError);
    const input = { name: "", scopes: [], days: 31 };
    await expect(createApiToken(store, { ...args, actor: editor, input })).rejects.toBeInstanceOf(
      ValidationError,
    );
  });

  it("are seen and ended by their maker or an administrator alone", async () => {
    const other = await insertUser(store, "editor", "other");
    const admin = await insertUser(store, "admin");
    expect(await listApiTokens(store, other)).toEqual([]);
    expect(await listApiTokens(store, admin)).toMatchObject([{ name: "Feed", madeBy: editor.name }]);
    await expect(revokeApiToken(store, { actor: other, id: "aaaa", now })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    await revokeApiToken(store, { actor: admin, id: "aaaa", now });
    expect(await listApiTokens(store, editor)).toMatchObject([{ revokedAt: now }]);
    expect(JSON.stringify(await listApiTokens(store, admin))).not.toContain(hashLinkToken(token));
  });
});
