import type { AnnouncementEntry } from "@/lib/records/announcement";
import type { ContactEntry } from "@/lib/records/contact";

/** A contact with every field of its form filled in, over the records of insert-world.ts. */
export const wholeContact: ContactEntry = {
  title: "Witkoff and Putin meet in Moscow",
  summary: "Five hours of talks.",
  note: "The evening is not certain.",
  confidence: "high",
  clock: null,
  zone: null,
  format: "inPerson",
  level: "leader",
  status: "held",
  held: "2025-12-02/2025-12-03",
  heldPrinted: "Tuesday night",
  madePublic: "2025-11-25~",
  madePublicPrinted: "about a week before",
  placeId: "moscow",
  durationMinutes: 300,
  durationPrinted: "about five hours",
  participations: [
    { personId: "putin", partyId: "ru", role: "principal" },
    { personId: "witkoff", partyId: "us", role: "principal", printed: "Richard Witkoff" },
    { groupName: "Russian delegation", partyId: "ru", role: "delegation" },
  ],
  trackIds: ["envoy", "direct"],
  topics: [
    { topicId: "energy", basis: "reported" },
    { topicId: "ceasefire-terms", basis: "stated", partyId: "ru" },
  ],
  notifications: [{ partyId: "ua", standing: "after", note: "By telephone.", source: 1 }],
  acknowledgements: [
    {
      partyId: "ru",
      standing: "confirmed",
      date: "2025-12-03",
      datePrinted: "on Wednesday",
      note: null,
      source: 0,
    },
  ],
  readouts: [
    { partyId: "ru", date: "2025-12-03", datePrinted: "3 декабря", summary: "Useful talks.", source: 0 },
  ],
  reactions: [
    { partyId: "ua", date: "2025-12-04", datePrinted: "the next day", summary: "Took note.", source: null },
  ],
  outsideCounts: [{ count: 6, what: "meetings of the two this year", countedBy: "TASS", source: 0 }],
  sources: [
    {
      url: "https://example.org/readout",
      title: "Readout",
      publisher: "Kremlin",
      language: "ru",
      published: "2025-12-03",
      publishedPrinted: "3 декабря",
      readOn: "2026-01-05",
      archivedUrl: "https://archive.example.org/readout",
      archivedOn: "2025-12-04",
      quotation: "Talks were held.",
      reliability: "B",
      credibility: 2,
      supports: ["held", "readouts"],
    },
    { publisher: "A paper", title: "They met", derivedFrom: "Reuters" },
    { publisher: "Reuters", title: "A wire report", url: "https://example.com/wire" },
  ],
};

/** An announcement with every field of its form filled in. */
export const wholeAnnouncement: AnnouncementEntry = {
  title: "Russia says it captured Pokrovsk",
  summary: "",
  note: "Disputed for weeks.",
  confidence: "medium",
  clock: { at: "23:30", zone: "Europe/Moscow" },
  zone: null,
  kind: "capture",
  announced: "2025-12-01",
  announcedPrinted: "on Monday",
  saidToHaveHappened: "2025-11-30",
  saidToHaveHappenedPrinted: "the day before",
  independentlyAssessed: "2025-12~",
  independentlyAssessedPrinted: "in December",
  announcedBy: { partyId: "ua", personId: "budanov", body: "Military intelligence" },
  placeIds: ["pokrovsk", "small"],
  verifications: [
    {
      date: "2025-12-01",
      datePrinted: "on Monday",
      standing: "claimed",
      assessor: "Ministry of Defence",
      partyId: "ru",
      source: 0,
    },
    { date: "2025-12-02", standing: "disputed", assessor: "General staff", partyId: "ua", source: null },
  ],
  reactions: [
    { partyId: "us", date: "2025-12-02", datePrinted: "Tuesday", summary: "No comment.", source: 0 },
  ],
  sources: [{ publisher: "TASS", title: "Claim", url: "https://example.org/claim", supports: ["announced"] }],
};
