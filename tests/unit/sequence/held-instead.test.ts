import { expect, test } from "vitest";
import { heldInstead } from "@/lib/sequence/held-instead";
import type { TimelineContact } from "@/lib/timeline/timeline-event";

const trump = { slug: "trump", name: "Donald Trump" };
const putin = { slug: "putin", name: "Vladimir Putin" };
const rubio = { slug: "rubio", name: "Marco Rubio" };

function contact(id: string, day: string, details: Partial<TimelineContact> = {}): TimelineContact {
  return {
    type: "contact",
    id,
    slug: id,
    title: id,
    date: day,
    earliestDay: day,
    latestStartDay: day,
    latestDay: day,
    clock: null,
    format: "inPerson",
    level: "leader",
    status: "held",
    place: null,
    tracks: [],
    series: [],
    principals: [trump, putin],
    parties: ["us", "ru"],
    madePublic: null,
    ...details,
  };
}

const planned = contact("budapest", "2025-10-20", { status: "cancelled" });

test("names what the same parties held from the day planned to 30 days after, the nearest first", () => {
  const found = heldInstead(planned, [
    contact("month-after", "2025-11-19"),
    contact("too-late", "2025-11-20"),
    contact("day-before", "2025-10-19"),
    contact("same-day", "2025-10-20", { principals: [rubio, putin] }),
    contact("with-ukraine", "2025-10-25", { parties: ["us", "ru", "ua"] }),
    contact("without-russia", "2025-10-22", { parties: ["us", "ua"] }),
    contact("not-held", "2025-10-23", { status: "postponed" }),
    planned,
  ]);
  expect(
    found.map(({ contact: { id }, lag, hasSamePrincipals }) => [id, lag.minDays, hasSamePrincipals]),
  ).toEqual([
    ["same-day", 0, false],
    ["with-ukraine", 5, true],
    ["month-after", 30, true],
  ]);
});

test("takes a vague date as a range and says nothing where the parties are not known", () => {
  const vague = contact("vague", "2025-11", { earliestDay: "2025-11-01", latestStartDay: "2025-11-30" });
  expect(heldInstead(planned, [vague])[0]?.lag).toEqual({ minDays: 12, maxDays: 41 });
  const late = contact("late", "2025-12", { earliestDay: "2025-12-01", latestStartDay: "2025-12-31" });
  expect(heldInstead(planned, [late])).toEqual([]);
  expect(heldInstead({ ...planned, parties: ["us"] }, [contact("any", "2025-10-21")])).toEqual([]);
});
