import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updatePlace } from "@/db/commands/records/update-place";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { findEvent } from "@/db/queries/events/find-event";
import type { Store } from "@/db/store";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

const saved = { actor: null, now: 5_000 };

async function zoneShown(slug: string): Promise<string | null> {
  const found = await findEvent(store, slug, { dayOfData: "2026-01-01" });
  return found.status === "found" ? found.event.zone : "moved";
}

describe("the zone of an event", () => {
  it("is what was stated, else that of the clock, else that of the place, else none", async () => {
    const clock = { at: "19:30", zone: "America/New_York" };
    const inputs = [
      contactEntry({ zone: "Asia/Dubai", clock }),
      contactEntry({ clock }),
      contactEntry(),
      contactEntry({ placeId: null }),
    ];
    const zones = [];
    for (const [index, input] of inputs.entries()) {
      const { slug } = await createContact(store, { ...saved, id: `c${index}`, input });
      zones.push(await zoneShown(slug));
    }
    const claim = await createAnnouncement(store, { ...saved, id: "a", input: claimEntry() });
    zones.push(await zoneShown(claim.slug));
    expect(zones).toEqual(["Asia/Dubai", "America/New_York", "Europe/Moscow", null, "Europe/Kyiv"]);
  });

  it("follows its place when that one's zone is corrected, and stays where it was stated", async () => {
    const stated = await createContact(store, {
      ...saved,
      id: "c1",
      input: contactEntry({ zone: "Europe/Moscow" }),
    });
    const following = await createContact(store, { ...saved, id: "c2", input: contactEntry() });
    await updatePlace(store, {
      ...saved,
      id: "moscow",
      baseVersion: 1,
      input: { name: "Moscow", kind: "city", countryId: "ru", zone: "Europe/Samara" },
    });
    expect(await zoneShown(stated.slug)).toBe("Europe/Moscow");
    expect(await zoneShown(following.slug)).toBe("Europe/Samara");
    expect((await findContactEntry(store, "c1")).entry.zone).toBe("Europe/Moscow");
    expect((await findContactEntry(store, "c2")).entry.zone).toBeNull();
  });
});
