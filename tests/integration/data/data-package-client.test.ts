import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import datapackage from "datapackage";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { GET as getTable } from "@/app/data/[file]/route";
import { GET as getPackage } from "@/app/data/datapackage.json/route";
import { loadSample } from "@/db/sample/load-sample";
import { forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";
import { loadedAt } from "../sample/loaded-sample";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const descriptor = z.looseObject({
  resources: z
    .array(
      z.looseObject({
        name: z.string(),
        path: z.string(),
        schema: z.looseObject({
          fields: z.array(
            z.looseObject({
              name: z.string(),
              constraints: z.looseObject({ required: z.boolean().optional() }).optional(),
            }),
          ),
          foreignKeys: z.array(z.looseObject({ fields: z.array(z.string()) })).default([]),
        }),
      }),
    )
    .min(20),
});
type Descriptor = z.output<typeof descriptor>;

let folder: string;
let sent: Descriptor;

beforeEach(async () => {
  const { store, path } = freshDatabase();
  server.store = store;
  vi.stubEnv("DATABASE_PATH", path);
  forgetAnswers();
  await loadSample(store, loadedAt);
  sent = descriptor.parse(await (await getPackage(requestFor("/data/datapackage.json"))).json());
  folder = mkdtempSync(join(tmpdir(), "backchannel-package-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The package as somebody keeps it who took it away: its files beside it. */
async function takeAway(): Promise<Descriptor> {
  const resources: Descriptor["resources"] = [];
  for (const resource of sent.resources) {
    const { pathname, search } = new URL(resource.path);
    const file = pathname.slice("/data/".length);
    const answer = await getTable(requestFor(`${pathname}${search}`), { params: Promise.resolve({ file }) });
    expect(answer.status, file).toBe(200);
    writeFileSync(join(folder, file), await answer.text());
    resources.push({ ...resource, path: file });
  }
  return { ...sent, resources };
}

/** The reader takes a reference of two columns for broken where one of them is empty; by the standard it says nothing then. */
function hasReferencesToCheck({ schema }: Descriptor["resources"][number]): boolean {
  const optional = schema.fields.filter(({ constraints }) => constraints?.required !== true);
  return !schema.foreignKeys.some(
    ({ fields }) => fields.length > 1 && optional.some(({ name }) => fields.includes(name)),
  );
}

it("is read whole by Frictionless Data's own reader: every cell has its type, every reference its row", async () => {
  const read = await datapackage.Package.load(await takeAway(), { basePath: folder });
  expect(read.errors).toEqual([]);
  expect(read.valid).toBe(true);
  const checkable = new Set(sent.resources.filter(hasReferencesToCheck).map(({ name }) => name));
  expect(checkable.size).toBeGreaterThan(15);
  const counts = new Map<string, number>();
  for (const resource of read.resources) {
    const rows = await resource.read({ keyed: true, relations: checkable.has(resource.name) });
    counts.set(resource.name, rows.length);
  }
  expect(counts.get("events")).toBe(214);
  expect(counts.get("participations")).toBeGreaterThan(100);
  expect(counts.size).toBe(sent.resources.length);
}, 60_000);

it("has what that reader refuses where a cell is not as the schema says", async () => {
  const whole = await takeAway();
  const events = join(folder, "events.csv");
  writeFileSync(events, readFileSync(events, "utf8").replace(/,(?:true|false),/, ",maybe,"));
  const read = await datapackage.Package.load(whole, { basePath: folder });
  const resource = read.resources.find(({ name }) => name === "events");
  await expect(resource?.read({ keyed: true, relations: true })).rejects.toThrow(/mismatch/);
}, 60_000);

it("keeps to the JSON Schema that Frictionless Data published for packages", () => {
  const { resolve } = createRequire(import.meta.url);
  const profile = join(resolve("datapackage"), "../profiles/data-package.json");
  const schema: unknown = JSON.parse(readFileSync(profile, "utf8"));
  // Draft 4 names no `$id`, and the profile has keywords of an editor beside those of JSON Schema.
  const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, formats: { textarea: true } });
  addFormats.default(ajv);
  const { $schema: _, ...body } = z.looseObject({ $schema: z.string() }).parse(schema);
  const validate = ajv.compile(body);
  validate(sent);
  expect(validate.errors).toBeNull();
  expect(validate({ ...sent, resources: [{ name: "Events" }] })).toBe(false);
});
