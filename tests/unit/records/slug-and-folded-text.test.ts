import { describe, expect, it } from "vitest";
import { foldText } from "@/lib/records/folded-text";
import { slugFrom } from "@/lib/records/slug";

describe("slugFrom", () => {
  it.each([
    [["Russia says it captured Pokrovsk", "2025-12-01"], "russia-says-it-captured-pokrovsk-2025-12-01"],
    [["US–Russia envoy channel"], "us-russia-envoy-channel"],
    [["  Erdoğan, São Paulo & Łódź  "], "erdogan-sao-paulo-lodz"],
    [["Встреча в Москве"], "vstrecha-v-moskve"],
    [["Щастя, Їжакевич"], "shchastia-izhakevich"],
    [["Talks", null, "2025"], "talks-2025"],
    [["—!?"], "record"],
    [[], "record"],
  ])("makes a slug of %j", (parts, slug) => {
    expect(slugFrom(...parts)).toBe(slug);
  });

  it("cuts a long title between words, to 80 characters", () => {
    const slug = slugFrom("word ".repeat(40));
    expect(slug).toBe(Array.from({ length: 16 }, () => "word").join("-"));
    expect(slugFrom("x".repeat(200))).toHaveLength(80);
  });

  it("has nothing but small letters, digits and single hyphens", () => {
    for (const title of ["A -- B", "日本 talks", "Ünïté d’été", "«Ёлка» — №5"]) {
      expect(slugFrom(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

describe("foldText", () => {
  it.each([
    ["Zelenskyy  met\nMERZ", "zelenskyy met merz"],
    ["Erdoğan in São Tomé", "erdogan in sao tome"],
    ["Королёв", "королев"],
    ["Мар’янівка", "марянівка"],
    ["Mar'inka and Marʼinka", "marinka and marinka"],
    ["Чернигов — Чернігів", "чернигов — чернігів"],
  ])("folds %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps й a letter of its own, composed or not, and so ї", () => {
    expect(foldText("Андрей")).toBe("андрей");
    expect(foldText("Андреи\u0306")).toBe("андрей");
    expect(foldText("Андреи")).not.toBe(foldText("Андрей"));
    expect(foldText("Київ")).toBe("київ");
  });

  it("changes nothing when it is done twice", () => {
    for (const text of ["Ünïté d’été", "Ёлка", "  A  b ", "İstanbul"]) {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }
  });
});
