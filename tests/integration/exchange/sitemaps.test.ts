import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getSitemap } from "@/app/sitemap.xml/route";
import { GET as getSitemapPart } from "@/app/sitemaps/[file]/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { listShownPages } from "@/db/queries/sitemap/list-shown-pages";
import { planSitemaps } from "@/db/queries/sitemap/plan-sitemaps";
import type { Store } from "@/db/store";
import { claimEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { generatedDatabase } from "../generated-database";
import {
  goOn,
  importAll,
  importedAt,
  prepareImport,
  reviewImport,
  smallFile,
} from "../imports/prepare-import";
import { forgetAnswers, requestFor } from "./open-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));
beforeEach(forgetAnswers);

describe("sitemaps of a small record", () => {
  let store: Store;
  beforeEach(async () => {
    ({ store } = freshDatabase());
    await createSmallWorld(store);
  });

  const pagesOf = async (planned: Awaited<ReturnType<typeof planSitemaps>>[number]) =>
    (await listShownPages(store, planned.span, 1_000)).map(({ slug }) => `${planned.span.section}/${slug}`);
  const everyPage = async (most: number) => {
    const pages: string[] = [];
    for (const planned of await planSitemaps(store, most)) pages.push(...(await pagesOf(planned)));
    return pages;
  };

  it("hold each page once while events change, come and go between two of them", async () => {
    for (let number = 1; number <= 10; number += 1) {
      // Several at one moment; ids against the order of time.
      const now = 10_000 + Math.floor(number / 3);
      const input = claimEntry({ title: `Claim ${number}` });
      await createAnnouncement(store, { actor: null, now, id: `e${99 - number}`, input });
    }
    const before = (await everyPage(1_000)).filter((page) => page.startsWith("events/"));
    expect(before).toHaveLength(10);
    const planned = (await planSitemaps(store, 3)).filter(({ span }) => span.section === "events");
    expect(planned.map(({ count }) => count)).toEqual([3, 3, 3, 1]);
    const read: string[][] = [];
    for (const [index, part] of planned.entries()) {
      read.push(await pagesOf(part));
      const change = { actor: null, now: 20_000 + index, baseVersion: 1, reason: "A change." };
      // One of the first that was read, one that is still to come; then one goes that was read, and one comes.
      if (index === 0) {
        await updateAnnouncement(store, { ...change, id: "e98", input: claimEntry({ confidence: "low" }) });
        await updateAnnouncement(store, { ...change, id: "e92", input: claimEntry({ confidence: "low" }) });
      }
      if (index === 1) {
        await trashEvent(store, { ...change, id: "e97" });
        await createAnnouncement(store, { actor: null, now: 30_000, id: "e00", input: claimEntry() });
      }
    }
    const pages = read.flat();
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toHaveLength(11);
    expect(read.map(({ length }) => length)).toEqual([3, 3, 3, 2]);
  });

  it("list and count nothing that readers may not see", async () => {
    const namesBefore = await everyPage(1);
    const text = [
      smallFile,
      "A4,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample,https://example.org/e",
    ].join("\n");
    await reviewImport(store, { text });
    let count = 0;
    const newId = () => {
      count += 1;
      return `new-${count}`;
    };
    await addUnknownNames(store, { actor: null, id: "import", now: importedAt, newId });
    await goOn(store);
    await prepareImport(store);
    expect(await everyPage(1)).toEqual(namesBefore);
    const planned = await planSitemaps(store, 1);
    expect(planned.map((part) => part.count)).toEqual(namesBefore.map(() => 1));
  });

  it("list what an import added once readers see it", async () => {
    await reviewImport(store);
    await importAll(store);
    const pages = await everyPage(2);
    expect(pages.filter((page) => page.startsWith("events/"))).toHaveLength(2);
    expect(pages.filter((page) => page.startsWith("sources/"))).toHaveLength(2);
  });
});

describe("sitemaps of a large record", () => {
  const generated = generatedDatabase(10_100);

  it("are named in an index and hold all that it counts, each page once", async () => {
    const { store } = generated();
    server.store = store;
    const addressesOf = async (answer: Response) => {
      expect(answer.status).toBe(200);
      const found = (await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g);
      return [...found].map(([, address]) => (address ?? "").replaceAll("&amp;", "&"));
    };
    const files = await addressesOf(await getSitemap(requestFor("/sitemap.xml")));
    expect(files.filter((file) => file.includes("/sitemaps/events.xml"))).toHaveLength(2);
    const pages: string[] = [];
    for (const address of files) {
      const { pathname, search } = new URL(address);
      const params = Promise.resolve({ file: pathname.split("/").at(-1) ?? "" });
      pages.push(...(await addressesOf(await getSitemapPart(requestFor(pathname + search), { params }))));
    }
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.filter((page) => page.includes("/events/"))).toHaveLength(10_100);
    const standing = pages.filter((page) => !/\/(events|people|places|parties|tracks|sources)\/./.test(page));
    const planned = await planSitemaps(store, 10_000);
    const counted = planned.reduce((sum, { count }) => sum + count, 0);
    expect(pages.length).toBe(counted + standing.length);
  }, 60_000);

  it("are refused with bounds that no index names", async () => {
    server.store = generated().store;
    const params = Promise.resolve({ file: "events.xml" });
    const answer = await getSitemapPart(requestFor("/sitemaps/events.xml?after=x"), { params });
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors).toMatchObject([{ parameter: "after" }]);
  });
});
