import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { answerCollection, answerMember } from "@/app/_server/api/open/answer-collection";
import { answerOpenIndex } from "@/app/_server/api/open/answer-open-index";
import { answerOneRevision } from "@/app/_server/api/open/revision-answers";
import { answerCoincidencesFile } from "@/app/_server/data/answer-coincidences-file";
import { isSchema } from "@/lib/exchange/open/openapi/json-schema";
import { openOperations } from "@/lib/exchange/open/openapi/openapi-document";
import { readOperations } from "@/lib/exchange/open/openapi/read-operations";
import { loadedSample } from "../sample/loaded-sample";
import { expectToKeepTo, faultsOf, reference, site } from "./open-api";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const sample = loadedSample();
beforeAll(() => {
  server.store = sample();
  vi.stubEnv("PUBLIC_URL", site);
});

const operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string() })),
  responses: z.record(
    z.string(),
    z.looseObject({
      content: z.record(z.string(), z.unknown()).optional(),
      headers: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

function operationAt(path: string): z.output<typeof operation> {
  return z
    .looseObject({ get: operation })
    .parse(z.record(z.string(), z.unknown()).parse(reference.paths)[path]).get;
}

interface Page {
  dataVersion: number;
  items: { id: string; slug?: string }[];
  next: string | null;
}

/** Asks for an address of a read operation, as its route does. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(address, site);
  const request = new Request(url, { headers });
  const [collection = "", name, record, version] = url.pathname
    .replace("/api/v1/", "")
    .split("/")
    .map(decodeURIComponent);
  if (name !== undefined && record !== undefined && version !== undefined) {
    return answerOneRevision(request, { type: name, record, version });
  }
  return name === undefined ? answerCollection(request, collection) : answerMember(request, collection, name);
}

async function readPage(address: string): Promise<Page> {
  const answer = await ask(address);
  expect(answer.status, address).toBe(200);
  return answer.json();
}

describe("the reference", () => {
  it("is valid OpenAPI 3.1", async () => {
    expect(await new Validator().validate(structuredClone(reference))).toMatchObject({ valid: true });
    expect(reference.openapi).toBe("3.1.0");
  });

  it("describes every operation, parameter and field in words", () => {
    const ids = openOperations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const lacking: string[] = [];
    const look = (value: unknown, path: string) => {
      if (Array.isArray(value)) for (const [index, part] of value.entries()) look(part, `${path}/${index}`);
      if (!isSchema(value)) return;
      if (isSchema(value.properties)) {
        for (const [name, field] of Object.entries(value.properties)) {
          if (!isSchema(field) || typeof field.description !== "string") lacking.push(`${path}/${name}`);
        }
      }
      if ("in" in value && typeof value.description !== "string") lacking.push(path);
      for (const [keyword, part] of Object.entries(value)) look(part, `${path}/${keyword}`);
    };
    look(reference, "");
    expect(lacking).toEqual([]);
  });

  it("gives examples of bodies that keep to their schemas", () => {
    for (const { body } of openOperations) if (body !== null) expectToKeepTo(body.schema, body.example);
  });
});

const lists = readOperations.filter(({ pathParameters }) => pathParameters.length === 0);
const members = readOperations.filter(({ pathParameters }) => pathParameters.length > 0);

describe("real answers", () => {
  it.each(lists.map((operation) => [operation.path, operation] as const))(
    "of GET %s keep to their schema, page by page",
    async (path, { answers, exampleAddress }) => {
      const [done] = answers;
      if (done?.schema === undefined) throw new Error("The operation has no answer.");
      const example = await readPage(exampleAddress);
      const fields = new URL(exampleAddress, site).searchParams.get("fields")?.split(",");
      if (fields === undefined) expectToKeepTo(done.schema, example);
      else for (const item of example.items) expect(Object.keys(item).sort()).toEqual(fields.sort());
      let address: string | null = `${path}?limit=60`;
      const ids: string[] = [];
      while (address !== null) {
        const page: Page = await readPage(address);
        expectToKeepTo(done.schema, page);
        expect(page.items.length).toBeLessThanOrEqual(60);
        ids.push(...page.items.map(({ id }) => id));
        address = page.next;
      }
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each(members.map((operation) => [operation.path, operation] as const))(
    "of GET %s keep to their schema, and say what the list says",
    async (path, { answers }) => {
      const [done] = answers;
      if (done?.schema === undefined) throw new Error("The operation has no answer.");
      const list = path.replace(/\/\{.*$/, "");
      const { items } = await readPage(`${list}?limit=7`);
      for (const item of items) {
        const encoded = path.startsWith("/api/v1/revisions") ? item.id : encodeURIComponent(item.id);
        const answer = await ask(`${list}/${encoded}`);
        expect(answer.status).toBe(200);
        const document = await answer.json();
        expectToKeepTo(done.schema, document);
        expect(document).toMatchObject(item);
        if (item.slug === undefined) continue;
        expect(answer.headers.get("content-location")).toBe(`${list}/${item.slug}`);
        const bySlug = await ask(`${list}/${encodeURIComponent(item.slug)}`);
        expect(await bySlug.json()).toEqual(document);
        expect(bySlug.headers.get("content-location")).toBeNull();
      }
    },
  );

  it.each(readOperations.map(({ path }) => [path] as const))("of GET %s refuse as they say", async (path) => {
    const address = path.replaceAll(/\{\w+\}/g, "nothing");
    const unknown = await ask(`${address}?colour=red`);
    expect(unknown.status).toBe(400);
    expect(unknown.headers.get("content-type")).toBe("application/problem+json");
    expect(unknown.headers.get("access-control-allow-origin")).toBe("*");
    const problem = await unknown.json();
    expectToKeepTo("Problem", problem);
    expect(problem.errors).toMatchObject([{ parameter: "colour" }]);
    if (address === path) return;
    const missing = await ask(address);
    expect(missing.status).toBe(404);
    expectToKeepTo("Problem", await missing.json());
  });

  it("of GET /api/v1 keep to their schema, and lead to lists that there are", async () => {
    const answer = await answerOpenIndex(new Request(`${site}/api/v1`));
    expect(answer.status).toBe(200);
    const index = await answer.json();
    expectToKeepTo("Index", index);
    expect(index.lists.map(({ address }: { address: string }) => address)).toEqual(
      lists.map(({ path }) => `${site}${path}`),
    );
    expect((await answerOpenIndex(new Request(`${site}/api/v1?colour=red`))).status).toBe(400);
  });

  it("of GET /data/coincidences.csv have the media type and the statuses that are described", async () => {
    const { parameters, responses } = operationAt("/data/coincidences.csv");
    const answer = await answerCoincidencesFile(new Request(`${site}/data/coincidences.csv?window=7`));
    const [type] = (answer.headers.get("content-type") ?? "").split(";");
    expect(Object.keys(responses["200"]?.content ?? {})).toEqual([type]);
    for (const name of Object.keys(responses["200"]?.headers ?? {}))
      expect(answer.headers.has(name), name).toBe(true);
    expect(parameters.map(({ name }) => name)).toContain("antecedent.place");
    const refused = await answerCoincidencesFile(new Request(`${site}/data/coincidences.csv?colour=red`));
    expectToKeepTo("Problem", await refused.json());
    expect(Object.keys(responses)).toContain(String(refused.status));
  });

  it("with an unknown member would not keep to their schema", async () => {
    const page = await readPage("/api/v1/contacts?limit=1");
    const [contact] = page.items;
    expect(faultsOf("Contact", { ...contact, secret: 1 })).toHaveLength(1);
    expect(faultsOf("ContactPage", { ...page, items: [{ ...contact, secret: 1 }] })).toHaveLength(1);
    expect(faultsOf("ContactPage", { ...page, total: 1 })).toHaveLength(1);
    expect(faultsOf("Announcement", contact).length).toBeGreaterThan(0);
  });
});
