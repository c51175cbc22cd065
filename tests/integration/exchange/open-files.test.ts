import ICAL from "ical.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openAdmission } from "@/app/_server/http/open-admission";
import { GET as getProvenance } from "@/app/(public)/events/[slug]/provenance.jsonld/route";
import { GET as getCalendar } from "@/app/calendar.ics/route";
import { GET as getCitation } from "@/app/cite/[format]/route";
import { GET as getTimelineJs } from "@/app/data/timeline.json/route";
import { GET as getFeed, OPTIONS as mayReadFeed } from "@/app/feed.atom/route";
import { GET as getRobots } from "@/app/robots.txt/route";
import { GET as getSitemap } from "@/app/sitemap.xml/route";
import { GET as getSitemapPart } from "@/app/sitemaps/[file]/route";
import { eventSources } from "@/db/schema/event-sources";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";
import { createOpenWorld, forgetAnswers, hiddenWord, requestFor, trickyTitle } from "./open-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createOpenWorld(store);
  server.store = store;
  forgetAnswers();
});

const cite = (format: string, of: string) =>
  getCitation(requestFor(`/cite/${format}?${new URLSearchParams({ of })}`), {
    params: Promise.resolve({ format }),
  });
const part = (file: string) =>
  getSitemapPart(requestFor(`/sitemaps/${file}`), { params: Promise.resolve({ file }) });

