import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "@/lib/exchange/import/edit-distance";
import type { KnownName, NameToMatch } from "@/lib/exchange/import/import-types";
import { indexKnownNames } from "@/lib/exchange/import/index-known-names";
import { matchName } from "@/lib/exchange/import/match-name";

function known(id: string, name: string, more: Partial<KnownName> = {}): KnownName {
  return { id, kind: "person", name, aliases: [], hints: [], code: null, coordinates: null, ...more };
}

type Wanted = Pick<NameToMatch, "kind" | "name" | "hint" | "knownId" | "coordinates">;
function wanted(name: string, more: Partial<Wanted> = {}): Wanted {
  return { kind: "person", name, hint: null, knownId: null, coordinates: null, ...more };
}

const index = indexKnownNames([
  known("ada", "Ada Sample", { aliases: ["Ада Семпл"], hints: ["Examplia", "XA"] }),
  known("ben", "Benjamin Muster"),
  known("zoe", "Zoë Østergård-Muster"),
  known("xa", "Examplia", { kind: "party", aliases: ["Republic of Examplia"], code: "XA" }),
  known("town-1", "Dorf", {
    kind: "place",
    hints: ["Examplia"],
    coordinates: { latitude: 10, longitude: 20 },
  }),
  known("town-2", "Dorf", {
    kind: "place",
    hints: ["Placeholdia"],
    coordinates: { latitude: 12, longitude: 20 },
  }),
  known("city", "Sampleton", { kind: "place", aliases: ["Семплтон"], hints: ["Examplia"] }),
]);
const best = (name: string, more: Partial<Wanted> = {}) => {
  const { acceptedId, candidates } = matchName(wanted(name, more), index);
  return { acceptedId, id: candidates[0]?.id, reason: candidates[0]?.reason };
};

describe("matchName", () => {
  it.each([
    ["Ada Sample", "ada"],
    ["ADA  SAMPLE", "ada"],
    ["Ада Семпл", "ada"],
    ["Zoe Ostergard-Muster", null],
    ["Zoé Østergård Muster", "zoe"],
  ])("accepts %s by its folded text over all spellings, and no other", (name, id) => {
    expect(matchName(wanted(name), index).acceptedId).toBe(id);
  });

  it("accepts a party by its code", () => {
    expect(best("XA", { kind: "party" }).acceptedId).toBe("xa");
  });

  it.each([
    ["Ada Sampel", "ada", "One letter differs: Ada Sample"],
    ["Sample, Ada", "ada", "The same words in another order: Ada Sample"],
    ["Benjamin Must", "ben", "One is the beginning of the other: Benjamin Muster"],
    ["B. Muster", "ben", "The same with initials: Benjamin Muster"],
    ["Benjamin", "ben", "Part of the name: Benjamin Muster"],
    ["Benjamin Q. Muster", "ben", "The name with more words: Benjamin Muster"],
    ["Ада Семпел", "ada", "One letter differs: Ада Семпл"],
  ])("offers the record that %s is likely to mean, and accepts none", (name, id, reason) => {
    expect(best(name)).toEqual({ acceptedId: null, id, reason });
  });

  it("finds a state within the name of its forces", () => {
    expect(best("Military Forces of Examplia (2019-)", { kind: "party" })).toMatchObject({
      acceptedId: null,
      id: "xa",
    });
  });

  it("says nothing of names that are not alike, and of other kinds", () => {
    expect(matchName(wanted("Quite Different"), index)).toEqual({ acceptedId: null, candidates: [] });
    expect(matchName(wanted("Ada Sample", { kind: "track" }), index).candidates).toEqual([]);
  });

  it("tells two places of one name apart by country or coordinates only", () => {
    const dorf = (more: Partial<Wanted>) => matchName(wanted("Dorf", { kind: "place", ...more }), index);
    expect(dorf({}).acceptedId).toBeNull();
    expect(dorf({}).candidates.map(({ isExact, reason }) => [isExact, reason])).toEqual([
      [true, "The same name, as others have"],
      [true, "The same name, as others have"],
    ]);
    expect(dorf({ hint: "Placeholdia" }).acceptedId).toBe("town-2");
    expect(dorf({ coordinates: { latitude: 10.1, longitude: 20 } }).acceptedId).toBe("town-1");
    const elsewhere = dorf({ coordinates: { latitude: 50, longitude: 20 } });
    expect(elsewhere.acceptedId).toBeNull();
    expect(elsewhere.candidates[0]?.reason).toMatch(/^The same name, [\d,]+ km away$/);
  });

  it("accepts neither of two of one name in one country", () => {
    const twins = indexKnownNames([
      known("a1", "Ada Sample", { hints: ["Examplia"] }),
      known("a2", "Ada Sample", { hints: ["Examplia"] }),
    ]);
    const { acceptedId, candidates } = matchName(wanted("Ada Sample", { hint: "Examplia" }), twins);
    expect([acceptedId, candidates.length]).toEqual([null, 2]);
  });

  it("does not accept a name of another country or party by itself", () => {
    expect(best("Sampleton", { kind: "place", hint: "Placeholdia" })).toEqual({
      acceptedId: null,
      id: "city",
      reason: "The same name, in Examplia, not Placeholdia",
    });
    expect(best("Ada Sample", { hint: "XA" }).acceptedId).toBe("ada");
  });

  it("takes an id of our own export only where the record bears the name", () => {
    const both = indexKnownNames([known("a1", "Ada Sample"), known("a2", "Ada Sample")]);
    expect(matchName(wanted("Ada Sample", { knownId: "a2" }), both).acceptedId).toBe("a2");
    expect(matchName(wanted("Other Name", { knownId: "a2" }), both).acceptedId).toBeNull();
  });

  it("never accepts a name that is not exactly one record’s, whatever is known", () => {
    const name = fc.string({
      unit: fc.constantFrom("a", "b", "é", "e", " ", "-"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, (names, asked) => {
        const own = indexKnownNames(names.map((one, at) => known(`k${at}`, one)));
        const { acceptedId, candidates } = matchName(wanted(asked), own);
        expect(candidates.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        if (acceptedId === null) return;
        const plain = (text: string) =>
          text.normalize("NFD").replace(/\p{M}/gu, "").split(/[ -]+/).filter(Boolean).join(" ");
        expect(names.filter((one) => plain(one) === plain(asked))).toEqual([
          names[Number(acceptedId.slice(1))],
        ]);
      }),
    );
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["abc", "abd", 1],
    ["abc", "ab", 1],
    ["abcd", "wxyz", 4],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b, 4)).toBe(distance);
    expect(editDistance(b, a, 4)).toBe(distance);
    expect(editDistance(a, b, distance === 0 ? 0 : distance - 1)).toBe(distance);
  });
});
