import { expect, test } from "vitest";
import { assessmentsBeforeClaim, latestAssessment } from "@/lib/records/assessments-as-entered";

const disputed = { date: "16 Feb 2026", standing: "disputed" as const };
const confirmed = { date: "10 Feb 2026", standing: "confirmed" as const };

test("the standing is that of the latest assessment, whatever the order of entry", () => {
  expect(latestAssessment([disputed, confirmed])).toEqual({ date: "2026-02-16", standing: "disputed" });
  expect(latestAssessment([confirmed, disputed])).toEqual({ date: "2026-02-16", standing: "disputed" });
});

test("a row whose date cannot be read yet gives no standing", () => {
  expect(latestAssessment([confirmed, { date: "", standing: null }])).toMatchObject({
    standing: "confirmed",
  });
  expect(latestAssessment([{ date: "soon", standing: "refuted" }])).toBeNull();
});

test("assessments before the claim are named, from its first day on none is", () => {
  expect(assessmentsBeforeClaim([disputed, confirmed], ["15 Feb 2026", ""])).toEqual([2]);
  expect(assessmentsBeforeClaim([disputed, confirmed], ["15 Feb 2026", "10 Feb 2026"])).toEqual([]);
  expect(assessmentsBeforeClaim([confirmed], ["Feb 2026"])).toEqual([]);
  expect(assessmentsBeforeClaim([confirmed], [""])).toEqual([]);
});
