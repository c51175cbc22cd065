import type { Locator, Page, Request } from "@playwright/test";
import { eq } from "drizzle-orm";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { submitDraft } from "@/db/commands/drafts/submit-draft";
import { users } from "@/db/schema/users";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { contactEntry } from "../integration/commands/small-world";
import { ben } from "./desk-test";

/** The row of a draft in the queue. */
export function rowOf(page: Page, title: string): Locator {
  const queue = page.getByRole("group", { name: "Drafts in the queue" });
  const link = page.getByRole("link", { name: title, exact: true });
  return queue.getByRole("row").filter({ has: link });
}

/** Sends a contact of the small world to review past the browser, as its author; returns the draft's id. */
export async function addReviewDraft(
  store: Store,
  title: string,
  held: string,
  email = ben.email,
): Promise<string> {
  const [author] = await store.read(
    async ({ db }) => await db.select().from(users).where(eq(users.email, email)),
  );
  if (author === undefined) throw new Error("The author of a draft does not exist.");
  const actor: Actor = { id: author.id, name: author.name, role: author.role };
  const id = crypto.randomUUID();
  const entry = contactEntry({ title, held, madePublic: "", heldPrinted: "", outsideCounts: [] });
  const shared = { actor, id, now: Date.now(), type: "contact" as const };
  await saveDraft(store, { ...shared, entry: { ...entry }, version: null });
  await submitDraft(store, { ...shared, version: 1, input: entry });
  return id;
}

/** The id of a published record, from the desk's list. */
export async function recordIdOf(page: Page, url: string, title: string): Promise<string> {
  await page.goto(`${url}/desk?published=${encodeURIComponent(title)}`);
  const change = page.getByRole("link", { name: `Change ${title}`, exact: true });
  return (await change.getAttribute("href"))?.split("/").at(-1) ?? "";
}

/** The headers by which a server action is called, without cookies. */
export function actionHeaders(sent: Request): Record<string, string> {
  const all = sent.headers();
  return {
    accept: all.accept ?? "",
    "content-type": all["content-type"] ?? "",
    "next-action": all["next-action"] ?? "",
    origin: new URL(sent.url()).origin,
  };
}
