import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { readBuilderView } from "@/app/_server/oembed/builder-view";
import { pageEmbedLinks } from "@/app/_server/oembed/page-embed-links";
import { readDataMoment } from "@/app/_server/past/data-moment";
import { PastLibrary } from "@/app/_server/past/past-library";
import { recordEmbedHref, recordMetadata } from "@/app/_server/records/record-metadata";
import { readRecordView } from "@/app/_server/records/record-view";
import { GET as getOEmbed } from "@/app/api/oembed/route";
import { GET as getEvent } from "@/app/embed/events/[slug]/route";
import { GET as getLatest } from "@/app/embed/latest/route";
import { GET as getTimeline } from "@/app/embed/timeline/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { setLeadRule } from "@/db/commands/rules/set-lead-rule";
import { openReadingStore } from "@/db/open-reading-store";
import { makePastDatabase } from "@/db/past/make-past-database";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import { choiceAddress } from "@/lib/embed/embed-choice";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { addEveryEventRule, everyEventRule } from "./every-event-rule";

const server = vi.hoisted(() => ({ store: null as unknown, path: "", states: null as unknown }));
vi.mock("@/app/_server/store", async () => (await import("../past/store-at-moment")).storeAtMoment(server));
vi.mock("@/app/_server/environment", () => ({
  readEnvironment: () => ({ databasePath: server.path, publicUrl: "https://tracker.example" }),
}));
vi.mock("@/app/_server/past/past-states", () => ({ pastStates: () => server.states }));

let store: Store;
let slug = "";
let version = 0;
beforeEach(async () => {
  const database = freshDatabase();
  store = database.store;
  server.store = store;
  server.path = database.path;
  const library = new PastLibrary({
    databasePath: database.path,
    directory: join(temporaryFolder(), "past"),
    ...{ mostFiles: 4, mostBytes: 1e9, build: makePastDatabase, open: openReadingStore, clock: Date.now },
  });
  server.states = library;
  onTestFinished(() => library.close());
  forgetAnswers();
  await createSmallWorld(store);
  await addEveryEventRule(store);
  ({ slug } = await createContact(store, { actor: null, id: "c1", now: 2_000, input: contactEntry() }));
  await createAnnouncement(store, { actor: null, id: "a1", now: 3_000, input: claimEntry() });
  version = await readDataVersion(store);
});

const leadBy = (ruleId: string | null) => setLeadRule(store, { actor: null, now: 9_000, ruleId });
const builder = (query: string) => readBuilderView(new URLSearchParams(query));
const at = (query: string) => (query === "" ? "" : `?${query}`);
const widgets = {
  timeline: (query: string) => getTimeline(requestFor(`/embed/timeline${at(query)}`)),
  latest: (query: string) => getLatest(requestFor(`/embed/latest${at(query)}`)),
  event: (query: string) =>
    getEvent(requestFor(`/embed/events/${slug}${at(query)}`), { params: Promise.resolve({ slug }) }),
};
const htmlOf = async (answer: Response) => {
  const html = await answer.text();
  expect(answer.status, html).toBe(200);
  return html;
};
const framedBy = async (page: string) => {
  const asked = new URLSearchParams({ url: `https://tracker.example${page}` });
  const { html } = (await (await getOEmbed(requestFor(`/api/oembed?${asked}`))).json()) as { html: string };
  const [, address = ""] = /src="([^"]+)"/.exec(html) ?? [];
  return new URL(address.replaceAll("&amp;", "&"));
};

