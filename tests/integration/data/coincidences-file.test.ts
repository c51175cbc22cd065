import { parse } from "csv-parse/sync";
import { beforeEach, expect, it, vi } from "vitest";
import { answerCollection } from "@/app/_server/api/open/answer-collection";
import { GET } from "@/app/data/coincidences.csv/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import type { Store } from "@/db/store";
import { coincidencesTable } from "@/lib/exchange/tables/coincidences-table";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";
import { loadedSample } from "../sample/loaded-sample";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const get = (query = "", headers: Record<string, string> = {}) =>
  GET(requestFor(`/data/coincidences.csv${query}`, headers));

async function rowsOf(query: string): Promise<Record<string, string>[]> {
  const answer = await get(query);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return parse(await answer.text(), { columns: true, record_delimiter: "\r\n" });
}

const sample = loadedSample();
beforeEach(forgetAnswers);

it("has every consequent of the rule once, and counts those that the API relates", async () => {
  server.store = sample();
  for (const query of ["?window=7", "?window=0", "?window=3&consequent.date=madePublic"]) {
    const rows = await rowsOf(query);
    const listed: { id: string; consequent: { id: string }; certainty: string }[] = [];
    let address: string | null = requestFor(`/api/v1/coincidences${query}&limit=200`).url;
    while (address !== null) {
      const page = await (await answerCollection(new Request(address), "coincidences")).json();
      listed.push(...page.items);
      address = page.next;
    }
    const isRelated = (certainty: string[]) =>
      [
        ...new Set(listed.filter((one) => certainty.includes(one.certainty)).map((one) => one.consequent.id)),
      ].sort();
    const counted = (words: string[]) =>
      rows
        .filter((row) => words.includes(row.counted ?? ""))
        .map((row) => row.consequent_id)
        .sort();
    expect(counted(["certain", "possible"])).toEqual(isRelated(["certain", "possible"]));
    expect(counted(["certain"])).toEqual(isRelated(["certain"]));
    expect(rows.reduce((sum, row) => sum + Number(row.pairs), 0)).toBe(listed.length);
    const ids = rows.map((row) => row.consequent_id);
    expect(new Set(ids).size).toBe(ids.length);
    const days = rows.map((row) => row.consequent_earliest).filter((day) => day !== "");
    expect(days).toEqual([...days].sort());
    const names = new Set(listed.map(({ id }) => id));
    for (const row of rows.filter(({ counted }) => counted !== "no")) {
      expect(names.has(`${row.antecedent}~${row.consequent}`)).toBe(true);
    }
  }
});

async function smallWorld(): Promise<Store> {
  const { store, path } = freshDatabase();
  server.store = store;
  vi.stubEnv("DATABASE_PATH", path);
  await createSmallWorld(store);
  const meeting = (id: string, held: string, now: number) =>
    createContact(store, { actor: null, now, id, input: contactEntry({ title: `=SUM(${id})`, held }) });
  await createAnnouncement(store, { actor: null, now: 2_000, id: "claim", input: claimEntry() });
  await meeting("far", "2024-01-10", 3_000);
  return store;
}

it("says of each why it counts or not, and lets no title be calculated", async () => {
  const store = await smallWorld();
  const meetings = [
    ["near", "2025-12-04"],
    ["late", "2025-12-11"],
    ["early", "2025-11-27"],
    ["vague", "[2025-12-06..2025-12-20]"],
  ] as const;
  for (const [at, [id, held]] of meetings.entries()) {
    const input = contactEntry({ title: `=SUM(${id})`, held, heldPrinted: "" });
    await createContact(store, { actor: null, now: 4_000 + at, id, input });
  }
  const rows = await rowsOf("?window=7&direction=after");
  const of = (id: string) => rows.find((row) => row.consequent_id === id);
  expect(of("near")).toMatchObject({
    ...{ counted: "certain", reason: "withinRule", pairs: "1", lag_least: "3", lag_most: "3" },
    ...{ antecedent_id: "claim", consequent_title: "'=SUM(near)" },
  });
  expect(of("late")).toMatchObject({
    counted: "no",
    reason: "tooLate",
    lag_least: "10",
    antecedent_id: "claim",
  });
  expect(of("early")).toMatchObject({ counted: "no", reason: "tooEarly", lag_most: "-4" });
  expect(of("vague")).toMatchObject({ counted: "possible", lag_least: "5", lag_most: "19" });
  expect(of("far")).toMatchObject({
    counted: "no",
    reason: "noneNear",
    pairs: "0",
    lag_least: "",
    antecedent: "",
  });
});

it("is sent as the other files are, and refuses what it does not know", async () => {
  await smallWorld();
  const answer = await get();
  const { headers } = answer;
  expect(headers.get("Content-Type")).toMatch(/^text\/csv; charset=utf-8/);
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("Data-Version")).toMatch(/^\d+$/);
  expect(headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="backchannel-coincidences-\d{4}-\d{2}-\d{2}-v\d+\.csv"$/,
  );
  expect((await answer.text()).split("\r\n")[0]).toBe(
    coincidencesTable.fields.map(({ name }) => name).join(),
  );
  const same = await get("", { "If-None-Match": headers.get("ETag") ?? "" });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  for (const query of ["?colour=red", "?window=99", "?rule=nope", "?antecedent.place=nope", "?version=999"]) {
    expect((await get(query)).status, query).toBe(400);
  }
});
