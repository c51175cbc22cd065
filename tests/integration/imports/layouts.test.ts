import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { decideImportRows } from "@/db/commands/imports/decide-import-rows";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { readImport } from "@/db/queries/imports/read-import";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { Store } from "@/db/store";
import { ValidationError } from "@/lib/errors";
import type { ImportMapping, ImportMappingEntry } from "@/lib/exchange/import/import-mapping";
import { everyEvent } from "@/lib/records/event-filter";
import { freshDatabase } from "../fresh-database";
import { goOn, importAll, importedAt, readIn, rowsOf } from "./prepare-import";

let store: Store;
beforeEach(() => {
  ({ store } = freshDatabase());
});

function fixture(name: string): Uint8Array {
  const file = new URL(`../../unit/exchange/import/fixtures/${name}`, import.meta.url);
  return readFileSync(fileURLToPath(file));
}

/** Imports a fixture as somebody would: new names added, what is to be confirmed taken; gives the titles of its events. */
async function importFixture(
  name: string,
  change: (mapping: ImportMapping) => ImportMappingEntry,
): Promise<string[]> {
  await readIn(store, { text: fixture(name) });
  const mapping = (await readImport(store, null, "import"))?.stored.mapping;
  if (!mapping) throw new Error("No mapping was proposed.");
  await setImportMapping(store, { actor: null, id: "import", now: importedAt, input: change(mapping) });
  await goOn(store);
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  await addUnknownNames(store, { actor: null, id: "import", now: importedAt, newId });
  await goOn(store);
  const rows = await rowsOf(store);
  if (rows.some((row) => row.startsWith("toConfirm"))) {
    await decideImportRows(store, {
      ...{ actor: null, id: "import", now: importedAt },
      input: { rows: { state: "toConfirm" }, choice: "import" },
    });
  }
  await importAll(store);
  const events = await listTimelineEvents(store, everyEvent, { dayOfData: "2026-01-01" });
  return events.map(({ title }) => title);
}

const asIs = (mapping: ImportMapping): ImportMappingEntry => mapping;
const asCaptures = (mapping: ImportMapping): ImportMappingEntry => ({
  ...mapping,
  constants: { ...mapping.constants, kind: "capture", announcedBy: "Examplia" },
});
const asTalks = (mapping: ImportMapping): ImportMappingEntry => ({
  ...mapping,
  as: "contacts",
  constants: { ...mapping.constants, ...talks },
  fields: {
    ...mapping.fields,
    party: ["Group", "Tag"].filter((name) => mapping.fields.group?.includes(name)),
  },
  dateOrder: "dayFirst",
});
const talks = { format: "inPerson", level: "leader", status: "held", publisher: "A timeline" } as const;
const asPeopleOfParty = (mapping: ImportMapping): ImportMappingEntry => ({
  ...mapping,
  people: [{ column: "Participants", role: "principal", partyColumn: "Party" }],
});
const asSighting = (mapping: ImportMapping): ImportMappingEntry => ({
  ...mapping,
  as: "contacts",
  constants: { ...mapping.constants, ...talks },
  fields: { ...mapping.fields, title: ["description"], party: ["location"] },
});

describe("every layout, from its file to stored events", () => {
  it.each([
    ["colt", "colt.csv", asIs],
    ["historyAtStateTravels", "history-travels.xml", asIs],
    ["historyAtStateVisits", "history-visits.csv", asIs],
    ["acled", "acled.csv", asIs],
    ["ucdpGed", "ucdp-ged.csv", asCaptures],
    ["ucdpGed", "ucdp-ged-no-header.csv", asCaptures],
    ["timelineJs", "timeline-js.csv", asTalks],
    ["timelineJsV1", "timeline-js-v1.csv", asTalks],
    ["timeMap", "time-map.csv", asSighting],
    ["plain", "plain.csv", asPeopleOfParty],
  ] as const)("%s: %s", async (layout, file, change) => {
    const titles = await importFixture(file, change);
    const stored = (await readImport(store, null, "import"))?.stored;
    expect(stored).toMatchObject({ layout, state: "imported", problem: null });
    const states = (await rowsOf(store)).map((row) => row.replace(/:.*/, ""));
    expect(titles).toHaveLength(states.filter((state) => state === "imported").length);
    expect(titles.length).toBeGreaterThan(0);
  });

  it("refuses rows that count reports, with the reason", async () => {
    await readIn(store, { text: fixture("gdelt.csv") });
    const stored = (await readImport(store, null, "import"))?.stored;
    expect(stored?.refusal).toMatch(/count/);
    await expect(
      setImportMapping(store, { actor: null, id: "import", now: importedAt, input: stored?.mapping }),
    ).rejects.toBeInstanceOf(ValidationError);
  });
});
