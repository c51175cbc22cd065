import Link from "next/link";
import { EventSection } from "@/app/_components/event/event-section";
import type { RecordCount, RecordDetail, SeriesDetail } from "@/lib/records/record-detail";
import { recordTimelinePath } from "@/lib/records/record-path";
import type { NumberedContact } from "@/lib/sequence/numbered-contact";
import { OfficeTable } from "./office-table";
import { seriesFormatWords } from "./record-facts";
import { RecordLadder } from "./record-ladder";
import { RecordLinks } from "./record-link";
import { type PairRow, RecordPairs } from "./record-pairs";

/** What only one kind of record has: offices of a person, people of a party. */
export function OwnSections({ record }: { record: RecordDetail }) {
  if (record.kind === "person") {
    return (
      <EventSection id="offices" heading="Offices">
        {record.offices.length === 0 ? (
          <p className="note">No office is recorded.</p>
        ) : (
          <OfficeTable offices={record.offices} />
        )}
      </EventSection>
    );
  }
  if (record.kind !== "party" || record.people.length === 0) return null;
  const rest = record.peopleCount - record.people.length;
  return (
    <EventSection id="people" heading="People recorded for it">
      <p className="record-list">
        <RecordLinks kind="person" records={record.people} />
        {rest > 0 && (
          <>
            , and <Link href="/people">{rest} more</Link>
          </>
        )}
      </p>
    </EventSection>
  );
}

/** The series that number the record's contacts, each as ladders. */
export function SeriesSection({
  ladders,
}: {
  ladders: readonly { series: SeriesDetail; rungs: readonly NumberedContact[]; count: number | null }[];
}) {
  if (ladders.length === 0) return null;
  return (
    <EventSection
      id="series"
      heading="In order, with the gaps between"
      remark="Ordinals are derived from the held contacts recorded here, never typed."
    >
      {ladders.map(({ series, rungs, count }) => (
        <div key={series.slug} className="series-block">
          <h3>
            {series.name}
            <span className="note">
              , {seriesFormatWords(series).toLowerCase()}
              {count !== null && count > rungs.length && `, the latest ${rungs.length} of ${count}`}
            </span>
          </h3>
          {rungs.length === 0 ? (
            <p className="note">
              {count === null ? "Too many contacts to number them." : "No held contact is recorded."}
            </p>
          ) : (
            <RecordLadder name={series.name} rungs={rungs} />
          )}
        </div>
      ))}
    </EventSection>
  );
}

/** The coincidences of the record's events under the lead rule, which is named, or why there are none. */
export function RuleSection({
  name,
  leadRule,
  rule,
}: {
  name: string;
  leadRule: { slug: string; name: string; isListed: boolean };
  rule: {
    windowWords: string;
    selected: number;
    withPartner: number;
    pairs: readonly PairRow[];
    pairCount: number;
  } | null;
}) {
  return (
    <EventSection
      id="coincidences"
      heading={rule === null ? "Coincidences" : `Coincidences, ${rule.windowWords}`}
      remark={
        <Link href={`/coincidences?rule=${encodeURIComponent(leadRule.slug)}`} prefetch={false}>
          Rule: {leadRule.name}
        </Link>
      }
    >
      {rule === null ? (
        <p className="note">
          {leadRule.isListed
            ? `The rule selects none of the events of ${name}, so they have neither coincidences nor misses under it.`
            : "The rule selects too many events to list their coincidences here; the page of coincidences has its rates."}
        </p>
      ) : (
        <>
          <p className="record-list">
            The rule selects {rule.selected} of the events of {name} drawn above; {rule.withPartner} of them{" "}
            {rule.withPartner === 1 ? "has" : "have"} a partner in the window. No chance is given for a part
            of a rule: its coverage is declared for the rule as a whole. The timing is shown; no cause is
            asserted.
          </p>
          {rule.pairs.length > 0 && <RecordPairs pairs={rule.pairs} />}
          {rule.pairCount > rule.pairs.length && (
            <p className="note record-more">
              The {rule.pairs.length} pairs of the latest events; there are {rule.pairCount}.
            </p>
          )}
        </>
      )}
    </EventSection>
  );
}

/** "The latest 20 of 62", with the way to all of them. */
export function MoreEvents({
  record,
  shown,
  count,
}: {
  record: RecordDetail;
  shown: number;
  count: RecordCount;
}) {
  return (
    <span className="section-links">
      <span>
        {shown < count.events
          ? `The latest ${shown} of ${count.events.toLocaleString("en-GB")}`
          : `${shown} of ${shown}`}
      </span>
      <Link href={recordTimelinePath(record.kind, record.slug)} prefetch={false}>
        All in the timeline
      </Link>
    </span>
  );
}
