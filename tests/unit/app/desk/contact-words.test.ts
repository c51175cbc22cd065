import { describe, expect, it } from "vitest";
import { contactForm } from "@/app/_components/desk/contact-form";
import { suggestTitle } from "@/app/_components/desk/contact-words";
import { type KnownRecord, type KnownRecords, withRecord } from "@/app/_components/desk/known-record";

function person(id: string, name: string, partyId: string, partyName: string): KnownRecord {
  return { id, kind: "person", name, detail: "", partyId, partyName, partyZone: null, zone: null };
}
const known: KnownRecords = [
  person("w", "Steve Witkoff", "us", "United States"),
  person("p", "Vladimir Putin", "ru", "Russia"),
  person("u", "Yuri Ushakov", "ru", "Russia"),
].reduce<KnownRecords>(withRecord, {});
const witkoff = { personId: "w", partyId: "us", role: "principal" };

describe("withRecord", () => {
  it("brings the party of a person along, and keeps one that is known better", () => {
    expect(known.ru).toMatchObject({ kind: "party", name: "Russia" });
    const party: KnownRecord = {
      id: "ru",
      kind: "party",
      name: "Russia",
      detail: "State",
      partyId: null,
      partyName: null,
      partyZone: null,
      zone: null,
    };
    const again = withRecord(withRecord({}, party), person("p", "Vladimir Putin", "ru", "Russia"));
    expect(again.ru?.detail).toBe("State");
  });
});

describe("suggestTitle", () => {
  it("says who, how and where, and waits until that is known", () => {
    const form = { format: "phone", participations: [witkoff, { groupName: "Russian delegation" }] };
    expect(suggestTitle(contactForm.parse(form), known)).toBe(
      "Steve Witkoff speaks by phone with Russian delegation",
    );
    expect(suggestTitle(contactForm.parse({ ...form, format: null }), known)).toBe("");
    expect(suggestTitle(contactForm.parse({ format: "phone", participations: [witkoff] }), known)).toBe("");
  });
});
