import { beforeEach, describe, expect, it } from "vitest";
import { makeFormStamp, stampLimits } from "@/app/_server/work/form-stamp";
import { createReportLimiter } from "@/app/_server/work/report-limiter";
import { type SentReport, takeMistakeReport } from "@/app/_server/work/take-mistake-report";
import { createContact } from "@/db/commands/events/create-contact";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { answerMistakeReport } from "@/db/commands/reports/answer-mistake-report";
import { assignMistakeReport } from "@/db/commands/reports/assign-mistake-report";
import { fileMistakeReport, mostOpenReports } from "@/db/commands/reports/file-mistake-report";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { findMistakeReport } from "@/db/queries/reports/find-mistake-report";
import { findReportedEvent } from "@/db/queries/reports/find-reported-event";
import { listMistakeReports } from "@/db/queries/reports/list-mistake-reports";
import { countOpenWork } from "@/db/queries/work/count-open-work";
import { mistakeReports } from "@/db/schema/mistake-reports";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { issuesOf } from "../commands/issues-of";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

let store: Store;
let editor: Actor;
let researcher: Actor;
let reader: Actor;
let slug: string;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  editor = await insertUser(store, "editor");
  researcher = await insertUser(store, "researcher");
  reader = await insertUser(store, "reader");
  ({ slug } = await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() }));
});

const typed = { field: "held", message: "It was on 3 December.", sourceUrl: "", email: "" };
const stored = () => store.read(async ({ db }) => await db.select().from(mistakeReports));

function file(id: string, changes: Record<string, string> = {}, eventId = "c1", now = 9_000) {
  return fileMistakeReport(store, { id, now, eventId, input: { ...typed, ...changes } });
}

