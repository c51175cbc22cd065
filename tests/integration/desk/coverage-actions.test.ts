import { beforeEach, describe, expect, it, vi } from "vitest";
import { type CoverageFormState, emptyCoverage } from "@/app/_components/coverages/coverage-values";
import { emptyChange } from "@/app/_components/history/change-form-state";
import { changeCoverage, chooseLeadRule, takeCoverageBack } from "@/app/(desk)/_actions/coverage-actions";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { withdrawCoverage } from "@/db/commands/rules/withdraw-coverage";
import { findCoverage } from "@/db/queries/rules/find-coverage";
import type { Store } from "@/db/store";
import { everyEvent } from "@/lib/records/event-filter";
import type { Actor } from "@/lib/records/user";
import { revisionsOf } from "../commands/revisions-of";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const server = vi.hoisted(() => ({ store: null as unknown, actor: null as unknown }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/session", () => ({
  currentActor: async () => server.actor,
  requireActor: async () => server.actor,
}));

const slug = "contacts-of-2025";
let store: Store;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  server.store = store;
  editor = await insertUser(store, "editor");
  server.actor = editor;
  const input = {
    name: "Contacts of 2025",
    filter: { type: "contact", statuses: ["held"] },
    from: "2025-01-01",
    to: "2025-12-31",
    isComplete: true,
    reason: "Gone through day by day.",
  };
  await createCoverage(store, { actor: null, now: Date.UTC(2026, 0, 2), id: "c", input });
});

const takenBack = () =>
  withdrawCoverage(store, { actor: null, id: "c", now: Date.UTC(2026, 0, 3), baseVersion: 1 });

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: "c", slug, version: "1", ...fields })) {
    form.set(name, value);
  }
  return form;
}

const opened: CoverageFormState = {
  values: emptyCoverage({ ...everyEvent, type: "contact", statuses: ["held"] }),
  issues: [],
  looked: null,
};
const typed = {
  name: "Held contacts",
  from: "2025-01-01",
  to: "2025-12-31",
  completeness: "selection",
  reason: "Some days are missing.",
  why: "Nobody read the papers in May.",
};

describe("the form that changes a declaration", () => {
  it("keeps what was typed where the declaration was taken back meanwhile", async () => {
    await takenBack();
    for (const intent of ["look", "save"]) {
      const answer = await changeCoverage(opened, formOf({ ...typed, intent }));
      expect(answer.issues).toEqual([{ path: "", message: expect.stringMatching(/taken back meanwhile/) }]);
      expect(answer.values).toMatchObject(typed);
      expect(answer.values.filter.type).toBe("contact");
    }
  });

  it("asks why it changes, in so many words", async () => {
    for (const why of ["", "x".repeat(1_001)]) {
      const { issues, values } = await changeCoverage(opened, formOf({ ...typed, why, intent: "save" }));
      expect(issues.map(({ path }) => path)).toEqual(["why"]);
      expect(values.why).toBe(why);
    }
    await expect(changeCoverage(opened, formOf({ ...typed, intent: "save" }))).rejects.toThrow(
      "to /desk/coverages?notice=changed",
    );
  });
});

describe("the form that takes a declaration back", () => {
  it("keeps the reason where it is refused", async () => {
    const refused = async (fields: Record<string, string>) => {
      const { values, issues } = await takeCoverageBack(emptyChange, formOf(fields));
      expect(values.reason).toBe(fields.reason);
      return issues;
    };
    expect(await refused({ reason: " " })).toMatchObject([{ path: "reason" }]);
    expect(await refused({ reason: "x".repeat(1_001) })).toMatchObject([{ path: "reason" }]);
    expect(await refused({ reason: "Why.", version: "2" })).toMatchObject([{ path: "" }]);
    expect(await findCoverage(store, slug)).toMatchObject({ id: "c" });
    server.actor = await insertUser(store, "researcher");
    expect(await refused({ reason: "Why." })).toMatchObject([{ path: "" }]);
    server.actor = null;
    expect(await refused({ reason: "Why." })).toMatchObject([
      { message: expect.stringMatching(/signed out/) },
    ]);
    server.actor = editor;
    await takenBack();
    expect(await refused({ reason: "Why." })).toMatchObject([{ path: "" }]);
  });

  it("does it, with the reason", async () => {
    await expect(takeCoverageBack(emptyChange, formOf({ reason: "Nobody keeps it up." }))).rejects.toThrow(
      "to /desk/coverages?notice=withdrawn",
    );
    expect((await revisionsOf(store, "coverage", "c")).at(-1)).toMatchObject({
      kind: "removal",
      reason: "Nobody keeps it up.",
    });
  });
});

it("the choice of a lead rule that is not stored any more changes nothing, and says so", async () => {
  await expect(chooseLeadRule(formOf({ rule: "gone" }))).rejects.toThrow("to /desk/rules?notice=noRule");
  await expect(chooseLeadRule(formOf({ rule: "" }))).rejects.toThrow("to /desk/rules?notice=lead");
});
