import { beforeEach, describe, expect, it, vi } from "vitest";
import { PastUnavailableError } from "@/app/_server/past/past-unavailable";
import { GET as getPicture } from "@/app/images/embed/[...file]/route";
import { createContact } from "@/db/commands/events/create-contact";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({
  store: null as unknown,
  afterMoment: null as (() => Promise<unknown>) | null,
}));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));
vi.mock("@/app/_server/past/data-moment", async (load) => {
  const real = await load<typeof import("@/app/_server/past/data-moment")>();
  return {
    ...real,
    readDataMoment: async (...asked: Parameters<typeof real.readDataMoment>) => {
      const read = await real.readDataMoment(...asked);
      await server.afterMoment?.();
      return read;
    },
  };
});
vi.mock("@/app/_server/past/past-states", () => ({
  pastStates: () => ({
    read: () => Promise.reject(new PastUnavailableError("It is being prepared.", 7)),
  }),
}));

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  await createContact(store, { actor: null, id: "c1", now: 2_000, input: contactEntry() });
  server.store = store;
  server.afterMoment = null;
  forgetAnswers();
});

const ask = (query = "") =>
  getPicture(requestFor(`/images/embed/timeline.svg${query}`), {
    params: Promise.resolve({ file: ["timeline.svg"] }),
  });
const wordsOf = async (answer: Response) => (await answer.text()).replace(/<[^>]+>/g, " ");

describe("pictures that are asked for at once", () => {
  it("are drawn up to a number, and beyond it refused at once rather than left waiting", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, number) => ask(`?width=${400 + number}`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect((await ask("?width=459")).status).toBe(200);
  }, 60_000);
});

describe("the state of the data that a picture of an embed names", () => {
  it("is not one from before what it shows, though somebody published meanwhile", async () => {
    const before = await readDataVersion(store);
    server.afterMoment = async () => {
      server.afterMoment = null;
      await createContact(store, { actor: null, id: "c2", now: 3_000, input: contactEntry() });
    };
    expect((await ask()).status).toBe(200);
    expect(await readDataVersion(store)).toBe(before + 1);
    const words = await wordsOf(await ask());
    expect(words).toContain(`version ${before + 1}`);
    expect(words).not.toMatch(new RegExp(`version ${before}\\b`));
  });

  it("is refused where there is none, and where it cannot be had now with when to ask again", async () => {
    const none = await ask("?version=999");
    expect(none.status).toBe(400);
    expect(await none.json()).toMatchObject({ errors: [{ parameter: "version" }] });
    const version = (await readDataVersion(store)) - 1;
    const unavailable = await ask(`?version=${version}`);
    expect([unavailable.status, unavailable.headers.get("retry-after")]).toEqual([503, "7"]);
    expect(unavailable.headers.get("cache-control")).toBe("no-store");
  });
});
