import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { doCoincidenceTask } from "@/app/_server/coincidence/coincidence-tasks";
import { PastLibrary } from "@/app/_server/past/past-library";
import { GET } from "@/app/(public)/coincidences/result.json/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { createRule } from "@/db/commands/rules/create-rule";
import { sealRule } from "@/db/commands/rules/seal-rule";
import { openReadingStore } from "@/db/open-reading-store";
import { makePastDatabase } from "@/db/past/make-past-database";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { readSealedText } from "@/db/queries/rules/read-sealed-text";
import type { Store } from "@/db/store";
import { compareNumbers } from "@/lib/exchange/result-bundle/compare-numbers";
import { rerunBundle } from "@/lib/exchange/result-bundle/compute-numbers";
import { readBundle } from "@/lib/exchange/result-bundle/read-bundle";
import { isSame } from "@/lib/exchange/result-bundle/rerun-words";
import type { ResultBundle } from "@/lib/exchange/result-bundle/result-bundle";
import { defaultRule } from "@/lib/records/rule";
import { sha256 } from "../../unit/exchange/result-bundle/make-bundle";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { forgetAnswers, requestFor } from "./open-world";

const server = vi.hoisted(() => ({ store: null as unknown, path: "", states: null as unknown }));
vi.mock("@/app/_server/store", async () => (await import("../past/store-at-moment")).storeAtMoment(server));
vi.mock("@/app/_server/environment", () => ({
  readEnvironment: () => ({ databasePath: server.path, publicUrl: "http://localhost" }),
}));
vi.mock("@/app/_server/past/past-states", () => ({ pastStates: () => server.states }));

let store: Store;

beforeEach(async () => {
  const database = freshDatabase();
  ({ store } = database);
  Object.assign(server, { store, path: database.path });
  forgetAnswers();
  const library = new PastLibrary({
    databasePath: database.path,
    directory: join(temporaryFolder(), "past"),
    ...{ mostFiles: 2, mostBytes: 1e9, build: makePastDatabase, open: openReadingStore, clock: Date.now },
  });
  server.states = library;
  // What the threads would do, done at once.
  const poolKey = Symbol.for("backchannel.coincidence-threads");
  const run = ({ task }: { task: Parameters<typeof doCoincidenceTask>[0] }) =>
    doCoincidenceTask(task, () => store);
  Reflect.set(globalThis, poolKey, { run });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, poolKey);
    library.close();
  });
  await createSmallWorld(store);
});

async function bundleOf(query: string): Promise<ResultBundle> {
  const answer = await GET(requestFor(`/coincidences/result.json${query}`));
  const reading = readBundle(await answer.text(), sha256);
  if (reading.status !== "read") throw new Error(`${answer.status}: ${reading.message}`);
  return reading.bundle;
}

it("gives the result of an earlier version as it was, and never what was withdrawn", async () => {
  const at = (day: string) => ({ actor: null, now: Date.parse(`${day}T12:00:00Z`) });
  await createAnnouncement(store, { ...at("2025-12-03"), id: "claim", input: claimEntry() });
  await createContact(store, { ...at("2025-12-04"), id: "one", input: contactEntry({ title: "As it was" }) });
  await createContact(store, {
    ...at("2025-12-04"),
    id: "gone",
    input: contactEntry({ title: "Withdrawn" }),
  });
  const earlier = await readDataVersion(store);
  await updateContact(store, {
    ...{ ...at("2025-12-06"), id: "one", baseVersion: 1, reason: "A test." },
    input: contactEntry({ title: "As it is", held: "20 December 2026" }),
  });
  await trashEvent(store, { ...at("2025-12-07"), id: "gone", baseVersion: 1, reason: "A double." });

  const then = await bundleOf(`?version=${earlier}`);
  const now = await bundleOf("");
  expect(then.data).toEqual({ version: earlier, day: "2025-12-04" });
  expect(then.consequents.map(({ title }) => title)).toEqual(["As it was"]);
  expect(now.consequents.map(({ title }) => title)).toEqual(["As it is"]);
  expect(then.numbers.rates.precursor.byEvent.certain).toBe(1);
  expect(now.numbers.rates.precursor.byEvent.certain).toBe(0);
  for (const bundle of [then, now]) {
    expect(isSame(compareNumbers(bundle.numbers, rerunBundle(bundle)))).toBe(true);
  }
});

it("names the seal of a sealed rule, whose text has that hash, and counts what came after it", async () => {
  const day = (text: string) => ({ actor: null, now: Date.parse(`${text}T12:00:00Z`) });
  await createRule(store, {
    ...day("2025-11-30"),
    id: "r",
    input: { ...defaultRule, name: "A sealed rule" },
  });
  await sealRule(store, { ...day("2025-12-02"), id: "r" });
  await createAnnouncement(store, { ...day("2025-12-03"), id: "claim", input: claimEntry() });
  const met = (id: string, held: string) =>
    createContact(store, { ...day("2026-01-10"), id, input: contactEntry({ title: id, held }) });
  await met("Before", "1 December 2025");
  await met("After", "4 December 2025");

  const { rule, consequents, numbers } = await bundleOf("?rule=a-sealed-rule");
  const text = await readSealedText(store, "a-sealed-rule");
  expect(rule.seal).toEqual({
    sealedOn: "2025-12-02",
    scoredFrom: "2025-12-04",
    hash: sha256(text),
    text: "http://localhost/coincidences/rules/a-sealed-rule/sealed.json",
  });
  expect(consequents.map(({ title }) => title)).toEqual(["After"]);
  expect(numbers.rates.precursor.byEvent.total).toBe(1);
  // With another window it is no longer the rule that was sealed.
  expect((await bundleOf("?rule=a-sealed-rule&window=3")).rule).toMatchObject({
    isChanged: true,
    seal: null,
  });
});
