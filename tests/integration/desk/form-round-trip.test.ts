import { describe, expect, it } from "vitest";
import { announcementKind, contactKind } from "@/app/_components/desk/form-kind";
import { startSeries } from "@/app/_server/start-series";
import { createAnnouncement } from "@/db/commands/create-announcement";
import { createContact } from "@/db/commands/create-contact";
import { createPerson } from "@/db/commands/create-person";
import { updateAnnouncement } from "@/db/commands/update-announcement";
import { updateContact } from "@/db/commands/update-contact";
import { findAnnouncementEntry } from "@/db/queries/find-announcement-entry";
import { findContactEntry } from "@/db/queries/find-contact-entry";
import { listSeries } from "@/db/queries/list-series";
import { ForbiddenError } from "@/lib/errors";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

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

describe("startSeries", () => {
  it("starts a series once, whichever of the two is named first, and only for editors", async () => {
    const { store } = freshDatabase();
    await createSmallWorld(store);
    const editor = await insertUser(store, "editor");
    const researcher = await insertUser(store, "researcher");
    const pair = { name: "Putin – Witkoff", firstPersonId: "president", secondPersonId: "envoy" };
    await startSeries(store, { actor: editor, ...pair });
    expect((await listSeries(store)).map((series) => series.id)).toEqual(["series"]);
    await createPerson(store, { ...bySystem, id: "aide", input: { name: "Yuri Ushakov", partyId: "ru" } });
    const other = { name: "Witkoff – Ushakov", firstPersonId: "envoy", secondPersonId: "aide" };
    await expect(startSeries(store, { actor: researcher, ...other })).rejects.toBeInstanceOf(ForbiddenError);
    await startSeries(store, { actor: editor, ...other });
    await startSeries(store, { actor: editor, ...other });
    expect((await listSeries(store)).map((series) => series.name)).toEqual([
      "Witkoff – Putin",
      "Witkoff – Ushakov",
    ]);
  });
});
