import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { retractEvent } from "@/db/commands/events/retract-event";
import { updateSource } from "@/db/commands/sources/update-source";
import { countOpenWork } from "@/db/queries/work/count-open-work";
import { listOpenWork, type WorkListQuestion } from "@/db/queries/work/list-open-work";
import type { Store } from "@/db/store";
import { type WorkList, workLists } from "@/lib/records/open-work";
import { workHref, workRemark } from "@/lib/records/work-words";
import { claimEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { generatedDatabase } from "../generated-database";
import { publishClaim, publishContact, sourceAt } from "../sources/source-world";

const bySystem = { actor: null, now: 9_000 };
const archived = { archivedUrl: "https://archive.example/1" };
const two = [
  { publisher: "Agency", title: "One", ...archived },
  { publisher: "Wire", title: "Two" },
];

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

function ask(list: WorkList, changes: Partial<WorkListQuestion> = {}) {
  return listOpenWork(store, null, {
    list,
    track: null,
    kind: null,
    isEarliestFirst: true,
    after: null,
    limit: 50,
    ...changes,
  });
}

async function ids(list: WorkList, changes: Partial<WorkListQuestion> = {}) {
  return (await ask(list, changes)).entries.map(({ id }) => id);
}

describe("the work lists", () => {
  it("hold what is still open, say what, and lead to the part of the form", async () => {
    await publishContact(store, "sound", two, {
      held: "2025-11-01",
      notifications: [{ partyId: "ua", standing: "before" }],
      heldPrinted: "",
    });
    await publishContact(store, "c1", [{ publisher: "Agency", title: "Alone" }], {
      readouts: [],
      held: "2025-12",
    });
    await publishClaim(store, "a1", two);
    const found = Object.fromEntries(
      await Promise.all(workLists.map(async (list) => [list, await ids(list)] as const)),
    );
    expect(found).toEqual({
      unassessed: ["a1"],
      uninformed: ["c1"],
      unacknowledged: ["c1"],
      unarchived: ["c1"],
      singleRoot: ["c1"],
      vague: ["c1"],
    });
    const of = async (list: WorkList) => {
      const [entry] = (await ask(list)).entries;
      if (entry === undefined) throw new Error(`Nothing is on the list ${list}.`);
      return [workRemark(list, entry), workHref(list, entry)];
    };
    expect(await of("unassessed")).toEqual([
      "claimed, nobody has assessed it",
      "/desk/announcements/a1#field-verifications",
    ]);
    expect(await of("uninformed")).toEqual(["Ukraine", "/desk/contacts/c1#field-notifications"]);
    expect(await of("unacknowledged")).toEqual(["United States", "/desk/contacts/c1#field-acknowledgements"]);
    expect(await of("unarchived")).toEqual(["1 source", "/desk/contacts/c1#field-sources"]);
    expect(await of("singleRoot")).toEqual(["everything rests on Agency", "/desk/contacts/c1#field-sources"]);
    expect(await of("vague")).toEqual(["", "/desk/contacts/c1#field-held"]);
    expect(await countOpenWork(store, null)).toEqual({
      lists: { unassessed: 1, uninformed: 1, unacknowledged: 1, unarchived: 1, singleRoot: 1, vague: 1 },
      reports: { count: 0, isAtLeast: false },
      total: { count: 6, isAtLeast: false },
    });
  });

  it("lose an entry once it is mended, or its event is withdrawn", async () => {
    await publishContact(store, "c1", [{ publisher: "Agency", title: "Alone" }]);
    await publishContact(store, "c2", [{ publisher: "Wire", title: "Alone" }]);
    expect(await ids("unarchived")).toEqual(["c1", "c2"]);
    const { id } = await sourceAt(store, "c1");
    const input = { publisher: "Agency", title: "Alone", ...archived };
    await updateSource(store, { ...bySystem, id, baseVersion: 1, input });
    expect(await ids("unarchived")).toEqual(["c2"]);
    await retractEvent(store, {
      ...bySystem,
      id: "c2",
      baseVersion: 1,
      reason: "Wrong.",
      publicNote: "Not held.",
    });
    expect(await ids("unarchived")).toEqual([]);
    expect((await countOpenWork(store, null)).lists.unarchived).toBe(0);
  });

  it("are asked for a track or a kind, in either order, page by page", async () => {
    await publishContact(store, "c1", two, { held: "2025-12-01" });
    await publishContact(store, "c2", two, { held: "2025-12-03", trackIds: [] });
    await publishContact(store, "c3", two, { held: "2025-12-05" });
    expect(await ids("uninformed", { track: "us-russia-envoy-channel" })).toEqual(["c1", "c3"]);
    expect((await ask("uninformed", { track: "us-russia-envoy-channel" })).count).toBe(2);
    expect(await ids("uninformed", { track: "no-such-track" })).toEqual([]);
    for (const isEarliestFirst of [true, false]) {
      const seen: string[] = [];
      let after: number | null = null;
      do {
        const page = await ask("uninformed", { isEarliestFirst, after, limit: 1 });
        expect(page.count).toBe(3);
        seen.push(...page.entries.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(isEarliestFirst ? ["c1", "c2", "c3"] : ["c3", "c2", "c1"]);
    }
    const claim = (id: string, kind: "capture" | "withdrawal") =>
      createAnnouncement(store, {
        ...bySystem,
        id,
        input: claimEntry({ title: id, kind, verifications: [], sources: two }),
      });
    await claim("a1", "capture");
    await claim("a2", "withdrawal");
    expect(await ids("unassessed", { kind: "withdrawal" })).toEqual(["a2"]);
  });
});

describe("a generated record", () => {
  const generated = generatedDatabase(4_000);

  it("is counted as its rows say", async () => {
    const { lists } = await countOpenWork(generated().store, null);
    expect(lists.unarchived).toBe(4_000);
    expect(lists.singleRoot).toBe(4_000);
    for (const list of workLists) {
      const page = await listOpenWork(generated().store, null, {
        list,
        track: null,
        kind: null,
        isEarliestFirst: true,
        after: null,
        limit: 50,
      });
      expect(lists[list], list).toBeGreaterThan(50);
      expect(page.count).toBe(lists[list]);
      expect(page.entries.length).toBe(50);
    }
  });
});
