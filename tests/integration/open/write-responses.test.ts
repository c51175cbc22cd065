import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerEventRead } from "@/app/_server/api/answer-event-read";
import { answerEventChange, answerNewEvent } from "@/app/_server/api/answer-event-writes";
import { answerOneEvent } from "@/app/_server/api/open/event-answers";
import { WriteLimiter } from "@/app/_server/api/write-limiter";
import { doAnalysis } from "@/app/_server/coincidence/analysis-task";
import { answerAnalysisRequest } from "@/app/_server/coincidence/answer-analysis-request";
import { hashLinkToken } from "@/db/auth/link-token";
import { createApiToken } from "@/db/commands/api/create-api-token";
import type { Store } from "@/db/store";
import { writeOperations } from "@/lib/exchange/open/openapi/write-operations";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { expectToKeepTo, faultsOf, site } from "./open-api";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const token = `bct_${"a".repeat(43)}`;
const now = Date.UTC(2026, 0, 1);
let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  server.store = store;
  await createSmallWorld(store);
  const actor = await insertUser(store, "editor");
  const input = { name: "Feed", scopes: ["createEvents", "changeEvents"], days: 30 };
  await createApiToken(store, { actor, id: "t", now, tokenHash: hashLinkToken(token), input });
});

const services = () => ({ store, limiter: new WriteLimiter(), now: now + 1_000 });

function request(path: string, method: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${site}/api/v1/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

const publish = (body: unknown) => answerNewEvent(services(), request("events", "POST", body));

async function change(slug: string, body: unknown, ifMatch: string): Promise<Response> {
  return answerEventChange(
    services(),
    request(`events/${slug}`, "PATCH", body, { "If-Match": ifMatch }),
    slug,
  );
}

describe("writing, as the reference has it", () => {
  it.each([
    ["contact", { type: "contact", ...contactEntry() }],
    ["announcement", { type: "announcement", ...claimEntry() }],
  ])("publishes a %s and changes it over the tag of its document", async (type, body) => {
    expectToKeepTo("NewEvent", body);
    const saved = await publish(body);
    expect(saved.status).toBe(201);
    const { slug } = await saved.json();
    const read = await answerOneEvent(new Request(`${site}/api/v1/events/${slug}`), "all", slug);
    const document = await read.json();
    expectToKeepTo("Event", document);
    const etag = read.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"1\.[\w-]{22}"$/);
    const patch = { summary: "Anew.", note: null, reason: "Asked." };
    expectToKeepTo("EventChange", patch);
    const changed = await change(slug, patch, etag);
    expect(changed.status).toBe(200);
    expectToKeepTo("SavedEvent", await changed.json());
    const entry = await answerEventRead(store, new Request(`${site}/api/v1/events/${slug}/entry`), slug);
    const written = await entry.json();
    expect(written).toMatchObject({ type, version: 2, summary: "Anew." });
    expectToKeepTo("EventEntry", written);
    const stale = await change(slug, patch, etag);
    expect(stale.status).toBe(412);
    expectToKeepTo("Problem", await stale.json());
  });

  it("refuses what the schema refuses", async () => {
    for (const body of [
      { type: "contact", ...contactEntry(), colour: "red" },
      { type: "war", ...contactEntry() },
      { type: "announcement", ...claimEntry(), kind: "rumour" },
    ]) {
      expect(faultsOf("NewEvent", body).length).toBeGreaterThan(0);
      const answer = await publish(body);
      expect(answer.status).toBe(400);
      expectToKeepTo("Problem", await answer.json());
    }
  });

  it("gives examples that are taken as they stand", async () => {
    const [created, changed] = ["createEvent", "changeEvent"].map(
      (id) => writeOperations.find((operation) => operation.id === id)?.body?.example,
    );
    const saved = await publish(created);
    expect(await saved.json()).toMatchObject({ version: 1 });
    const contact = await (await publish({ type: "contact", ...contactEntry() })).json();
    expect((await change(contact.slug, changed, '"1"')).status).toBe(200);
  });
});

describe("the analysis of dates", () => {
  const ask = (body: unknown) =>
    answerAnalysisRequest(request("coincidence-analysis", "POST", body), async (sent) => {
      const outcome = doAnalysis(sent);
      if (outcome.status === "laid") throw new Error("This request is not large.");
      return outcome;
    });

  it("keeps to its schema, with exact dates and with vague ones", async () => {
    const example = writeOperations.find(({ id }) => id === "analyseDates")?.body?.example;
    const exact = {
      antecedents: ["2025-01-10"],
      consequents: ["2025-01-12"],
      window: { from: "2025-01-01", to: "2025-12-31" },
    };
    for (const body of [example, exact]) {
      expectToKeepTo("AnalysisRequest", body);
      const answer = await ask(body);
      expect(answer.status).toBe(200);
      expectToKeepTo("Analysis", await answer.json());
    }
    const refused = await ask({ ...exact, days: -1 });
    expect(refused.status).toBe(400);
    expectToKeepTo("Problem", await refused.json());
    expect(faultsOf("AnalysisRequest", { ...exact, days: -1 })).toHaveLength(1);
  });
});
