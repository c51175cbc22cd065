import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { CitePanel } from "@/app/_components/cite/cite-panel";
import { FollowLinks } from "@/app/_components/cite/follow-links";
import { Legend } from "@/app/_components/figure/legend";
import { MomentForm } from "@/app/_components/past/moment-form";
import { MomentNotice } from "@/app/_components/past/moment-notice";
import { MomentUnavailable } from "@/app/_components/past/moment-unavailable";
import { CopyLink } from "@/app/_components/timeline/copy-link";
import { EventSection } from "@/app/_components/timeline/event-section";
import { FilterForm } from "@/app/_components/timeline/filter-form";
import { Finding } from "@/app/_components/timeline/finding";
import { TimelineStages } from "@/app/_components/timeline/timeline-stages";
import { citableTimeline, readPlainCitation } from "@/app/_server/exchange/cited-works";
import { socialImage } from "@/app/_server/images/social-image";
import { pageEmbedLinks } from "@/app/_server/oembed/page-embed-links";
import { addressAtMoment } from "@/app/_server/past/address-at-moment";
import type { DataMoment } from "@/app/_server/past/data-moment";
import { readAtMoment } from "@/app/_server/past/read-at-moment";
import { readFacets } from "@/app/_server/timeline/read-facets";
import { mostSorted, mostTableRows, readTable } from "@/app/_server/timeline/read-table";
import { summaryOf } from "@/app/_server/timeline/summary-of";
import { readTimelineView, type TimelineView } from "@/app/_server/timeline/timeline-view";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { countOfWords } from "@/lib/timeline/count-label";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { incompleteWords } from "@/lib/timeline/incomplete-words";
import { withoutMoment } from "@/lib/timeline/moment-address";
import { formatViewState } from "@/lib/timeline/view-state";
import {
  addressOfPicture,
  dataQuery,
  filterQuery,
  formDefaults,
  hiddenParameters,
  hrefOf,
  imageHref,
  imageQuery,
  keptOfMoment,
  keptParameters,
} from "./timeline-addresses";
import "@/app/styles/timeline.css";

interface TimelinePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: TimelinePageProps): Promise<Metadata> {
  const parameters = await searchParams;
  const read = await readAtMoment(parameters, (moment) => readView(parameters, moment));
  if (read.status === "unavailable") return { title: "An earlier state", robots: { index: false } };
  const view = read.value;
  const { evaluation, period, matches, total } = view;
  const headline = headlineOf(evaluation);
  const days = formatDayRange(period.from, period.to);
  if (read.notice !== null) {
    return {
      title: { absolute: `Backchannel: ${headline}` },
      description: read.notice.words,
      robots: { index: false, follow: true },
      alternates: {
        canonical: hrefOf({ ...view.state, version: null, asKnownOn: null }),
        ...(view.faults.length === 0 && {
          types: embedLinksOf(view, read.moment).types,
        }),
      },
      ...socialImage("/", headline, sharedQuery(view, read.moment)),
    };
  }
  return {
    title: { absolute: `Backchannel: ${headline}` },
    description: `${days}, ${countOfWords(matches, total)}. ${chanceSentence(evaluation, "precursor")} The timing is shown; no cause is asserted.`,
    ...(view.faults.length === 0 && {
      alternates: { types: embedLinksOf(view, read.moment).types },
    }),
    ...socialImage("/", headline, imageQuery(view.state)),
  };
}

