import { vi } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { ask } from "./ask-open-api";
import { site } from "./open-api";

/** A small world behind the read API, and an editor who publishes contacts in it. */
export interface OpenApiWorld {
  store: Store;
  editor: Actor;
  contact(changes?: Parameters<typeof contactEntry>[0]): ReturnType<typeof createContact>;
}

/** Makes it in a fresh database; `setStore` puts that behind the routes. */
export async function createOpenApiWorld(setStore: (store: Store) => void): Promise<OpenApiWorld> {
  const { store } = freshDatabase();
  setStore(store);
  // Answers are kept by the version of the data, which the database of another test may share.
  Reflect.deleteProperty(globalThis, Symbol.for("backchannel.remembered"));
  vi.stubEnv("PUBLIC_URL", site);
  await createSmallWorld(store);
  const editor = await insertUser(store, "editor");
  let made = 0;
  return {
    store,
    editor,
    contact(changes = {}) {
      made += 1;
      const id = `contact-${made}`;
      return createContact(store, { actor: editor, id, now: 2_000, input: contactEntry(changes) });
    },
  };
}

/** The document that an address under /api/v1 answers. */
export async function readOpen(address: string) {
  return (await ask(address)).json();
}
