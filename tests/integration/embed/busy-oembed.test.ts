import { beforeEach, expect, it, vi } from "vitest";
import { TaskError } from "@/app/_server/coincidence/worker-pool";
import { answerOEmbed } from "@/app/_server/oembed/answer-oembed";
import { createOpenWorld, forgetAnswers, requestFor } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

beforeEach(async () => {
  const { store } = freshDatabase();
  await createOpenWorld(store);
  server.store = store;
  forgetAnswers();
});

it("says that it has no time rather than that there is nothing, and answers when it has", async () => {
  const url = "http://localhost:3000/";
  const ask = () => requestFor(`/api/oembed?${new URLSearchParams({ url })}`);
  const busy = await answerOEmbed(ask(), () => Promise.reject(new TaskError("busy", "No thread is free.")));
  expect(busy.status).toBe(503);
  expect(busy.headers.get("Retry-After")).toBe("5");
  const later = await answerOEmbed(ask(), async () => () => 400);
  expect(later.status).toBe(200);
  expect(await later.json()).toMatchObject({ type: "rich", height: 400 });
});

it("does not hide another error", async () => {
  const url = "http://localhost:3000/";
  const ask = requestFor(`/api/oembed?${new URLSearchParams({ url })}`);
  await expect(answerOEmbed(ask, () => Promise.reject(new Error("A fault of ours.")))).rejects.toThrow(
    "ours",
  );
});
