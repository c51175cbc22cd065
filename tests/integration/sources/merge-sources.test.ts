import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { updateContact } from "@/db/commands/events/update-contact";
import { indexNewNames } from "@/db/commands/index/index-new-names";
import { markCopies } from "@/db/commands/sources/mark-copies";
import { mergeSources } from "@/db/commands/sources/merge-sources";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { findEvent } from "@/db/queries/events/find-event";
import { findSource } from "@/db/queries/sources/find-source";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { issuesOf } from "../commands/issues-of";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { comparedCounts } from "../recounted";
import { publishClaim, publishContact, sourceAt, sourcesOf, versionsOf } from "./source-world";

let store: Store;
let connection: Database.Database;
let editor: Actor;
beforeEach(async () => {
  const fresh = freshDatabase();
  store = fresh.store;
  await createSmallWorld(store);
  editor = await insertUser(store, "editor");
  const opened = new Database(fresh.path, { readonly: true });
  onTestFinished(() => {
    opened.close();
  });
  connection = opened;
});

const address = "https://example.org/report";
const first = { url: address, title: "A report", publisher: "Agency", supports: ["held" as const] };
const second = {
  url: address,
  title: "The same report",
  publisher: "The Agency",
  archivedUrl: "https://archive.example/1",
  supports: ["place" as const],
};

async function expectSound() {
  await indexNewNames(store);
  const [wanted, stored] = comparedCounts(connection);
  expect(stored).toEqual(wanted);
  expect(connection.pragma("foreign_key_check")).toEqual([]);
}

function merge(
  kept: string,
  merged: string,
  changes: { actor?: Actor; reason?: string; version?: number } = {},
) {
  return mergeSources(store, {
    actor: changes.actor ?? editor,
    now: 9_000,
    kept: { id: kept, baseVersion: 1 },
    merged: { id: merged, baseVersion: changes.version ?? 1 },
    reason: changes.reason ?? "The same page.",
  });
}

describe("mergeSources", () => {
  it("re-points everything that cites the second, fills what the first leaves open, and keeps both histories", async () => {
    await publishContact(store, "c1", [first]);
    await publishContact(store, "c2", [second]);
    await publishClaim(store, "a1", [second]);
    const kept = await sourceAt(store, "c1");
    const merged = await sourceAt(store, "c2");
    expect(merged.id).not.toBe(kept.id);
    await merge(kept.id, merged.id);

    for (const event of ["c1", "c2", "a1"]) {
      expect(await sourcesOf(store, event)).toMatchObject([
        { id: kept.id, title: "A report", archivedUrl: "https://archive.example/1", version: 2 },
      ]);
    }
    for (const table of [
      "notifications",
      "acknowledgements",
      "readouts",
      "reactions",
      "outside_counts",
      "verifications",
    ]) {
      const cited = connection.prepare<[], string>(`SELECT DISTINCT source_id FROM ${table}`).pluck().all();
      expect(cited, table).toEqual([kept.id]);
    }
    expect(connection.prepare("SELECT id FROM sources").pluck().all()).toEqual([kept.id]);
    expect(await findSource(store, merged.slug)).toEqual({ status: "moved", slug: kept.slug });
    expect(await versionsOf(store, kept.id)).toMatchObject([
      { version: 1, kind: "creation" },
      { version: 2, kind: "merge", changed: ["archivedUrl"], reason: "The same page." },
    ]);
    expect(await versionsOf(store, merged.id)).toMatchObject([
      { version: 1, kind: "creation", snapshot: { title: "The same report" } },
      { version: 2, kind: "merge", snapshot: { title: "The same report", mergedInto: { id: kept.id } } },
    ]);
    const versions = connection.prepare("SELECT DISTINCT version FROM events").pluck().all();
    expect(versions).toEqual([1]);
    await expectSound();
  });

  it("leaves one link where an event cites both, for all that either supports", async () => {
    await publishContact(store, "c1", [{ publisher: "Other", title: "Other" }, second, first]);
    const [, merged, kept] = await sourcesOf(store, "c1");
    if (!kept || !merged) throw new Error("Three sources were expected.");
    await merge(kept.id, merged.id);
    expect(await sourcesOf(store, "c1")).toMatchObject([
      { publisher: "Other", position: 0 },
      { id: kept.id, position: 1, supports: ["held", "place"] },
    ]);
    await expectSound();
  });

  it("is followed by forms that were open meanwhile: they neither fail nor undo it", async () => {
    const { slug } = await publishContact(store, "c1", [second]);
    await publishContact(store, "c2", [first]);
    const opened = await findContactEntry(store, "c1");
    const kept = await sourceAt(store, "c2");
    await merge(kept.id, (await sourceAt(store, "c1")).id);
    const update = { actor: editor, id: "c1", now: 9_500, baseVersion: 1, reason: "Longer." };
    await updateContact(store, { ...update, input: { ...opened.entry, summary: "Longer." } });
    expect(await sourcesOf(store, "c1")).toMatchObject([{ id: kept.id, title: "A report" }]);
    expect(await findEvent(store, slug, { dayOfData: "2026-01-01" })).toMatchObject({
      event: { version: 2 },
    });
    await expectSound();
  });

  it("has copies of the second be copies of the first, and refuses to make a circle", async () => {
    await publishContact(store, "c1", [first]);
    await publishContact(store, "c2", [second]);
    await publishContact(store, "c3", [
      { publisher: "Courier", title: "A copy" },
      { publisher: "Gazette", title: "Another" },
    ]);
    const kept = await sourceAt(store, "c1");
    const merged = await sourceAt(store, "c2");
    const copy = await sourceAt(store, "c3");
    const mark = (id: string, origin: string) =>
      markCopies(store, {
        actor: editor,
        now: 8_000,
        input: { copies: [{ id, baseVersion: 1 }], derivedFrom: `/sources/${origin}` },
        reason: "A copy.",
      });
    await mark(copy.id, merged.slug);
    await merge(kept.id, merged.id);
    expect(await sourceAt(store, "c3")).toMatchObject({ derivedFromId: kept.id, rootId: kept.id });
    await expectSound();

    const other = await sourceAt(store, "c3", 1);
    await mark(other.id, copy.slug);
    const circular = mergeSources(store, {
      actor: editor,
      now: 9_500,
      kept: { id: other.id, baseVersion: 2 },
      merged: { id: kept.id, baseVersion: 2 },
      reason: "The same.",
    });
    expect((await issuesOf(circular)).map(({ path }) => path)).toEqual(["with"]);
    await expectSound();
  });

  it("is for editors, with a reason, of two sources as they were seen", async () => {
    await publishContact(store, "c1", [first]);
    await publishContact(store, "c2", [second]);
    const kept = (await sourceAt(store, "c1")).id;
    const merged = (await sourceAt(store, "c2")).id;
    const researcher = await insertUser(store, "researcher");
    await expect(merge(kept, merged, { actor: researcher })).rejects.toBeInstanceOf(ForbiddenError);
    expect((await issuesOf(merge(kept, merged, { reason: " " }))).map(({ path }) => path)).toEqual([
      "reason",
    ]);
    expect((await issuesOf(merge(kept, kept))).map(({ path }) => path)).toEqual(["with"]);
    await expect(merge(kept, merged, { version: 2 })).rejects.toBeInstanceOf(ConflictError);
    await expect(merge(kept, "unknown")).rejects.toBeInstanceOf(NotFoundError);
    expect(connection.prepare("SELECT count(*) FROM sources").pluck().get()).toBe(2);
  });
});

