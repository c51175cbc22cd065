import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getAligned } from "@/app/embed/aligned/route";
import { GET as getCoincidences } from "@/app/embed/coincidences/route";
import { GET as getEvent } from "@/app/embed/events/[slug]/route";
import { GET as getLatest } from "@/app/embed/latest/route";
import { GET as getTimeline } from "@/app/embed/timeline/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let slug = "";
let version = 0;
beforeEach(async () => {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  ({ slug } = await createContact(store, { actor: null, id: "c1", now: 2_000, input: contactEntry() }));
  await createAnnouncement(store, { actor: null, id: "a1", now: 3_000, input: claimEntry() });
  server.store = store;
  version = await readDataVersion(store);
  forgetAnswers();
});

const widgets = {
  timeline: getTimeline,
  aligned: getAligned,
  coincidences: getCoincidences,
  latest: getLatest,
  event: (request: Request) => getEvent(request, { params: Promise.resolve({ slug }) }),
};

/** Addresses of the tracker's pages of data that an embed leads to. */
async function linksOf(answer: Response): Promise<URL[]> {
  const html = await answer.text();
  expect(answer.status, html).toBe(200);
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
    .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&")))
    .filter(({ pathname }) => pathname !== "/method" && pathname !== "/changes");
}

/** Each link of an embed: where it opens, and all that a screen reader says of it. */
function spokenLinks(html: string): { target: string; words: string }[] {
  return [...html.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = "", inside = ""]) => ({
    target: /target="([^"]*)"/.exec(attributes)?.[1] ?? "",
    words: `${inside.replace(/<[^>]+>/g, "")} ${/aria-description="([^"]*)"/.exec(attributes)?.[1] ?? ""}`,
  }));
}

describe.each(Object.entries(widgets))("the links of %s", (name, get) => {
  it("say that they open a new tab where they do, and nothing of it where they do not", async () => {
    const inTabs = spokenLinks(await (await get(requestFor(`/embed/${name}`))).text());
    expect(inTabs.length).toBeGreaterThan(2);
    for (const { target, words } of inTabs) {
      expect([target, /new tab\b/.test(words)], words).toEqual(["_blank", true]);
    }
    for (const { target, words } of spokenLinks(
      await (await get(requestFor(`/embed/${name}?links=top`))).text(),
    )) {
      expect([target, /new tab\b/.test(words)], words).toEqual(["_top", false]);
    }
  });

  it("lead to the state of the data that a pinned embed shows, and by its rule", async () => {
    const links = await linksOf(await get(requestFor(`/embed/${name}?rule=default&version=${version}`)));
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter(({ searchParams }) => searchParams.get("version") !== String(version))).toEqual([]);
    // The latest contact leads to the page of the contact, whatever counts it.
    if (name !== "latest") expect(links[0]?.searchParams.get("rule")).toBe("default");
  });

  it("lead to the newest data where it is live", async () => {
    const links = await linksOf(await get(requestFor(`/embed/${name}`)));
    expect(links.filter(({ searchParams }) => searchParams.has("version"))).toEqual([]);
  });
});
