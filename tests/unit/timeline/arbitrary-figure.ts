import fc from "fast-check";
import { addDays } from "@/lib/dates/civil-day";
import { announcementKinds, contactFormats, contactStatuses, standings } from "@/lib/records/vocabularies";
import type { FigureInput } from "@/lib/timeline/figure-input";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { announcement, contact, figureInput } from "./make-figure-input";

const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays("2025-01-01", n));
const date = fc.oneof(
  { weight: 8, arbitrary: day },
  {
    weight: 2,
    arbitrary: fc
      .tuple(day, fc.integer({ min: 1, max: 5 }))
      .map(([from, n]) => `${from}/${addDays(from, n)}`),
  },
  { weight: 1, arbitrary: day.map((from) => `${from}~`) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, "0")}`),
  },
);
const place = fc.constantFrom(
  "Moscow",
  "Riyadh",
  "Velyka Novosilka",
  "Istanbul",
  "Hallandale Beach",
  "Sudzha",
);

const oneContact = fc.record({
  date,
  tracks: fc.subarray(["leaders", "talks", "channel"]),
  format: fc.constantFrom(...contactFormats),
  status: fc.oneof(
    { weight: 5, arbitrary: fc.constant("held" as const) },
    fc.constantFrom(...contactStatuses),
  ),
  place: fc.option(place, { nil: null }),
});
const oneAnnouncement = fc.record({
  date,
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("capture" as const) },
    fc.constantFrom(...announcementKinds),
  ),
  standing: fc.constantFrom(...standings),
  place,
});

/** Events of 2025 in order of day and id, as queries give them. */
export const arbitraryEvents: fc.Arbitrary<TimelineEvent[]> = fc
  .tuple(fc.array(oneContact, { maxLength: 45 }), fc.array(oneAnnouncement, { maxLength: 45 }))
  .map(([contacts, announcements]) => {
    const events: TimelineEvent[] = [
      ...contacts.map((parts, at) => contact(`c${at}`, parts.date, parts)),
      ...announcements.map((parts, at) => announcement(`a${at}`, parts.date, parts)),
    ];
    return events.sort((a, b) =>
      a.earliestDay < b.earliestDay ? -1 : a.earliestDay > b.earliestDay ? 1 : a.id < b.id ? -1 : 1,
    );
  });

/** Figures that run across, of all shapes, at the widths that pages use. */
export const arbitraryAcross: fc.Arbitrary<FigureInput> = fc
  .tuple(
    arbitraryEvents,
    fc.constantFrom(
      { shape: "year" as const, widthPx: 1280, from: "2025-01-01", to: "2025-12-31" },
      { shape: "year" as const, widthPx: 720, from: "2025-01-01", to: "2025-12-31" },
      { shape: "year" as const, widthPx: 1120, from: "2025-03-10", to: "2026-04-30" },
      { shape: "embed" as const, widthPx: 590, from: "2025-01-01", to: "2025-12-31" },
      { shape: "embed" as const, widthPx: 956, from: "2025-01-01", to: "2025-12-31" },
      { shape: "days" as const, widthPx: 1120, from: "2025-06-01", to: "2025-07-01" },
      { shape: "event" as const, widthPx: 1120, from: "2025-06-01", to: "2025-07-31" },
    ),
    fc.boolean(),
  )
  .map(([events, view, hasSelected]) => {
    const selectedId = hasSelected ? (events.at(-1)?.id ?? null) : null;
    return figureInput(events, { ...view, selectedId });
  });

/** Figures whose time runs down. */
export const arbitraryTurned: fc.Arbitrary<FigureInput> = fc
  .tuple(
    arbitraryEvents,
    fc.constantFrom("year" as const, "event" as const, "days" as const, "embed" as const),
    fc.constantFrom(288, 316, 358, 640),
  )
  .map(([events, shape, widthPx]) =>
    figureInput(events, {
      shape,
      widthPx,
      to: shape === "year" || shape === "embed" ? "2025-12-31" : "2025-03-01",
    }),
  );
