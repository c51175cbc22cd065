import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { Legend } from "@/app/_components/figure/legend";
import { CopyLink } from "@/app/_components/timeline/copy-link";
import { EventSection } from "@/app/_components/timeline/event-section";
import { FilterForm } from "@/app/_components/timeline/filter-form";
import { Finding } from "@/app/_components/timeline/finding";
import { TimelineStages } from "@/app/_components/timeline/timeline-stages";
import { socialImage } from "@/app/_server/images/social-image";
import { readFacets } from "@/app/_server/timeline/read-facets";
import { mostSorted, mostTableRows, readTable } from "@/app/_server/timeline/read-table";
import { summaryOf } from "@/app/_server/timeline/summary-of";
import { readTimelineView, type TimelineView } from "@/app/_server/timeline/timeline-view";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { countOfWords } from "@/lib/timeline/count-label";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import { headlineOf } from "@/lib/timeline/headline";
import { incompleteWords } from "@/lib/timeline/incomplete-words";
import { defaultViewState, formatViewState, type ViewState } from "@/lib/timeline/view-state";
import "@/app/styles/timeline.css";

interface TimelinePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: TimelinePageProps): Promise<Metadata> {
  const view = await readTimelineView(await searchParams);
  const headline = headlineOf(view.evaluation);
  return {
    title: { absolute: `Backchannel: ${headline}` },
    ...socialImage("/", headline, imageQuery(view.state)),
  };
}

/** The timeline: finding, figure, filters, the same in words and as a table. */
export default async function TimelinePage({ searchParams }: TimelinePageProps) {
  const view = await readTimelineView(await searchParams);
  const { state, evaluation, period, events, grouped, matches, total, options } = view;
  const numbers = figureNumbers([...events, ...evaluation.consequents], options.tracks, view.numbers);
  const table = await readTable(view, numbers);
  const facets = await readFacets(view);
  const count = countOfWords(matches, total);
  const query = formatViewState({ ...state, frame: null, event: null, after: null });
  const stillComing = incompleteWords(view.incomplete);
  const { rule } = evaluation;
  const label = `Contacts and announcements, ${formatDayRange(period.from, period.to)}, ${count}`;
  return (
    <>
      <div className="top">
        <p className="kicker">{rule.words.subject}</p>
        <h1>{headlineOf(evaluation)}</h1>
        <p className="deck">
          {rule.reason} {changedWindow(evaluation)}An amber ribbon joins the two. The timing is shown; no
          cause is asserted.
        </p>
      </div>
      <AddressFaults
        faults={view.faults}
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
            <a href={`/embed/timeline${embedQuery(view)}`}>As an embed</a>
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
    </>
  );
}

/** The reason of a rule speaks of its own window; when the reader takes another, the page says so. */
function changedWindow({ rule, windowDays }: TimelineView["evaluation"]): string {
  if (windowDays === rule.definition.windowDays) return "";
  return `Here the window is changed to ${windowDays === 1 ? "1 day" : `${windowDays} days`}. `;
}

function hrefOf(state: ViewState): string {
  const query = formatViewState({ ...state, event: null });
  return query === "" ? "/" : `/?${query}`;
}

/** Everything in the address but the window, for the slider's form. */
function keptParameters(state: ViewState): [string, string][] {
  return [...new URLSearchParams(formatViewState({ ...state, windowDays: null, event: null }))];
}

/** What the filter form keeps without showing it: the order and length of the table. */
function hiddenParameters(state: ViewState): [string, string][] {
  const kept = new URLSearchParams(formatViewState(state));
  return ["sort", "rows"].flatMap((name): [string, string][] => {
    const value = kept.get(name);
    return value === null ? [] : [[name, value]];
  });
}

/** Values of the form that need not stand in the address: those that the page would take by itself. */
function formDefaults(view: TimelineView): [string, string][] {
  const { state, evaluation, period, rules } = view;
  const defaults: [string, string][] = [["window", String(evaluation.rule.definition.windowDays)]];
  if (state.filter.from === null) defaults.push(["from", period.from]);
  if (state.filter.to === null) defaults.push(["to", period.to]);
  const [lead] = rules;
  if (lead !== undefined) defaults.push(["rule", lead.slug]);
  return defaults;
}

/** What a picture of the view takes: neither the table nor what is open. */
function imageQuery({ filter, rule, windowDays }: ViewState): string {
  return formatViewState({ ...defaultViewState, filter, rule, windowDays });
}

function imageHref(state: ViewState, format: "svg" | "png"): string {
  const query = imageQuery(state);
  return `/images/timeline.${format}${query === "" ? "" : `?${query}`}`;
}

/** The same view as an embed takes it. */
function embedQuery({ state }: TimelineView): string {
  const query = new URLSearchParams();
  for (const track of state.filter.tracks) query.append("track", track);
  if (state.filter.from !== null) query.set("from", state.filter.from);
  if (state.filter.to !== null) query.set("to", state.filter.to);
  if (state.windowDays !== null) query.set("window", String(state.windowDays));
  if (state.rule !== null) query.set("rule", state.rule);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
