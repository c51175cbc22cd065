import Link from "next/link";
import { EventSection } from "@/app/_components/event/event-section";
import { FactRow } from "@/app/_components/event/fact-row";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type { RecordCount, RecordDetail, SeriesDetail } from "@/lib/records/record-detail";
import type { NumberedContact } from "@/lib/sequence/numbered-contact";
import type { FigureNumber, FigureRule } from "@/lib/timeline/figure-input";
import type { DaySpan } from "@/lib/timeline/frame";
import type { Named, TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";
import { CoverageNotes } from "./coverage-notes";
import { type NotHeldEntry, NotHeldTable } from "./not-held-table";
import { type OutsideCountRow, OutsideCountTable } from "./outside-count-table";
import { RecordEventTable } from "./record-event-table";
import { recordFacts } from "./record-facts";
import { RecordFigure } from "./record-figure";
import { RecordHeading } from "./record-heading";
import type { PairRow } from "./record-pairs";
import { MoreEvents, OwnSections, RuleSection, SeriesSection } from "./record-sections";

/** What the page of a record is made from. */
export interface RecordBodyProps {
  /** Where an embed of the record is put together; null where none shows it. */
  embedHref: string | null;
  record: RecordDetail;
  count: RecordCount;
  /** The latest events, by day. */
  events: readonly TimelineEvent[];
  period: DaySpan;
  tracks: readonly TimelineTrack[];
  numbers: ReadonlyMap<string, FigureNumber>;
  leadRule: Named & { isListed: boolean };
  rule: {
    windowWords: string;
    selected: number;
    withPartner: number;
    pairs: readonly PairRow[];
    pairCount: number;
    figure: FigureRule | null;
    partners: readonly TimelineEvent[];
  } | null;
  ladders: readonly { series: SeriesDetail; rungs: readonly NumberedContact[]; count: number | null }[];
  coverage: readonly { name: string; from: string; to: string; isComplete: boolean; reason: string }[];
  outsideCounts: readonly OutsideCountRow[];
  notHeld: readonly NotHeldEntry[];
}

/** Rows of the table. */
const mostRows = 20;

/** The page of a person, place, party or track. */
export function RecordBody({ record, count, events, rule, embedHref, ...rest }: RecordBodyProps) {
  const rows = events.slice(-mostRows).reverse();
  return (
    <>
      <RecordHeading record={record} />
      <FactRow facts={recordFacts(record, count)} />
      <EventSection
        id="timeline"
        heading={
          events.length === 0 ? "Timeline" : `Timeline, ${formatDayRange(rest.period.from, rest.period.to)}`
        }
        remark={
          <>
            {events.length < count.events && (
              <span>
                The latest {events.length} of {count.events.toLocaleString("en-GB")} events are drawn{" "}
              </span>
            )}
            {embedHref !== null && <a href={embedHref}>Embed</a>}
          </>
        }
      >
        {events.length === 0 ? (
          <p className="note">
            No published event names it yet. <Link href="/">The timeline</Link> shows what is recorded.
          </p>
        ) : (
          <RecordFigure
            name={record.name}
            events={events}
            partners={rule?.partners ?? []}
            tracks={record.kind === "track" ? rest.tracks.filter(({ slug }) => slug === record.slug) : []}
            period={rest.period}
            numbers={rest.numbers}
            rule={rule?.figure ?? null}
          />
        )}
      </EventSection>
      <SeriesSection ladders={rest.ladders} />
      <RuleSection name={record.name} leadRule={rest.leadRule} rule={rule} />
      {record.kind === "track" && <TrackSections outsideCounts={rest.outsideCounts} notHeld={rest.notHeld} />}
      <OwnSections record={record} />
      {rows.length > 0 && (
        <EventSection
          id="events"
          heading="Contacts and announcements"
          remark={<MoreEvents record={record} shown={rows.length} count={count} />}
        >
          <RecordEventTable
            label={`Events that name ${record.name}`}
            events={rows}
            tracks={rest.tracks}
            numbers={rest.numbers}
          />
        </EventSection>
      )}
      <EventSection id="coverage" heading="How complete this is">
        <CoverageNotes coverage={rest.coverage} />
      </EventSection>
    </>
  );
}

/** Counts by others, and what was planned and not held. */
function TrackSections({
  outsideCounts,
  notHeld,
}: {
  outsideCounts: readonly OutsideCountRow[];
  notHeld: readonly NotHeldEntry[];
}) {
  return (
    <>
      <EventSection
        id="counts"
        heading="How others count"
        remark="Their number beside ours, and which contacts explain a difference."
      >
        {outsideCounts.length === 0 ? (
          <p className="note">
            No count by others is recorded. An editor logs one in the form of the contact that it numbers.
          </p>
        ) : (
          <OutsideCountTable rows={outsideCounts} />
        )}
      </EventSection>
      <EventSection
        id="planned"
        heading="Planned and not held"
        remark={
          <Link href="/contacts/not-held" prefetch={false}>
            Of every track
          </Link>
        }
      >
        {notHeld.length === 0 ? (
          <p className="note">None is recorded.</p>
        ) : (
          <>
            <p className="record-list">
              Postponed, cancelled, announced or rumoured contacts. What the same parties held on the day
              planned or within 30 days of it stands beside them; that is a fact of dates, and nothing says
              that one stands for the other.
            </p>
            <NotHeldTable rows={notHeld} />
          </>
        )}
      </EventSection>
    </>
  );
}
