import { expect, test } from "vitest";
import { formatDay } from "@/lib/dates/format-edtf";
import { countWayWords } from "@/lib/sequence/count-way";
import { verdictWords } from "@/lib/sequence/verdict-words";

const names = {
  person: (id: string) => (id === "putin" ? "Vladimir Putin" : id),
  party: (id: string) => (id === "us" ? "United States" : id),
  day: formatDay,
};

test("a way of counting follows “if”", () => {
  expect(countWayWords({ kind: "anyPrincipal", partyId: "us", withPersonId: "putin" }, names)).toBe(
    "contacts of any principal of United States with Vladimir Putin are counted",
  );
  expect(countWayWords({ kind: "since", from: "2025-01-21", to: "2025-02-03" }, names)).toBe(
    "counting starts on a day from 21 January 2025 to 3 February 2025",
  );
  expect(countWayWords({ kind: "since", from: "2025-01-21", to: "2025-01-21" }, names)).toBe(
    "counting starts on 21 January 2025",
  );
  expect(countWayWords({ kind: "acknowledged", partyId: "us" }, names)).toBe(
    "contacts that United States denied or did not comment on are left out",
  );
});

test("a verdict names both numbers, and says where there is nothing to compare", () => {
  const own = { low: 6, high: 6, year: 2025 };
  expect(verdictWords({ verdict: "agrees", own }, 6, "Witkoff – Putin")).toBe(
    "Agrees with this record: sixth of 2025 in Witkoff – Putin.",
  );
  expect(verdictWords({ verdict: "orderUnknown", own: { ...own, high: 7 } }, 7, "Calls")).toContain(
    "sixth or seventh of 2025",
  );
  expect(verdictWords({ verdict: "unexplained", own }, 9, "Calls")).toContain("gives 9");
  expect(verdictWords({ verdict: "notCounted", own: null }, 9, null)).toContain("nothing to compare");
  expect(verdictWords({ verdict: "tooMany", own: null }, 9, "Calls")).toContain("not held beside each other");
});
