import { beforeEach, describe, expect, it, vi } from "vitest";
import { readBuilderView } from "@/app/_server/oembed/builder-view";
import { createOpenWorld, forgetAnswers, hiddenWord } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

beforeEach(async () => {
  const { store } = freshDatabase();
  server.store = store;
  forgetAnswers();
  await createOpenWorld(store);
});

const named = (event: string) => readBuilderView(new URLSearchParams({ widget: "event", slug: event }));

describe("an event that is named in the builder", () => {
  it("is found by words of its title, and chosen among those that hold them", async () => {
    const { matches, title, faults } = await named("vague meeting");
    expect([title, faults]).toEqual([null, []]);
    expect(matches?.events.map(({ name }) => name)).toEqual(["A vague meeting, late November 2025"]);
    const [found] = matches?.events ?? [];
    for (const name of [found?.slug ?? "", `https://tracker.example/events/${found?.slug}?rule=default`]) {
      const chosen = await named(name);
      expect([chosen.title, chosen.matches]).toEqual(["A vague meeting", null]);
    }
  });

  it("is a fault where no event holds the words, and never one that readers do not see", async () => {
    for (const words of [
      "no-such-event",
      hiddenWord,
      `${hiddenWord} draft`,
      "https://tracker.example/events/vague",
    ]) {
      const { matches, faults } = await named(words);
      expect([matches, faults.map(({ parameter }) => parameter)], words).toEqual([null, ["slug"]]);
    }
  });
});
