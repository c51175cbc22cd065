import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getEmbed } from "@/app/embed/events/[slug]/route";
import { GET as getPicture } from "@/app/images/[...file]/route";
import { GET as getEmbedPicture } from "@/app/images/embed/[...file]/route";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let old = "";
let now = "";
beforeEach(async () => {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  server.store = store;
  forgetAnswers();
  const entry = contactEntry({ title: "Five hours in Moscow" });
  ({ slug: old } = await createContact(store, { actor: null, id: "c1", now: 2_000, input: entry }));
  ({ slug: now } = await updateContact(store, {
    actor: null,
    id: "c1",
    now: 3_000,
    baseVersion: 1,
    input: { ...entry, title: "Talks in the Kremlin" },
    reason: "A plainer title.",
  }));
});

/** What answers a path of an event, by its folder. */
const ways = {
  "/embed/events/": (path: string, slug: string) =>
    getEmbed(requestFor(path), { params: Promise.resolve({ slug }) }),
  "/images/embed/events/": (path: string, slug: string) =>
    getEmbedPicture(requestFor(path), { params: Promise.resolve({ file: ["events", slug] }) }),
  "/images/events/": (path: string, slug: string) =>
    getPicture(requestFor(path), { params: Promise.resolve({ file: ["events", slug] }) }),
};

describe("the address of an event that was renamed since", () => {
  it.each([
    ["/embed/events/", "", "?theme=auto&lang=de"],
    ["/images/embed/events/", ".svg", "?accent=2a6a3c&lang=de&theme=auto&width=500"],
    ["/images/events/", ".svg", "?theme=dark&width=700"],
  ] as const)(
    "%s leads to the same of its new name, and no cache keeps that it does",
    async (folder, ending, query) => {
      const moved = await ways[folder](`${folder}${old}${ending}${query}`, `${old}${ending}`);
      expect(moved.status).toBe(308);
      expect(moved.headers.get("cache-control")).toBe("no-store");
      const target = new URL(moved.headers.get("location") ?? "", "https://tracker.example");
      expect(target.pathname).toBe(`${folder}${now}${ending}`);
      const there = await ways[folder](`${target.pathname}${target.search}`, `${now}${ending}`);
      expect(there.status).toBe(200);
      expect(await there.text()).toContain("Talks in the Kremlin");
      expect(there.headers.get("cache-control")).toMatch(
        /^public, max-age=0, s-maxage=60, stale-while-revalidate=600$/,
      );
    },
  );
});
