import type { Page } from "@playwright/test";
import { openStore } from "@/db/store";
import { createSmallWorld } from "../integration/commands/small-world";
import { ada, DeskPage } from "./desk-page";
import { expect, test } from "./fixtures";

const isFullRun = process.env.BACKCHANNEL_FULL === "1";
/** After how many acknowledged saves the server is killed, round by round. */
const killedAfter = isFullRun ? Array.from({ length: 20 }, (_, index) => 1 + index * 3) : [1, 5, 12];

/** A save of the publishing action as the form sends it, for sending it again with another title and id. */
interface SavedRequest {
  path: string;
  headers: Record<string, string>;
  body: string;
}

interface Acknowledged {
  title: string;
  slug: string;
}

test("a server that is killed while it saves has every save that it acknowledged", async ({
  emptyInstance,
  page,
  watch,
}) => {
  test.setTimeout(isFullRun ? 900_000 : 180_000);
  watch.expectProblem(/ERR_|failed:/);
  const { url, adminLink, databasePath } = emptyInstance;
  const store = openStore(databasePath);
  await createSmallWorld(store);
  store.close();
  const desk = new DeskPage(page, url);
  await desk.acceptInvitation(adminLink ?? "", ada);
  const saved = await publishOnce(page, desk);

  const acknowledged: Acknowledged[] = [];
  for (const [round, count] of killedAfter.entries()) {
    const own = await saveUntilKilled(page, saved, `round ${round}`, count, emptyInstance.kill);
    expect(own.length).toBeGreaterThanOrEqual(count);
    acknowledged.push(...own);
    await emptyInstance.restart();
    await page.goto(`${url}/desk`);
    await desk.isOpen();

    for (const { slug, title } of isFullRun ? own : acknowledged) {
      const response = await page.request.get(`${url}/events/${slug}`);
      expect(response.status(), slug).toBe(200);
      expect(await response.text()).toContain(title);
    }
    const timeline = await (await page.request.get(`${url}/?rows=all`)).text();
    expect(acknowledged.filter(({ title }) => !timeline.includes(title))).toEqual([]);
  }
});

/** Publishes a contact through the form and keeps the request that did. */
async function publishOnce(page: Page, desk: DeskPage): Promise<SavedRequest> {
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Phone");
  await desk.choose("Level", "Envoy");
  await desk.field("Held on").fill("3 July 2025");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await desk.field("Title").fill("The first call");
  await desk.addSource("https://agency.example/call", "A call");
  const asked = page.waitForRequest(
    (sent) => sent.method() === "POST" && (sent.postData() ?? "").includes("recordId"),
  );
  await desk.publish("The first call");
  const sent = await asked;
  const all = sent.headers();
  return {
    path: new URL(sent.url()).pathname,
    headers: {
      accept: all.accept ?? "",
      "content-type": all["content-type"] ?? "",
      "next-action": all["next-action"] ?? "",
    },
    // The draft that saved itself meanwhile went with the first: each copy is published on its own.
    body: (sent.postData() ?? "").replace(/"draft":\{[^}]*\}/, '"draft":null'),
  };
}

/**
 * Saves from inside the signed-in page, one after another, and kills the server, in the middle of a save, once it has
 * acknowledged `count`. Resolves with what was acknowledged.
 */
async function saveUntilKilled(
  page: Page,
  saved: SavedRequest,
  name: string,
  count: number,
  kill: () => Promise<void>,
): Promise<Acknowledged[]> {
  const loop = page.evaluate(
    async ({ path, headers, body, name }) => {
      const acknowledged: { title: string; slug: string }[] = [];
      Object.assign(window, { acknowledged });
      const recordId = /"recordId":"([^"]+)"/.exec(body)?.[1] ?? "";
      for (let at = 0; ; at += 1) {
        const title = `Saved in ${name}, number ${at}`;
        const data = body.replace("The first call", title).replace(recordId, crypto.randomUUID());
        let text: string;
        try {
          text = await (await fetch(path, { method: "POST", headers, body: data })).text();
        } catch {
          return acknowledged;
        }
        const slug = /"status":"published","slug":"([^"]+)"/.exec(text)?.[1];
        if (slug === undefined) throw new Error(`The server answered: ${text.slice(0, 400)}`);
        acknowledged.push({ title, slug });
      }
    },
    { ...saved, name },
  );
  // Whatever ends the loop before its time is told at once.
  await Promise.race([
    loop,
    page.waitForFunction(
      (wanted) => ((window as { acknowledged?: unknown[] }).acknowledged?.length ?? 0) >= wanted,
      count,
    ),
  ]);
  await kill();
  return loop;
}