describe("fileMistakeReport", () => {
  it("stores what anybody reports, open, and raises no data version", async () => {
    const before = await readDataVersion(store);
    await file("r1", { sourceUrl: "https://example.org/proof", email: "ada@example.org" });
    expect(await stored()).toEqual([
      {
        id: "r1",
        eventId: "c1",
        eventVersion: 1,
        field: "held",
        message: "It was on 3 December.",
        sourceUrl: "https://example.org/proof",
        email: "ada@example.org",
        state: "open",
        assigneeId: null,
        answer: null,
        mendedVersion: null,
        answeredBy: null,
        answeredAt: null,
        version: 1,
        createdAt: 9_000,
      },
    ]);
    expect(await readDataVersion(store)).toBe(before);
    expect((await countOpenWork(store, null)).reports).toEqual({ count: 1, isAtLeast: false });
  });

  it("stores a report once that is sent twice", async () => {
    await file("r1");
    await file("r1");
    expect(await stored()).toHaveLength(1);
  });

  it("names every fault", async () => {
    const faults = await issuesOf(
      file("r1", { field: "weather", message: " ", sourceUrl: "javascript:alert(1)", email: "ada" }),
    );
    expect(faults.map(({ path }) => path)).toEqual(["field", "message", "sourceUrl", "email"]);
    expect((await issuesOf(file("r1", { message: "x".repeat(3_001) }))).map(({ path }) => path)).toEqual([
      "message",
    ]);
    expect(await stored()).toEqual([]);
  });

  it("takes none of an event without a page, and no more than somebody can read", async () => {
    await expect(file("r1", {}, "unknown")).rejects.toBeInstanceOf(NotFoundError);
    for (let at = 0; at < mostOpenReports.ofEvent; at += 1) await file(`r${at}`);
    await expect(file("one-more")).rejects.toBeInstanceOf(ConflictError);
    expect(await stored()).toHaveLength(mostOpenReports.ofEvent);
    const change = { actor: null, id: "c1", now: 9_500, reason: "Wrong." };
    await retractEvent(store, { ...change, baseVersion: 1, publicNote: "It was not held." });
    expect(await findReportedEvent(store, slug)).toMatchObject({ id: "c1", slug });
    await trashEvent(store, { ...change, baseVersion: 2 });
    await expect(findReportedEvent(store, slug)).rejects.toBeInstanceOf(NotFoundError);
    await expect(file("r9")).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("takeMistakeReport", () => {
  const secret = "a secret of at least thirty-two characters";
  const now = 10_000_000;
  const stamp = (madeAt = now - 60_000, id = "form-1") => makeFormStamp(secret, "c1", { id, madeAt });
  const services = (limiter = createReportLimiter()) => ({
    store,
    limiter,
    secret,
    now,
    newId: () => "form-2",
  });
  const sent = (changes: Partial<SentReport> = {}): SentReport => ({
    eventId: "c1",
    values: typed,
    trap: "",
    stamp: stamp(),
    network: "203.0.113.7",
    ...changes,
  });

  it("takes a report that a person sends", async () => {
    expect(await takeMistakeReport(services(), sent())).toEqual({ status: "taken" });
    expect(await takeMistakeReport(services(), sent())).toEqual({ status: "taken" });
    expect(await stored()).toMatchObject([{ state: "open", createdAt: now }]);
  });

  it("takes a second report of the same form, to which somebody went back", async () => {
    for (const changes of [
      {},
      { message: "Nor was it in Moscow." },
      { field: "place" },
      { message: " It was on 3 December. " },
    ]) {
      const answer = await takeMistakeReport(services(), sent({ values: { ...typed, ...changes } }));
      expect(answer).toEqual({ status: "taken" });
    }
    expect((await stored()).map(({ field, message }) => [field, message]).sort()).toEqual([
      ["held", "It was on 3 December."],
      ["held", "Nor was it in Moscow."],
      ["place", "It was on 3 December."],
    ]);
  });

  it("refuses what only machines do, and says how to go on", async () => {
    const refused = async (changes: Partial<SentReport>) => {
      const answer = await takeMistakeReport(services(), sent(changes));
      return answer.status === "refused"
        ? { words: answer.issues[0]?.message ?? "", stamp: answer.stamp }
        : answer;
    };
    expect(await refused({ trap: "https://spam.example" })).toMatchObject({
      words: expect.stringContaining("hidden"),
      stamp: stamp(),
    });
    const quick = stamp(now - stampLimits.leastMs + 1);
    expect(await refused({ stamp: quick })).toMatchObject({
      words: expect.stringContaining("quicker"),
      stamp: quick,
    });
    const fresh = makeFormStamp(secret, "c1", { id: "form-2", madeAt: now });
    for (const old of [stamp(now - stampLimits.mostMs - 1), "forged", ""]) {
      expect(await refused({ stamp: old })).toMatchObject({
        words: expect.stringContaining("send it again"),
        stamp: fresh,
      });
    }
    expect(await stored()).toEqual([]);
  });

  it("limits what comes from one network, and counts no form that has a fault", async () => {
    const limiter = createReportLimiter({ perNetwork: 1, inAll: 2, windowMs: 1_000, maxCounts: 10 });
    const send = async (id: string, network: string, message = `It was later: ${id}.`) => {
      const report = sent({ stamp: stamp(now - 60_000, id), network, values: { ...typed, message } });
      return (await takeMistakeReport(services(limiter), report)).status;
    };
    expect(await send("f1", "a", "")).toBe("refused");
    expect(await send("f1", "a")).toBe("taken");
    expect(await send("f2", "a")).toBe("refused");
    expect(await send("f3", "b")).toBe("taken");
    expect(await send("f4", "c")).toBe("refused");
    expect((await stored()).map(({ message }) => message).sort()).toEqual([
      "It was later: f1.",
      "It was later: f3.",
    ]);
  });

  it("gives back the faults of the fields", async () => {
    const answer = await takeMistakeReport(
      services(),
      sent({ values: { ...typed, field: "", email: "ada" } }),
    );
    expect(answer).toMatchObject({
      status: "refused",
      stamp: stamp(),
      issues: [{ path: "field" }, { path: "email" }],
    });
  });
});

describe("the desk's answer", () => {
  const answer = (input: Record<string, unknown>, changes: { actor?: Actor; baseVersion?: number } = {}) =>
    answerMistakeReport(store, {
      actor: changes.actor ?? editor,
      id: "r1",
      now: 10_000,
      baseVersion: changes.baseVersion ?? 1,
      input,
    });
  beforeEach(() => file("r1", { email: "ada@example.org" }));

  it("says in which version it is mended, who says so and when", async () => {
    const update = { actor: editor, id: "c1", now: 9_500, baseVersion: 1, reason: "A reader’s report." };
    await updateContact(store, { ...update, input: contactEntry({ held: "2025-12-03" }) });
    expect((await issuesOf(answer({ state: "mended" }))).map(({ path }) => path)).toEqual(["mendedVersion"]);
    expect((await issuesOf(answer({ state: "mended", mendedVersion: 7 }))).map(({ path }) => path)).toEqual([
      "mendedVersion",
    ]);
    await answer({ state: "mended", mendedVersion: 2 });
    expect(await findMistakeReport(store, editor, "r1")).toMatchObject({
      state: "mended",
      mendedVersion: 2,
      answeredByName: "The editor",
      answeredAt: 10_000,
      version: 2,
      event: { reportedVersion: 1, version: 2 },
      later: [{ version: 2, reason: "A reader’s report." }],
    });
    expect((await countOpenWork(store, null)).reports.count).toBe(0);
  });

  it("declines for a reason, calls it spam, or opens it again", async () => {
    expect((await issuesOf(answer({ state: "declined", answer: " " }))).map(({ path }) => path)).toEqual([
      "answer",
    ]);
    expect((await issuesOf(answer({ state: "" }))).map(({ path }) => path)).toEqual(["state"]);
    await answer({ state: "declined", answer: "The source says 2 December." });
    expect(await stored()).toMatchObject([
      { state: "declined", answer: "The source says 2 December.", answeredBy: "editor" },
    ]);
    await answer({ state: "spam" }, { baseVersion: 2 });
    await answer({ state: "open", answer: "dropped" }, { baseVersion: 3 });
    expect(await stored()).toMatchObject([
      { state: "open", answer: null, answeredBy: null, answeredAt: null, version: 4 },
    ]);
  });

  it("is for editors, over the version that was seen", async () => {
    for (const actor of [researcher, reader]) {
      await expect(answer({ state: "spam" }, { actor })).rejects.toBeInstanceOf(ForbiddenError);
    }
    await expect(answer({ state: "spam" }, { baseVersion: 2 })).rejects.toBeInstanceOf(ConflictError);
    expect(await stored()).toMatchObject([{ state: "open", version: 1 }]);
  });

  it("is looked after by somebody of the desk", async () => {
    const assign = (actor: Actor, assigneeId: string | null, baseVersion: number) =>
      assignMistakeReport(store, { actor, id: "r1", baseVersion, assigneeId });
    await assign(researcher, "researcher", 1);
    expect(await stored()).toMatchObject([{ assigneeId: "researcher", version: 2 }]);
    expect((await issuesOf(assign(researcher, "reader", 2))).map(({ path }) => path)).toEqual(["assigneeId"]);
    await expect(assign(reader, "reader", 2)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(assign(editor, null, 1)).rejects.toBeInstanceOf(ConflictError);
    await assign(editor, null, 2);
    expect(await stored()).toMatchObject([{ assigneeId: null, version: 3 }]);
  });

  it("is read at the desk alone, and an e-mail address by editors", async () => {
    expect(await findMistakeReport(store, editor, "r1")).toMatchObject({
      email: "ada@example.org",
      hasEmail: true,
    });
    expect(await findMistakeReport(store, researcher, "r1")).toMatchObject({ email: null, hasEmail: true });
    await expect(findMistakeReport(store, reader, "r1")).rejects.toBeInstanceOf(ForbiddenError);
    const asked = { state: "open" as const, isEarliestFirst: true, after: null, limit: 1 };
    await expect(listMistakeReports(store, reader, asked)).rejects.toBeInstanceOf(ForbiddenError);
    await file("r2", {}, "c1", 9_001);
    const first = await listMistakeReports(store, researcher, asked);
    const second = await listMistakeReports(store, researcher, { ...asked, after: first.next });
    expect([...first.reports, ...second.reports].map(({ id }) => id)).toEqual(["r1", "r2"]);
    expect(second.next).toBeNull();
    expect(first.reports[0]).not.toHaveProperty("email");
  });
});