/** The events of a calendar, as an independent reader has them. */
async function calendarEvents(query = ""): Promise<ICAL.Event[]> {
  const answer = await getCalendar(requestFor(`/calendar.ics${query}`));
  expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("GET /calendar.ics", () => {
  it("holds the contacts that are published, every letter kept", async () => {
    const events = await calendarEvents();
    expect(events.map(({ summary }) => summary)).toEqual([
      "A vague meeting (date uncertain: late November 2025)",
      trickyTitle,
      "A visit called off",
    ]);
    expect(events.map(({ uid }) => uid)).toEqual(["c2@localhost", "c1@localhost", "c3@localhost"]);
  });

  it("takes the filters of the timeline, and refuses what it cannot read", async () => {
    expect(await calendarEvents("?from=2025-12-10")).toHaveLength(1);
    for (const query of ["?person=nobody", "?foo=1", "?type=announcement", "?to=2025-13-01"]) {
      expect((await getCalendar(requestFor(`/calendar.ics${query}`))).status, query).toBe(400);
      expect((await getTimelineJs(requestFor(`/data/timeline.json${query}`))).status, query).toBe(400);
      expect(await calendarEvents(), query).toHaveLength(3);
    }
  });
});

describe("GET /data/timeline.json", () => {
  it("holds the events that are published, the earliest first, vague dates in words", async () => {
    const answer = await getTimelineJs(requestFor("/data/timeline.json"));
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const { events } = await answer.json();
    expect(events.map((event: { display_date: string }) => event.display_date)).toEqual([
      "late November 2025",
      "1 December 2025",
      "2 December 2025",
      "20 December 2025",
    ]);
    expect(events[0]).toMatchObject({
      group: "Contacts",
      start_date: { year: 2025, month: 11, day: 21 },
      end_date: { year: 2025, month: 11, day: 30 },
    });
    expect(events[2].text.headline).not.toContain("<b>");
  });
});

describe("GET /sitemap.xml", () => {
  it("names the pages of what is published with the time of the last change", async () => {
    const text = await (await getSitemap(requestFor("/sitemap.xml"))).text();
    expect(text).toContain(
      "<loc>http://localhost:3000/events/russia-says-that-it-captured-pokrovsk-2025-12-01</loc><lastmod>1970-01-01T00:00:03.000Z</lastmod>",
    );
    expect(text).toContain("<loc>http://localhost:3000/people/steve-witkoff</loc>");
    expect(text).toContain("<loc>http://localhost:3000/tracks/us-russia-envoy-channel</loc>");
    expect(text).not.toContain("a-retracted-meeting");
    expect(text).not.toContain("/desk");
    expect(text.match(/<loc>[^<]*\/events\//g)).toHaveLength(4);
  });

  it("has parts for a record that one file cannot hold", async () => {
    expect(await (await part("events.xml")).text()).toContain("/events/a-vague-meeting");
    expect(await (await part("pages.xml")).text()).toContain("<loc>http://localhost:3000/coincidences</loc>");
    for (const file of ["events-1.xml", "users.xml", "events"]) {
      expect((await part(file)).status, file).toBe(404);
    }
  });

  it("is named by robots.txt, which leaves the desk alone", async () => {
    const text = await getRobots().text();
    expect(text).toContain("Sitemap: http://localhost:3000/sitemap.xml");
    expect(text).toContain("Disallow: /desk\n");
  });
});

describe("GET /cite/FORMAT", () => {
  const claim = "/events/russia-says-that-it-captured-pokrovsk-2025-12-01";

  it("cites an event, a view, a result and the data, each at its version", async () => {
    const text = async (of: string) => (await cite("text", of)).text();
    const event = await text(claim);
    expect(event).toMatch(
      /^Backchannel contributors\. \(1970, January 1\)\. Russia says that it captured Pokrovsk, 1 December 2025 \[Data version (\d+)\]\. Backchannel\. http:\/\/localhost:3000\/events\/russia-says-that-it-captured-pokrovsk-2025-12-01\?version=\1\n$/,
    );
    expect(await text("/?track=us-russia-envoy-channel&rows=all")).toMatch(
      /\?track=us-russia-envoy-channel&version=\d+\n$/,
    );
    expect(await text("/coincidences/rules/default")).toMatch(/\/coincidences\?rule=default&version=\d+\n$/);
    expect((await cite("text", "/coincidences/rules/nope")).status).toBe(404);
    expect(await text("/coincidences?window=3")).toMatch(/\/coincidences\?window=3&version=\d+\n$/);
    expect(await text("/data")).toMatch(
      /\[Dataset\]\. Backchannel\. http:\/\/localhost:3000\/data\?version=\d+\n$/,
    );
  });

  it("has the other forms, as files", async () => {
    const bibtex = await cite("bibtex", `http://localhost:3000${claim}`);
    expect(bibtex.headers.get("Content-Disposition")).toBe('attachment; filename="backchannel.bib"');
    expect(await bibtex.text()).toMatch(/^@misc\{backchannel-russia-says/);
    expect(await (await cite("ris", claim)).text()).toMatch(/^TY {2}- ELEC\n/);
    expect(await (await cite("csl", claim)).json()).toMatchObject([{ "event-date": { raw: "2025-12-01" } }]);
  });

  it("cites no page of another site, no other page of this one, and nothing that is not published", async () => {
    for (const of of [
      "",
      "//elsewhere.example/",
      "https://elsewhere.example/events/x",
      "/desk",
      "/?track=nope",
    ]) {
      expect((await cite("text", of)).status, of).toBe(400);
    }
    for (const of of ["/events/nope", "/events/%E0%A4%A", "/events/zyxwvut-withdrawn-2025-12-02"]) {
      expect((await cite("text", of)).status, of).toBe(404);
    }
    expect((await cite("pdf", claim)).status).toBe(404);
  });
});

it("is made for so many at a time; what many ask for is kept, what one searches for is not", async () => {
  await getFeed(requestFor("/feed.atom"));
  await getFeed(requestFor("/feed.atom?q=Pokrovsk"));
  const ends: (() => void)[] = [];
  const underWay = Array.from({ length: 12 }, () =>
    openAdmission().admit(() => new Promise<void>((resolve) => ends.push(resolve))),
  );
  const noted = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  expect((await getFeed(requestFor("/feed.atom"))).status).toBe(200);
  for (const refused of [
    await getFeed(requestFor("/feed.atom?q=Pokrovsk")),
    await getCalendar(requestFor("/calendar.ics")),
    await getTimelineJs(requestFor("/data/timeline.json")),
    await cite("text", "/data"),
  ]) {
    expect(refused.status).toBe(503);
    expect(refused.headers.get("Retry-After")).toBe("5");
    expect(refused.headers.get("Access-Control-Expose-Headers")).toContain("Retry-After");
  }
  noted.mockRestore();
  for (const end of ends) end();
  await Promise.all(underWay);
  expect((await getCalendar(requestFor("/calendar.ics"))).status).toBe(200);
});

it("names in the provenance only addresses of the web, as the web writes them", async () => {
  const urls = ["https://example.org/a b?q=“c”", "https://example.org:x/", "https://example.org/plain"];
  await store.write(async ({ db }) => {
    for (const [index, url] of urls.entries()) {
      await db.insert(sources).values({
        id: `s${index}`,
        slug: `s${index}`,
        url,
        publisher: "Example",
        isLinkWanted: false,
        createdAt: 1,
        updatedAt: 1,
      });
      await db
        .insert(eventSources)
        .values({ eventId: "a1", sourceId: `s${index}`, position: 10 + index, supports: [] });
    }
  });
  const slug = "russia-says-that-it-captured-pokrovsk-2025-12-01";
  const answer = await getProvenance(requestFor(`/events/${slug}/provenance.jsonld`), {
    params: Promise.resolve({ slug }),
  });
  const text = await answer.text();
  expect(text).toContain("https://example.org/a%20b?q=%E2%80%9Cc%E2%80%9D");
  expect(text).toContain("https://example.org/plain");
  expect(text).not.toContain("example.org:x");
});

it("lets pages of other sites ask whether they may read", () => {
  const { headers, status } = mayReadFeed();
  expect([status, headers.get("Access-Control-Allow-Origin")]).toEqual([204, "*"]);
  expect(headers.get("Access-Control-Allow-Headers")).toBe("If-None-Match");
});

it("shows no draft and nothing withdrawn in any file", async () => {
  const answers = [
    await getFeed(requestFor("/feed.atom")),
    await getCalendar(requestFor("/calendar.ics")),
    await getTimelineJs(requestFor("/data/timeline.json")),
    await getSitemap(requestFor("/sitemap.xml")),
    await part("events.xml"),
  ];
  for (const answer of answers) {
    const text = await answer.text();
    expect(text.toLowerCase()).not.toContain(hiddenWord.toLowerCase());
    expect(text).not.toContain("A retracted meeting");
  }
});
