import type { AnnouncementDocument } from "@/lib/exchange/open/announcement-document";
import type { ContactDocument } from "@/lib/exchange/open/contact-document";
import { openDateOf } from "@/lib/exchange/open/open-date";

const page = "https://tracker.example/events";
const russia = { slug: "russia", name: "Russia" };
const unitedStates = { slug: "united-states", name: "United States" };

const foot = {
  zone: null,
  reactions: [],
  note: "",
  confidence: "high" as const,
  sources: [
    {
      number: 1,
      slug: "interfax-2025-12-02",
      page: "https://tracker.example/sources/interfax-2025-12-02",
      url: "https://interfax.example/a?b=1&c=2",
      title: "Talks in Moscow",
      publisher: "Interfax",
      language: "en",
      published: openDateOf("2025-12-02"),
      readOn: null,
      archivedUrl: null,
      archivedOn: null,
      quotation: null,
      derivedFrom: null,
      reliability: null,
      credibility: null,
      derivedFromNumber: null,
      rootPublisher: null,
      supports: [],
    },
  ],
  independentSources: 1,
  state: "published" as const,
  retraction: null,
  version: 3,
  dataVersion: 461,
  publishedAt: "2025-12-03T08:00:00.000Z",
  updatedAt: "2025-12-05T09:30:00.000Z",
};

/** A meeting in Moscow on 2 December 2025 as its public document. */
export function contactDocumentOf(changes: Partial<ContactDocument> = {}): ContactDocument {
  return {
    type: "contact",
    id: "c1",
    slug: "moscow",
    page: `${page}/moscow`,
    title: "Witkoff and Putin meet in Moscow",
    summary: "The sixth meeting of the year.",
    held: openDateOf("2025-12-02"),
    clock: null,
    madePublic: null,
    format: "inPerson",
    level: "envoy",
    status: "held",
    place: {
      slug: "moscow",
      name: "Moscow",
      kind: "city",
      country: russia,
      latitude: 55.75,
      longitude: 37.62,
    },
    durationMinutes: null,
    durationPrinted: null,
    participants: [
      {
        person: { slug: "steve-witkoff", name: "Steve Witkoff" },
        groupName: null,
        party: unitedStates,
        role: "principal",
        office: { title: "Special envoy", party: unitedStates, isSure: true },
        printed: null,
      },
      {
        person: null,
        groupName: "Russian delegation",
        party: russia,
        role: "delegation",
        office: null,
        printed: null,
      },
    ],
    tracks: [{ slug: "us-russia", name: "US–Russia envoy channel" }],
    series: [],
    number: null,
    topics: [],
    notifications: [],
    acknowledgements: [],
    readouts: [],
    outsideCounts: [],
    ...foot,
    ...changes,
  };
}

/** A claim to Pokrovsk of 1 December 2025 as its public document. */
export function announcementDocumentOf(changes: Partial<AnnouncementDocument> = {}): AnnouncementDocument {
  return {
    type: "announcement",
    id: "a1",
    slug: "pokrovsk",
    page: `${page}/pokrovsk`,
    title: "Russia says it captured Pokrovsk",
    summary: "",
    announced: openDateOf("2025-12-01"),
    clock: { at: "23:30", zone: "Europe/Moscow" },
    kind: "capture",
    announcedBy: { party: russia, person: null, office: null, body: "Ministry of Defence" },
    saidToHaveHappened: openDateOf("2025-11-30/2025-12-01"),
    independentlyAssessed: null,
    places: [
      {
        slug: "pokrovsk",
        name: "Pokrovsk",
        kind: "city",
        country: { slug: "ukraine", name: "Ukraine" },
        latitude: null,
        longitude: null,
      },
    ],
    standing: "disputed",
    verifications: [],
    ...foot,
    ...changes,
  };
}

/** Text that trips writers and readers of formats: CDATA's end, separators, several lines, scripts of both directions, emoji. */
export const trickyText = 'A ]]> & <b>b</b>; "c", d\\n\ne: Встреча, שלום עולם 🕊🏳️‍🌈 \u200fX';
