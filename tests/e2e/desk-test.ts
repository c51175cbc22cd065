import type { Browser, Page } from "@playwright/test";
import { createContact } from "@/db/commands/events/create-contact";
import { openStore, type Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../integration/commands/small-world";
import { ada, DeskPage, type DeskUser } from "./desk-page";
import { test as base } from "./fixtures";
import { type Instance, startInstance } from "./instance";
import { inviteUser } from "./invite-user";

export const ben: DeskUser = {
  name: "Ben Brook",
  email: "ben@example.org",
  password: "another long password",
};

interface Desk {
  instance: Instance;
  store: Store;
  /** Cookies of an administrator and of a researcher. */
  adminState: BrowserState;
  researcherState: BrowserState;
}

export type BrowserState = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** One instance for the whole file, with the small world and two users; each test makes records of its own. */
export const test = base.extend<{ desk: DeskPage }, { world: Desk }>({
  world: [
    async ({ browser }, use) => {
      const instance = await startInstance({ sample: "none" });
      const store = openStore(instance.databasePath);
      await createSmallWorld(store);
      await use({
        instance,
        store,
        adminState: await join(browser, instance, instance.adminLink ?? "", ada),
        researcherState: await join(
          browser,
          instance,
          instance.url + (await inviteUser(store, "researcher")),
          ben,
        ),
      });
      store.close();
      await instance.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  storageState: async ({ world }, use) => use(world.adminState),
  desk: async ({ page, world }, use) => use(new DeskPage(page, world.instance.url)),
});

async function join(
  browser: Browser,
  { url }: Instance,
  link: string,
  user: DeskUser,
): Promise<BrowserState> {
  const context = await browser.newContext();
  await new DeskPage(await context.newPage(), url).acceptInvitation(link, user);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Publishes a contact of the small world past the browser. */
export async function addContact(
  store: Store,
  title: string,
  held: string,
): Promise<{ id: string; slug: string }> {
  const input = contactEntry({ title, held, madePublic: "", heldPrinted: "", outsideCounts: [] });
  return createContact(store, { actor: null, id: crypto.randomUUID(), now: Date.now(), input });
}
