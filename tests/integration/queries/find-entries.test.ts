import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";
import { freshDatabase } from "../fresh-database";
import { insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";
import { wholeAnnouncement, wholeContact } from "./whole-entries";

let store: Store;
const saved = { actor: null, now: 1000 };

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
});

/** Sources get their ids when they are stored; all else must come back as it went in. */
function withoutIds<Input extends { sources: { id: string | null }[] }>(input: Input): Input {
  return { ...input, sources: input.sources.map((source) => ({ ...source, id: null })) };
}

describe("findContactEntry", () => {
  it("gives back what was entered, and saved again it changes nothing", async () => {
    const { slug } = await createContact(store, { ...saved, id: "c", input: wholeContact });
    const { version, entry } = await findContactEntry(store, "c");
    expect(version).toBe(1);
    expect(withoutIds(contactInput.parse(entry))).toEqual(contactInput.parse(wholeContact));
    const again = await updateContact(store, { ...saved, id: "c", baseVersion: version, input: entry });
    expect(again).toEqual({ id: "c", slug, version });
    expect((await findContactEntry(store, "c")).entry).toEqual(entry);
  });

  it("gives back a zone that was stated, and none that only follows the place", async () => {
    await createContact(store, { ...saved, id: "c", input: { ...wholeContact, zone: "Europe/Kyiv" } });
    expect((await findContactEntry(store, "c")).entry.zone).toBe("Europe/Kyiv");
    await createContact(store, { ...saved, id: "d", input: wholeContact });
    expect((await findContactEntry(store, "d")).entry.zone).toBeNull();
  });

  it("finds neither announcements nor what is trashed or unknown", async () => {
    await createAnnouncement(store, { ...saved, id: "a", input: wholeAnnouncement });
    await insertContacts(store, { id: "trashed", date: "2025-12-02", state: "trashed" });
    for (const id of ["a", "trashed", "nothing"]) {
      await expect(findContactEntry(store, id)).rejects.toBeInstanceOf(NotFoundError);
    }
  });
});

describe("findAnnouncementEntry", () => {
  it("gives back what was entered, and saved again it changes nothing", async () => {
    const { slug } = await createAnnouncement(store, { ...saved, id: "a", input: wholeAnnouncement });
    const { version, entry } = await findAnnouncementEntry(store, "a");
    expect(withoutIds(announcementInput.parse(entry))).toEqual(announcementInput.parse(wholeAnnouncement));
    const again = await updateAnnouncement(store, { ...saved, id: "a", baseVersion: version, input: entry });
    expect(again).toEqual({ id: "a", slug, version });
    expect((await findAnnouncementEntry(store, "a")).entry).toEqual(entry);
  });
});
