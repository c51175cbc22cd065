import { describe, expect, it } from "vitest";
import { type NamedPrincipal, principalPair } from "@/lib/sequence/principal-pair";

const witkoff: NamedPrincipal = { personId: "w", personName: "Steve Witkoff", partyId: "us" };
const putin: NamedPrincipal = { personId: "p", personName: "Vladimir Putin", partyId: "ru" };
const ushakov: NamedPrincipal = { personId: "u", personName: "Yuri Ushakov", partyId: "ru" };

describe("principalPair", () => {
  it("is two people of different parties, in whatever order they come", () => {
    const pair = principalPair([witkoff, putin], "inPerson");
    expect(pair).toMatchObject({ name: "Steve Witkoff – Vladimir Putin, in person", personIds: ["w", "p"] });
    expect(principalPair([putin, witkoff], "inPerson")).toEqual(pair);
  });

  it("counts each format apart", () => {
    const formats = ["inPerson", "phone", "video", "written"] as const;
    const pairs = formats.map((format) => principalPair([witkoff, putin], format));
    expect(new Set(pairs.map((pair) => pair?.key)).size).toBe(4);
    expect(pairs.map((pair) => pair?.name.split(", ")[1])).toEqual([
      "in person",
      "by phone",
      "by video",
      "in writing",
    ]);
  });

  it("keeps its key when somebody's name changes", () => {
    const renamed = { ...putin, personName: "A. N. Other" };
    const pair = principalPair([witkoff, renamed], "phone");
    expect(pair?.key).toBe(principalPair([witkoff, putin], "phone")?.key);
    expect(pair?.name).toBe("A. N. Other – Steve Witkoff, by phone");
  });

  it("tells two people of one name apart", () => {
    const namesake = { ...putin, personId: "p2" };
    const keys = [putin, namesake].map((other) => principalPair([witkoff, other], "phone")?.key);
    expect(new Set(keys).size).toBe(2);
  });

  it("is none with one, with three, of one party, or of one person twice", () => {
    expect(principalPair([], "phone")).toBeNull();
    expect(principalPair([witkoff], "phone")).toBeNull();
    expect(principalPair([witkoff, putin, ushakov], "phone")).toBeNull();
    expect(principalPair([putin, ushakov], "phone")).toBeNull();
    expect(principalPair([putin, { ...putin, partyId: "us" }], "phone")).toBeNull();
  });
});
