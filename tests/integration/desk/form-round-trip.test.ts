import { describe, expect, it } from "vitest";
import { announcementKind, contactKind } from "@/app/_components/desk/form-kind";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

const bySystem = { actor: null, now: 2_000 };

describe("a stored record, opened in its form and saved as it is", () => {
  it("stays as it is: a contact", async () => {
    const { store } = freshDatabase();
    await createSmallWorld(store);
    const input = contactEntry({ clock: { at: "20:00", zone: "Europe/Moscow" } });
    await createContact(store, { ...bySystem, id: "meeting", input });
    const stored = await findContactEntry(store, "meeting");
    const entry = contactKind.entryOf(contactKind.parse(stored.entry), {});
    const saved = await updateContact(store, { ...bySystem, id: "meeting", baseVersion: 1, input: entry });
    expect(saved.version).toBe(1);
    expect(await findContactEntry(store, "meeting")).toEqual(stored);
  });

  it("stays as it is: an announcement", async () => {
    const { store } = freshDatabase();
    await createSmallWorld(store);
    await createAnnouncement(store, { ...bySystem, id: "claim", input: claimEntry() });
    const stored = await findAnnouncementEntry(store, "claim");
    const entry = announcementKind.entryOf(announcementKind.parse(stored.entry), {});
    const saved = await updateAnnouncement(store, { ...bySystem, id: "claim", baseVersion: 1, input: entry });
    expect(saved.version).toBe(1);
    expect(await findAnnouncementEntry(store, "claim")).toEqual(stored);
  });
});