describe("markCopies", () => {
  const list = ["Courier", "Gazette", "Herald"].map((publisher) => ({ publisher, title: "Envoy in Moscow" }));
  const mark = (copies: { id: string; baseVersion: number }[], derivedFrom: string, actor: Actor = editor) =>
    markCopies(store, { actor, now: 9_000, input: { copies, derivedFrom }, reason: "One dispatch." });

  it("makes several sources copies of one of them: one independent report is left", async () => {
    const { slug } = await publishContact(store, "c1", list);
    const [report, ...copies] = await sourcesOf(store, "c1");
    if (!report) throw new Error("Three sources were expected.");
    const chosen = [report, ...copies].map(({ id }) => ({ id, baseVersion: 1 }));
    expect(await mark(chosen, `/sources/${report.slug}`)).toBe(2);
    const words = "Courier: Envoy in Moscow";
    expect(await sourcesOf(store, "c1")).toMatchObject([
      { derivedFrom: null, version: 1 },
      { derivedFrom: words, derivedFromId: report.id, rootId: report.id, version: 2 },
      { derivedFrom: words, derivedFromId: report.id, rootId: report.id, version: 2 },
    ]);
    const found = await findEvent(store, slug, { dayOfData: "2026-01-01" });
    expect(found).toMatchObject({ event: { independentSourceCount: 1, version: 1 } });
    await expectSound();
  });

  it("counts copies of a report that the event does not cite as one", async () => {
    await publishContact(store, "c1", [{ publisher: "Wire", title: "Dispatch" }]);
    const { slug } = await publishContact(store, "c2", list);
    const wire = await sourceAt(store, "c1");
    const chosen = (await sourcesOf(store, "c2")).slice(0, 2).map(({ id }) => ({ id, baseVersion: 1 }));
    await mark(chosen, `/sources/${wire.slug}`);
    const found = await findEvent(store, slug, { dayOfData: "2026-01-01" });
    expect(found).toMatchObject({ event: { independentSourceCount: 2 } });
    await expectSound();
  });

  it("takes the name of a wire", async () => {
    await publishContact(store, "c1", list);
    const chosen = (await sourcesOf(store, "c1")).map(({ id }) => ({ id, baseVersion: 1 }));
    expect(await mark(chosen, "AFP")).toBe(3);
    expect((await sourcesOf(store, "c1")).map(({ derivedFrom }) => derivedFrom)).toEqual([
      "AFP",
      "AFP",
      "AFP",
    ]);
  });

  it("marks all or none, for editors alone", async () => {
    await publishContact(store, "c1", list);
    const chosen = (await sourcesOf(store, "c1")).map(({ id }, at) => ({
      id,
      baseVersion: at === 2 ? 5 : 1,
    }));
    await expect(mark(chosen, "AFP")).rejects.toBeInstanceOf(ConflictError);
    expect((await sourcesOf(store, "c1")).map(({ version }) => version)).toEqual([1, 1, 1]);
    const researcher = await insertUser(store, "researcher");
    await expect(mark(chosen, "AFP", researcher)).rejects.toBeInstanceOf(ForbiddenError);
    expect((await issuesOf(mark([], ""))).map(({ path }) => path)).toEqual(["copies", "derivedFrom"]);
  });
});