describe("what is pasted of a pinned embed", () => {
  it.each(["timeline", "latest", "event"] as const)(
    "names its rule and stays as it was: %s",
    async (widget) => {
      const asked = `widget=${widget}&slug=${widget === "event" ? slug : ""}`;
      expect((await builder(asked)).taken.embed.rule).toBeNull();
      const { taken, choice } = await builder(`${asked}&version=${version}`);
      expect(taken.embed).toMatchObject({ version, rule: "default" });
      // The form keeps what was chosen: taken back, the embed is live and follows the lead rule again.
      expect(choice.embed.rule).toBeNull();
      const query = choiceAddress(taken).split("?")[1] ?? "";
      const before = await htmlOf(await widgets[widget](query));
      await leadBy("every-event-rule");
      expect(await htmlOf(await widgets[widget](query))).toBe(before);
      // Live, the same embed goes by the rule that leads now.
      expect((await widgets[widget]("")).status).toBe(200);
      if (widget === "timeline") {
        expect(await htmlOf(await widgets.timeline(""))).toContain("Every contact after every announcement");
      }
    },
  );

  it("is named by oEmbed and in the head of the page, whatever leads later", async () => {
    expect((await framedBy(`/?version=${version}`)).searchParams.get("rule")).toBe("default");
    expect((await framedBy("/")).searchParams.has("rule")).toBe(false);
    expect((await framedBy(`/?version=${version}&rule=${everyEventRule}`)).searchParams.get("rule")).toBe(
      everyEventRule,
    );
    const { moment } = await readDataMoment({ version: String(version) });
    for (const page of ["/", "/coincidences", `/events/${slug}`]) {
      const { types, builderHref } = pageEmbedLinks(page, { moment, rule: "default" });
      const discovered = new URL(
        new URL(String(types["application/json+oembed"])).searchParams.get("url") ?? "",
      );
      await leadBy(null);
      const framed = await framedBy(discovered.pathname + discovered.search);
      await leadBy("every-event-rule");
      for (const { searchParams } of [discovered, framed, new URL(builderHref ?? "", "https://a.example")]) {
        expect([searchParams.get("version"), searchParams.get("rule")]).toEqual([String(version), "default"]);
      }
      expect(await framedBy(discovered.pathname + discovered.search)).toEqual(framed);
    }
  });
});

describe("an embed that is pinned by hand, without a rule", () => {
  it("goes by the rule that leads now, and its links name that", async () => {
    const wordsOf = async () => htmlOf(await widgets.timeline(`version=${version}`));
    const linked = (html: string) =>
      [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
        .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&")))
        .filter(({ pathname }) => pathname === "/" || pathname.startsWith("/events/"))
        .map(({ searchParams }) => `${searchParams.get("version")} ${searchParams.get("rule")}`);
    await createContact(store, { actor: null, id: "c2", now: 8_000, input: contactEntry() });
    expect(new Set(linked(await wordsOf()))).toEqual(new Set([`${version} default`]));
    expect(await wordsOf()).toContain(">See the 1 record of the whole data set that changed since<");
    await leadBy("every-event-rule");
    const html = await wordsOf();
    expect(html).toContain("Rule: Every contact after every announcement.");
    expect(new Set(linked(html))).toEqual(new Set([`${version} ${everyEventRule}`]));
    await leadBy(null);
    expect(new Set(linked(await wordsOf()))).toEqual(new Set([`${version} default`]));
  });
});

describe("the page of a record whose address names a version", () => {
  it.each([
    ["person", "steve-witkoff", "latest"],
    ["person", "vladimir-putin", "latest"],
    ["track", "us-russia-envoy-channel", "timeline"],
  ] as const)("leads to an embed pinned to it: %s %s", async (kind, name, widget) => {
    const found = await readRecordView(kind, name);
    if (found.status !== "found") throw new Error("The record moved.");
    const asked = { version: String(version) };
    const { alternates } = await recordMetadata(found.view, asked);
    const discovered = new URL(String(alternates?.types?.["application/json+oembed"])).searchParams.get(
      "url",
    );
    expect(discovered).toMatch(new RegExp(`\\?version=${version}$`));
    const framed = await framedBy(new URL(discovered ?? "").pathname + new URL(discovered ?? "").search);
    expect(framed.pathname).toBe(`/embed/${widget}`);
    expect(framed.searchParams.get("version")).toBe(String(version));
    expect(framed.searchParams.get("rule")).toBe("default");
    expect(await recordEmbedHref(found.view, asked)).toContain(`version=${version}`);
    expect(await recordEmbedHref(found.view, {})).not.toContain("version=");
    // What names no state of the data is passed over, as the page does.
    expect(await recordEmbedHref(found.view, { version: "999" })).not.toContain("version=");
  });
});
