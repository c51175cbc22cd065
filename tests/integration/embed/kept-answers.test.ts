import { beforeEach, describe, expect, it, vi } from "vitest";
import { remember } from "@/app/_server/remember";
import { GET as getOEmbed } from "@/app/api/oembed/route";
import { GET as getCalendar } from "@/app/calendar.ics/route";
import { GET as getNoEmbed } from "@/app/embed/[[...rest]]/route";
import { GET as getTimeline } from "@/app/embed/timeline/route";
import { GET as getPicture } from "@/app/images/[...file]/route";
import { createOpenWorld, forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

interface Kept {
  size: number;
  calculatedSize: number;
  keys(): Iterable<string>;
}

/** The answers that are kept now. */
function keptNow(): Kept | undefined {
  return Reflect.get(globalThis, Symbol.for("backchannel.remembered"))?.kept;
}

/** The questions that were kept and have this word in them. */
const keptWith = (word: string) => [...(keptNow()?.keys() ?? [])].filter((key) => key.includes(word));

beforeEach(async () => {
  const { store } = freshDatabase();
  await createOpenWorld(store);
  server.store = store;
  forgetAnswers();
});

const oembed = (url: string) => getOEmbed(requestFor(`/api/oembed?${new URLSearchParams({ url })}`));
/** As the environment of tests has it. */
const site = "http://localhost:3000";

describe("what is kept of answers", () => {
  it("counts the question too, so that endless questions find a limit", async () => {
    const long = "q".repeat(14_000);
    for (let number = 0; number < 3_000; number += 1) {
      await remember(
        `${number} ${long}`,
        async () => ({}),
        () => 1,
      );
    }
    const kept = keptNow();
    expect(kept?.size).toBeGreaterThan(100);
    expect(2 * 14_000 * (kept?.size ?? 0)).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(kept?.calculatedSize).toBeGreaterThanOrEqual(2 * 14_000 * (kept?.size ?? 0));
  });

  it("is no refusal", async () => {
    const word = "unanswerable";
    const picture = await getPicture(requestFor(`/images/timeline.svg?person=${word}`), {
      params: Promise.resolve({ file: ["timeline.svg"] }),
    });
    const asked = [
      await oembed(`${site}/nowhere/${word}`),
      await oembed(`${site}/events/${word}`),
      await getTimeline(requestFor(`/embed/timeline?${word}=1`)),
      await getTimeline(requestFor(`/embed/timeline?track=${word}`)),
      await getCalendar(requestFor(`/calendar.ics?person=${word}`)),
      picture,
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 400, 400, 400, 400]);
    const refusals = keptWith(word).filter((key) => / (oembed|embed|file|image) /.test(key));
    expect(refusals).toEqual([]);
  });

  it("is what everybody asks for", async () => {
    expect((await oembed(`${site}/`)).status).toBe(200);
    expect((await getTimeline(requestFor("/embed/timeline"))).status).toBe(200);
    expect(keptWith(" oembed ")).toHaveLength(1);
    expect(keptWith(" embed ")).toHaveLength(1);
  });
});

describe("an address under /embed where no widget stands", () => {
  it("is answered 404 by a page made for a frame, which no cache keeps", async () => {
    const answer = await getNoEmbed();
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const html = await answer.text();
    expect(html).toContain("There is nothing here to embed");
    expect(html).not.toMatch(/<script|<form/);
  });
});
