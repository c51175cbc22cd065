import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CountVerdict } from "@/app/_components/event/count-verdict";
import { PairedReadouts } from "@/app/_components/event/paired-readouts";
import type { ContactDetail, ParticipantDetail } from "@/lib/records/event-detail";

const party = (name: string) => ({ slug: name.toLowerCase(), name });
const there = (name: string): ParticipantDetail => ({
  person: null,
  groupName: `${name} delegation`,
  party: party(name),
  role: "principal",
  printed: null,
  office: null,
});

const contact: ContactDetail = {
  type: "contact",
  id: "c",
  slug: "c",
  version: 1,
  title: "Leaders confer",
  summary: "",
  note: "",
  confidence: "high",
  date: {
    date: "2025-08-13",
    earliestDay: "2025-08-13",
    latestStartDay: "2025-08-13",
    latestDay: "2025-08-13",
    printed: null,
  },
  clock: null,
  zone: null,
  reactions: [],
  sources: [],
  independentSourceCount: 0,
  revisions: [],
  createdAt: 0,
  updatedAt: 0,
  publishedAt: 0,
  format: "video",
  level: "leader",
  status: "held",
  madePublic: null,
  place: null,
  durationMinutes: null,
  durationPrinted: null,
  participants: ["Germany", "Ukraine", "France", "Poland", "Italy"].map(there),
  tracks: [],
  series: [],
  topics: [{ topic: { slug: "sanctions", name: "Sanctions" }, basis: "stated", party: party("Germany") }],
  notifications: [],
  acknowledgements: [],
  readouts: [
    { party: party("Ukraine"), date: null, datePrinted: null, summary: "A good call.", sourceNumber: null },
  ],
  outsideCounts: [],
};

const wordsOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

test("of many sides those that were heard stand beside each other, the others are named", () => {
  const words = wordsOf(renderToStaticMarkup(<PairedReadouts event={contact} />));
  expect(words).toContain(
    "Neither a readout nor a comment is recorded of France , Poland , Italy , which took part.",
  );
  expect(words).toContain("Topic Germany Ukraine Sanctions Germany: Stated Ukraine: Not mentioned");
  expect(words).toContain("Germany No readout of its own is recorded.");
});

test("of few sides everyone has a column, heard or not", () => {
  const few = { ...contact, participants: ["Germany", "Ukraine", "France"].map(there) };
  const words = wordsOf(renderToStaticMarkup(<PairedReadouts event={few} />));
  expect(words).toContain("Germany: Stated Ukraine: Not mentioned France: No readout");
  expect(words).not.toContain("which took part");
});

test("a count that differs names the contacts that explain it", () => {
  const named = { id: "feb", slug: "feb", title: "They meet", date: "2025-02-11" };
  const compared = {
    id: "x",
    count: 5,
    what: "meetings",
    countedBy: "A paper",
    seriesName: "Witkoff – Putin",
    verdict: "explained" as const,
    own: { low: 6, high: 6, year: 2025 },
    explanations: [{ ways: ["calls are left out"], added: [], dropped: [named], isSure: true }],
  };
  const markup = renderToStaticMarkup(<CountVerdict compared={compared} />);
  expect(wordsOf(markup)).toBe(
    "This record counts it as sixth of 2025 in Witkoff – Putin. The number 5 comes out if calls are left out. Leaves out They meet , 11 February 2025 .",
  );
  expect(markup).toContain('href="/events/feb"');
});
