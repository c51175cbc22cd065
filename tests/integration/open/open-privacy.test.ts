import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerOneRevision } from "@/app/_server/api/open/revision-answers";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { importRecords } from "@/db/schema/import-records";
import { imports } from "@/db/schema/imports";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { contactEntry } from "../commands/small-world";
import { ask } from "./ask-open-api";
import { expectToKeepTo, site } from "./open-api";
import { createOpenApiWorld, type OpenApiWorld, readOpen as read } from "./open-api-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let store: Store;
let editor: Actor;
let contact: OpenApiWorld["contact"];
beforeEach(async () => {
  ({ store, editor, contact } = await createOpenApiWorld((made) => {
    server.store = made;
  }));
});

describe("what is not public", () => {
  it("is in no answer: drafts, what is in the trash, and what an import has not made visible", async () => {
    const kept = await contact({ title: "Kept in sight" });
    const { id, slug } = await contact({ title: "Confidential meeting" });
    const entry = { ...contactEntry(), title: "Draft of a meeting" };
    await saveDraft(store, { actor: editor, id: "d", now: 2_000, type: "contact", entry, version: null });
    await trashEvent(store, { actor: editor, id, now: 3_000, baseVersion: 1, reason: "Protect a source." });
    await store.write(async ({ db }) => {
      await db.insert(imports).values({
        id: "import",
        fileName: "list.csv",
        columns: [],
        state: "review",
        touchedAt: 1,
        createdByName: "Ann",
        createdAt: 1,
      });
      const hidden = { importId: "import", isHidden: true } as const;
      await db.insert(importRecords).values([
        { ...hidden, recordType: "person", recordId: "envoy" },
        { ...hidden, recordType: "place", recordId: "moscow" },
      ]);
    });
    const everything = await Promise.all(
      ["events", "contacts", "revisions", "people", "places", "sources"].map(async (list) =>
        (await ask(`${list}?limit=200`)).text(),
      ),
    );
    const [events = "", , revisions = "", people = "", places = ""] = everything;
    for (const text of everything) {
      expect(text).not.toContain("Confidential");
      expect(text).not.toContain("Draft of a meeting");
      expect(text).not.toContain("Protect a source");
      expect(text).not.toContain(editor.name);
    }
    expect(events).toContain(kept.slug);
    expect(people).not.toContain("steve-witkoff");
    expect(places).not.toContain('"moscow"');
    expect(revisions).not.toContain("person/envoy");
    const withdrawn = await read("revisions?kind=removal");
    expect(withdrawn.items).toMatchObject([{ record: null, kind: "removal", changed: [], reason: null }]);
    for (const address of [
      `events/${slug}`,
      `events/${id}`,
      "people/envoy",
      "places/moscow",
      "people?q=witkoff",
    ]) {
      const answer = await ask(address);
      if (answer.status === 200) expect((await answer.json()).items).toEqual([]);
      else expect(answer.status).toBe(404);
    }
    const request = new Request(`${site}/api/v1/revisions/event/${id}/1`);
    expect((await answerOneRevision(request, { type: "event", record: id, version: "1" })).status).toBe(404);
  });
});

describe("revisions", () => {
  it("say what was done, when and what differs, and what an event held then", async () => {
    const { id, slug } = await contact();
    await updateContact(store, {
      actor: editor,
      id,
      now: 3_000,
      baseVersion: 1,
      input: contactEntry({ durationMinutes: 310 }),
      kind: "correction",
      reason: "The readout says so.",
      publicNote: "The length was wrong.",
    });
    const page = await read("revisions?record-type=event&limit=1");
    expect(page.items).toMatchObject([
      {
        id: `event/${id}/2`,
        record: { id, slug, page: `${site}/events/${slug}` },
        kind: "correction",
        at: "1970-01-01T00:00:03.000Z",
        publicNote: "The length was wrong.",
        reason: "The readout says so.",
        changed: ["durationMinutes"],
      },
    ]);
    const rest = await read(page.next.replace(`${site}/api/v1/`, ""));
    expect(rest.items).toMatchObject([{ version: 1, kind: "creation", changed: [] }]);
    expect((await read(`revisions?since=${page.items[0].dataVersion}`)).items).toEqual([]);
    expect(
      (await read(`revisions?until=${page.items[0].dataVersion - 1}&record-type=event`)).items,
    ).toHaveLength(1);
    const request = new Request(`${site}/api/v1/revisions/event/${slug}/1`);
    const first = await answerOneRevision(request, { type: "event", record: slug, version: "1" });
    const whole = await first.json();
    expectToKeepTo("WholeRevision", whole);
    expect(whole.fields).toContainEqual(
      expect.objectContaining({ name: "durationMinutes", label: "How long", entries: null }),
    );
    const person = new Request(`${site}/api/v1/revisions/person/steve-witkoff/1`);
    const ofPerson = await answerOneRevision(person, {
      type: "person",
      record: "steve-witkoff",
      version: "1",
    });
    expect(await ofPerson.json()).toMatchObject({ record: { name: "Steve Witkoff" }, fields: null });
  });
});
