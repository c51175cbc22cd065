import { expect, test } from "vitest";
import { alignTopics } from "@/lib/records/align-topics";
import type { ContactDetail, ParticipantDetail } from "@/lib/records/event-detail";

const russia = { slug: "russia", name: "Russia" };
const us = { slug: "united-states", name: "United States" };
const ukraine = { slug: "ukraine", name: "Ukraine" };
const energy = { slug: "energy", name: "Energy" };
const terms = { slug: "ceasefire-terms", name: "Ceasefire terms" };

const there = (party: typeof russia): ParticipantDetail => ({
  person: null,
  groupName: `${party.name} delegation`,
  party,
  role: "principal",
  printed: null,
  office: null,
});
const dated = { date: null, datePrinted: null, sourceNumber: null };

const statements: Pick<ContactDetail, "participants" | "acknowledgements" | "readouts" | "topics"> = {
  participants: [there(us), there(russia), there(us)],
  acknowledgements: [{ party: ukraine, standing: "silent", note: null, ...dated }],
  readouts: [{ party: russia, summary: "Useful.", ...dated }],
  topics: [
    { topic: terms, basis: "stated", party: russia },
    { topic: energy, basis: "reported", party: null },
    { topic: terms, basis: "reported", party: null },
  ],
};

test("aligns topic and side: stated, not mentioned by who spoke, no readout of who did not", () => {
  const { sides, rows, hasReported } = alignTopics(statements);
  expect(sides.map(({ party, tookPart, hasSpoken }) => [party.slug, tookPart, hasSpoken])).toEqual([
    ["united-states", true, false],
    ["russia", true, true],
    ["ukraine", false, false],
  ]);
  expect(rows).toEqual([
    { topic: terms, mentions: ["noReadout", "stated", "noReadout"], isReported: true },
    { topic: energy, mentions: ["noReadout", "notMentioned", "noReadout"], isReported: true },
  ]);
  expect(hasReported).toBe(true);
});

test("a side that stated a topic has spoken, though no readout of it is recorded", () => {
  const { sides, rows, hasReported } = alignTopics({
    ...statements,
    readouts: [],
    topics: [
      { topic: energy, basis: "stated", party: us },
      { topic: terms, basis: "stated", party: russia },
    ],
  });
  expect(sides.filter((side) => side.hasSpoken).map((side) => side.party.slug)).toEqual([
    "united-states",
    "russia",
  ]);
  expect(rows.map((row) => row.mentions)).toEqual([
    ["stated", "notMentioned", "noReadout"],
    ["notMentioned", "stated", "noReadout"],
  ]);
  expect(hasReported).toBe(false);
});
