import { describe, expect, it } from "vitest";
import { countIndependentSources, type SourceRoot } from "@/lib/records/independent-sources";

const source = (number: number, publisher: string, origin: Partial<SourceRoot> = {}): SourceRoot => ({
  number,
  publisher,
  derivedFrom: null,
  derivedFromNumber: null,
  rootPublisher: null,
  ...origin,
});

describe("countIndependentSources", () => {
  it("counts publishers once", () => {
    expect(countIndependentSources([])).toBe(0);
    expect(countIndependentSources([source(1, "TASS"), source(2, "UNN"), source(3, "tass")])).toBe(2);
  });

  it("counts copies of one wire once, with the wire itself", () => {
    const copies = [1, 2, 3].map((n) => source(n, `Paper ${n}`, { derivedFrom: "Reuters" }));
    expect(countIndependentSources(copies)).toBe(1);
    expect(countIndependentSources([...copies, source(4, "Reuters"), source(5, "AP")])).toBe(2);
  });

  it("follows copies of copies to the first report, and stops in a circle", () => {
    const first = source(1, "Kremlin");
    const second = source(2, "TASS", { derivedFrom: "kremlin.ru", derivedFromNumber: 1 });
    const third = source(3, "Paper", { derivedFrom: "TASS", derivedFromNumber: 2 });
    expect(countIndependentSources([first, second, third])).toBe(1);
    const circle = [source(1, "A", { derivedFromNumber: 2 }), source(2, "B", { derivedFromNumber: 1 })];
    expect(countIndependentSources(circle)).toBeGreaterThan(0);
    expect(countIndependentSources([source(1, "A", { derivedFromNumber: 9 })])).toBe(1);
  });

  it("takes a copy for the stored report behind it, listed here or not", () => {
    const copies = [1, 2].map((n) =>
      source(n, `Paper ${n}`, { derivedFrom: "a wire", rootPublisher: "Reuters" }),
    );
    expect(countIndependentSources(copies)).toBe(1);
    expect(countIndependentSources([...copies, source(3, "REUTERS")])).toBe(1);
    expect(countIndependentSources([...copies, source(3, "AFP")])).toBe(2);
  });
});
