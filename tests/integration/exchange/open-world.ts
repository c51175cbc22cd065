import { saveDraft } from "@/db/commands/drafts/save-draft";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import type { Store } from "@/db/store";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { insertUser } from "../insert-user";

/** What never stands in anything that is public. */
export const hiddenWord = "Zyxwvut";

/** Text that trips writers and readers of formats: CDATA's end, separators, scripts of both directions, emoji. */
export const trickyTitle = 'A ]]> & <b>b</b>; "c", d\\n e: Встреча, שלום 🕊🏳️‍🌈';

const site = "https://tracker.example";

/** A published contact and claim, a vague and a cancelled contact; and, hidden: a draft, a retracted and a trashed event. */
export async function createOpenWorld(store: Store): Promise<void> {
  await createSmallWorld(store);
  const at = (now: number) => ({ actor: null, now });
  await createContact(store, { ...at(2_000), id: "c1", input: contactEntry({ title: trickyTitle }) });
  await createAnnouncement(store, { ...at(3_000), id: "a1", input: claimEntry() });
  const vague = contactEntry({ title: "A vague meeting", held: "late November 2025", heldPrinted: "" });
  await createContact(store, { ...at(4_000), id: "c2", input: vague });
  const cancelled = contactEntry({ title: "A visit called off", held: "2025-12-20", status: "cancelled" });
  await createContact(store, { ...at(5_000), id: "c3", input: cancelled });

  const hidden = contactEntry({ title: `${hiddenWord} draft`, summary: hiddenWord });
  const author = await insertUser(store, "researcher", "author");
  await saveDraft(store, {
    actor: author,
    id: "d1",
    now: 6_000,
    type: "contact",
    entry: hidden,
    version: null,
  });
  const withdrawn = contactEntry({ title: `${hiddenWord} withdrawn` });
  await createContact(store, { ...at(6_000), id: "gone", input: withdrawn });
  await trashEvent(store, { ...at(6_100), id: "gone", baseVersion: 1, reason: "A double." });
  await createContact(store, {
    ...at(6_200),
    id: "wrong",
    input: contactEntry({ title: "A retracted meeting" }),
  });
  await retractEvent(store, {
    ...at(6_300),
    id: "wrong",
    baseVersion: 1,
    reason: "It did not take place.",
    publicNote: "It did not take place.",
  });
}

/** Forgets the answers kept for the database of the test before: its data may have had the same version. */
export function forgetAnswers(): void {
  Reflect.deleteProperty(globalThis, Symbol.for("backchannel.remembered"));
}

/** A request for a path of the site, as a browser sends it. */
export function requestFor(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`${site}${path}`, { headers });
}
