import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { answerEventChange, answerNewEvent } from "@/app/_server/api/answer-event-writes";
import { WriteLimiter } from "@/app/_server/api/write-limiter";
import { ApiReference } from "@/app/(desk)/desk/tokens/api-reference";
import { hashLinkToken } from "@/db/auth/link-token";
import { createApiToken } from "@/db/commands/api/create-api-token";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const publicUrl = "https://tracker.example";
const token = `bct_${"a".repeat(43)}`;
const now = Date.UTC(2026, 0, 1);

/** What a command line of the page sends, as the shell would read it. */
function requestOf(command: string, slug: string): Request {
  const line = command.replaceAll("$TOKEN", token).replaceAll("SLUG", slug);
  const [, method = "POST"] = /-X (\w+)/.exec(line) ?? [];
  const [, url = ""] = /(https:\S+)/.exec(line) ?? [];
  const headers = [...line.matchAll(/-H (["'])(.+?)\1(?= \\)/g)].map(([, , text = ""]) => {
    const [name = "", value = ""] = text.split(": ");
    return [name, value] as [string, string];
  });
  const [, body = ""] = /-d '([^']*)'$/.exec(line) ?? [];
  return new Request(url, { method, headers, body });
}

it("shows command lines that serve as they stand", async () => {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  const editor = await insertUser(store, "editor");
  await createApiToken(store, {
    actor: editor,
    id: "t1",
    now,
    tokenHash: hashLinkToken(token),
    input: { name: "Example", scopes: ["createEvents", "changeEvents"], days: 30 },
  });
  const services = { store, limiter: new WriteLimiter(), now: now + 1_000 };
  const html = renderToStaticMarkup(createElement(ApiReference, { publicUrl }));
  const [create = "", change = ""] = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, text = ""]) =>
    text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&"),
  );

  const created = await answerNewEvent(services, requestOf(create, ""));
  const saved = await created.json();
  expect(saved).toMatchObject({ version: 1 });
  const changed = await answerEventChange(services, requestOf(change, saved.slug), saved.slug);
  expect(await changed.json()).toMatchObject({ id: saved.id, version: 2 });
});