/** The timeline: finding, figure, filters, the same in words and as a table. */
export default async function TimelinePage({ searchParams }: TimelinePageProps) {
  const parameters = await searchParams;
  const read = await readAtMoment(parameters, (moment) => readPage(parameters, moment));
  if (read.status === "unavailable")
    return <MomentUnavailable message={read.message} path="/" parameters={parameters} />;
  const { view, numbers, table, facets, cited, citation } = read.value;
  const { state, evaluation, period, events, grouped, matches, total, options } = view;
  const count = countOfWords(matches, total);
  const query = formatViewState({ ...state, frame: null, event: null, after: null });
  const stillComing = incompleteWords(view.incomplete);
  const { rule } = evaluation;
  const label = `Contacts and announcements, ${formatDayRange(period.from, period.to)}, ${count}`;
  return (
    <>
      <MomentNotice
        notice={read.notice}
        presentHref={hrefOf({ ...state, version: null, asKnownOn: null, after: null })}
      />
      <div className="top">
        <p className="kicker">{rule.words.subject}</p>
        <h1>{headlineOf(evaluation)}</h1>
        <p className="deck">
          {rule.reason} {changedWindow(evaluation)}An amber ribbon joins the two. The timing is shown; no
          cause is asserted.
        </p>
      </div>
      <AddressFaults
        faults={[...read.faults, ...view.faults]}
        instead="The rest is shown as asked; in place of a rule that does not exist, the lead rule."
      />
      <Finding evaluation={evaluation} numbers={numbers} kept={keptParameters(state)} />
      <section className="figure-section" aria-labelledby="figure-heading">
        <div className="figure-head">
          <h2 className="figure-title" id="figure-heading">
            {formatDayRange(period.from, period.to)}, <span className="figure-count">{count}</span>
          </h2>
          {(matches.isAtLeast || matches.count < total) && (
            <p className="note figure-scope">
              Dates and filters choose what is drawn; the finding above counts by its rule alone.
            </p>
          )}
          <div className="section-links figure-links">
            <a href="#choose">Choose what is shown</a>
            <a href="#table">Table</a>
            <CopyLink />
            <a href={embedLinksOf(view, read.moment).builderHref ?? "/embeds"}>Embed</a>
            <a href={imageHref(state, "svg")} download>
              SVG
            </a>
            <a href={imageHref(state, "png")} download>
              PNG
            </a>
          </div>
        </div>
        {matches.count === 0 && (
          <p className="empty-figure">
            {total === 0
              ? "Nothing is published yet. Sign in and log a contact or an announcement; it stands here at once."
              : "No event fits. Clear a filter, or widen the dates."}
          </p>
        )}
        <TimelineStages
          few={
            grouped === null
              ? {
                  input: {
                    events,
                    tracks: options.tracks,
                    from: period.from,
                    to: period.to,
                    numbers,
                    rule: figureRuleOf(evaluation),
                    incomplete: view.incomplete,
                  },
                  openingFrame: view.frame,
                  label,
                  query,
                }
              : null
          }
          many={grouped === null ? null : { view: grouped, openingFrame: view.frame, label, query }}
        />
        <Legend
          idPrefix="legend"
          consequentOne={rule.words.consequentOne}
          isGrouped={grouped !== null}
          isIncomplete={view.incomplete !== null}
        />
      </section>
      <section className="section no-print" id="choose" aria-labelledby="choose-heading">
        <div className="section-head">
          <h2 id="choose-heading">Choose what is shown</h2>
          <div className="section-links">
            <span aria-live="polite">{count}</span>
            <a href="/">Reset</a>
          </div>
        </div>
        <FilterForm
          facets={facets}
          rules={view.rules}
          filter={state.filter}
          from={period.from}
          to={period.to}
          rule={rule.slug}
          windowDays={evaluation.windowDays}
          hidden={hiddenParameters(state)}
          defaults={formDefaults(view)}
        />
        <MomentForm
          action="/"
          kept={keptOfMoment(state)}
          day={read.moment.day}
          latest={new Date().toISOString().slice(0, 10)}
        />
      </section>
      <section className="section" aria-labelledby="words-heading">
        <div className="section-head">
          <h2 id="words-heading">In words</h2>
        </div>
        <div className="in-words">
          <p className="note">The same as the figure, written by the same query</p>
          <div className="prose">
            {summaryOf(view, numbers).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {stillComing !== null && <p>{stillComing}</p>}
          </div>
        </div>
      </section>
      <EventSection
        {...table}
        tracks={options.tracks}
        matches={matches}
        mostRows={mostTableRows}
        mostSorted={mostSorted}
        incompleteWords={stillComing}
        state={state}
        hrefOf={hrefOf}
        coincidenceHead={`Under the rule, ${evaluation.windowDays} days`}
      />
      <CitePanel plain={citation} page={cited.page} />
      <FollowLinks query={filterQuery(state)} dataQuery={dataQuery(state)} />
    </>
  );
}

/** What of the address decides what the picture of the page shows, in whichever state of the data. */
function sharedQuery({ state, evaluation }: TimelineView, moment: DataMoment): string {
  const address = addressAtMoment(addressOfPicture(state), moment, evaluation.rule.slug);
  return address.split("?")[1] ?? "";
}

function embedLinksOf({ state, evaluation }: TimelineView, moment: DataMoment) {
  return pageEmbedLinks(addressOfPicture(state), { moment, rule: evaluation.rule.slug });
}

/** The view of an address; one that names a state of the data which does not exist is that of the present one. */
function readView(parameters: AddressParameters, { asked }: DataMoment): Promise<TimelineView> {
  return readTimelineView(asked === "present" ? withoutMoment(parameters) : parameters);
}

/** All that the page shows, read on one state of the data. */
async function readPage(parameters: AddressParameters, moment: DataMoment) {
  const view = await readView(parameters, moment);
  const { events, evaluation, options } = view;
  const numbers = figureNumbers([...events, ...evaluation.consequents], options.tracks, view.numbers);
  const cited = await citableTimeline(view);
  return {
    view,
    numbers,
    table: await readTable(view, numbers),
    facets: await readFacets(view),
    cited,
    citation: await readPlainCitation(cited),
  };
}

/** The reason of a rule speaks of its own window; when the reader takes another, the page says so. */
function changedWindow({ rule, windowDays }: TimelineView["evaluation"]): string {
  if (windowDays === rule.definition.windowDays) return "";
  return `Here the window is changed to ${windowDays === 1 ? "1 day" : `${windowDays} days`}. `;
}
