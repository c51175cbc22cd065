import { describe, expect, it } from "vitest";
import { namedClaimsSentence } from "@/lib/embed/named-claims";
import { unbroken } from "@/lib/embed/unbroken";
import { makeEvaluation } from "../timeline/make-evaluation";
import { announcement, contact } from "../timeline/make-figure-input";

describe("namedClaimsSentence", () => {
  it("says that others stand without a name, and of a picture nothing that it cannot do", () => {
    const evaluation = makeEvaluation([announcement("a", "2025-02-01"), contact("c", "2025-02-04")]);
    expect(namedClaimsSentence(evaluation)).toBe(
      "Only claims in a coincidence are named; every mark leads to its event.",
    );
    expect(namedClaimsSentence(evaluation, "picture")).toBe("Only claims in a coincidence are named.");
  });
});

describe("unbroken", () => {
  it("keeps numbers with what they are numbers of", () => {
    expect(unbroken("stands on day 0. At random (p = 0.041)")).toBe(
      "stands on day\u00a00. At random (p\u00a0=\u00a00.041)",
    );
    expect(unbroken("centred on day −3, a day later, up 3 places")).toBe(
      "centred on day\u00a0−3, a day later, up 3 places",
    );
  });
});
