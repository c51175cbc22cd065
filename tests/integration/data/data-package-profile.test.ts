import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { GET as getPackage } from "@/app/data/datapackage.json/route";
import { dataPackage } from "@/lib/exchange/tables/data-package";
import { createOpenWorld, forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";
import {
  type ProfileName,
  type Profiles,
  profileNames,
  publishedProfiles,
  writtenProfiles,
} from "./data-package-profile";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

/** A folder with the four published profiles; where none is named, the package is checked by what is written down of them alone. */
const folder = process.env.DATA_PACKAGE_PROFILES ?? "";

describe("by the profiles as written down", () => judged(() => writtenProfiles));
if (folder !== "") describe("by the profiles as published", () => judged(() => publishedProfiles(folder)));

const facts = {
  site: "https://tracker.example",
  dataVersion: 4,
  createdAt: "2025-12-05T10:00:00.000Z",
  query: "version=4",
  selection: "",
};

const part = z.looseObject({});
const descriptor = z.looseObject({
  resources: z
    .array(z.looseObject({ schema: z.looseObject({ fields: z.array(part) }), dialect: part }))
    .min(1),
});
type Descriptor = z.output<typeof descriptor>;
type Resource = Descriptor["resources"][number];

/** The descriptor of a small world, as it is sent; `query` selects of it. */
async function readDescriptor(query: string): Promise<Descriptor> {
  const answer = await getPackage(requestFor(`/data/datapackage.json${query}`));
  return descriptor.parse(await answer.json());
}

/** The parts of a descriptor, each with the profile that it has to keep to. */
function partsOf(whole: Descriptor): [ProfileName, object][] {
  return [
    ["datapackage", whole],
    ...(whole.resources ?? []).flatMap((resource): [ProfileName, object][] => [
      ["dataresource", resource],
      ["tableschema", resource.schema],
      ["tabledialect", resource.dialect],
    ]),
  ];
}

function judged(profiles: () => Profiles): void {
  // The published profiles have keywords of an editor beside those of JSON Schema.
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { textarea: true } });
  addFormats.default(ajv);
  beforeAll(() => {
    for (const name of profileNames) ajv.addSchema(profiles()[name], name);
  });
  const faultsOf = (whole: Descriptor) =>
    partsOf(whole).flatMap(([name, one]) => {
      ajv.validate(name, one);
      return (ajv.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
    });

  it("the package and each resource, schema and dialect of it are sound, whole or a selection", async () => {
    const { store, path } = freshDatabase();
    server.store = store;
    vi.stubEnv("DATABASE_PATH", path);
    forgetAnswers();
    await createOpenWorld(store);
    for (const query of ["", "?from=2025-12-01"]) {
      const sent = await readDescriptor(query);
      expect(sent.resources.length).toBeGreaterThan(10);
      expect(faultsOf(sent)).toEqual([]);
    }
  });

  it.each<[string, (whole: Descriptor, first: Resource) => void]>([
    ["datapackage: ", (whole) => Reflect.deleteProperty(whole, "resources")],
    ["datapackage/created", (whole) => Object.assign(whole, { created: "yesterday" })],
    ["datapackage/contributors", (whole) => Object.assign(whole, { contributors: [] })],
    ["dataresource: ", (_, first) => Reflect.deleteProperty(first, "path")],
    ["dataresource/path", (_, first) => Object.assign(first, { path: 7 })],
    ["tableschema: ", (_, { schema }) => Reflect.deleteProperty(schema, "fields")],
    ["tableschema/fields/0", (_, { schema }) => Object.assign(schema.fields[0] ?? {}, { type: "list" })],
    [
      "tableschema/foreignKeys/0",
      (_, { schema }) => Object.assign(schema, { foreignKeys: [{ fields: ["id"] }] }),
    ],
    ["tabledialect/lineTerminator", (_, { dialect }) => Object.assign(dialect, { lineTerminator: 10 })],
  ])("a package that is spoiled is refused at %s", (place, spoil) => {
    const whole = descriptor.parse(dataPackage(facts));
    expect(faultsOf(whole)).toEqual([]);
    for (const first of whole.resources.slice(0, 1)) spoil(whole, first);
    const faults = faultsOf(whole);
    expect(
      faults.some((fault) => fault.startsWith(place)),
      faults.join("\n"),
    ).toBe(true);
  });
}
