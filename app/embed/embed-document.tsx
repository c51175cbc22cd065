import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { Legend } from "@/app/_components/figure/legend";
import { type Drawing, FigureDrawings } from "@/app/_components/timeline/figure-drawings";
import { GroupRows } from "@/app/_components/timeline/group-rows";
import { StaticFigure } from "@/app/_components/timeline/static-groups";
import { summaryOf } from "@/app/_server/timeline/summary-of";
import type { TimelineView } from "@/app/_server/timeline/timeline-view";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";

/** Media queries see the width of the frame, so an embed carries a drawing for each of these. */
const embedDrawings: readonly Drawing[] = [
  { className: "embed-drawing-1", widthPx: 956, isTurned: false },
  { className: "embed-drawing-2", widthPx: 776, isTurned: false },
  { className: "embed-drawing-3", widthPx: 636, isTurned: false },
  { className: "embed-drawing-4", widthPx: 516, isTurned: false },
  { className: "embed-drawing-5", widthPx: 356, isTurned: true },
  { className: "embed-drawing-6", widthPx: 286, isTurned: true },
];

interface EmbedDocumentProps {
  theme: "light" | "dark" | null;
  publicUrl: string;
  /** Null where the parameters are bad: then the faults are shown instead. */
  view: TimelineView | null;
  /** The query of the same view on the tracker itself, without "?". */
  query: string;
  faults: readonly ViewFault[];
}

/** The whole page inside the frame but for its style sheet: no script, no form, links in a new tab. */
export function EmbedDocument({ theme, publicUrl, view, query, faults }: EmbedDocumentProps) {
  return (
    <html lang="en" {...(theme === null ? {} : { "data-theme": theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" />
        <title>
          {view === null ? "Backchannel: the embed could not be made" : headlineOf(view.evaluation)}
        </title>
      </head>
      <body>
        {view === null ? (
          <EmbedFaults faults={faults} publicUrl={publicUrl} />
        ) : (
          <EmbedTimeline view={view} publicUrl={publicUrl} query={query} />
        )}
      </body>
    </html>
  );
}

function EmbedTimeline({ view, publicUrl, query }: { view: TimelineView; publicUrl: string; query: string }) {
  const { evaluation, period, options } = view;
  const events = embedEvents(view);
  const { rule } = evaluation;
  const numbers = figureNumbers([...events, ...evaluation.consequents], options.tracks, view.numbers);
  const page = `${publicUrl}/${query === "" ? "" : `?${query}`}`;
  const links: FigureLinks = {
    event: (slug) => `${publicUrl}/events/${encodeURIComponent(slug)}`,
    days: (from, to) => `${publicUrl}/?${query === "" ? "" : `${query}&`}frame=${from}..${to}#magnified`,
    opensNewTab: true,
  };
  return (
    <main>
      <h1>{headlineOf(evaluation)}</h1>
      <p>
        {daysOf(view)} Rule: {rule.name}. {chanceSentence(evaluation, "precursor")}
      </p>
      {view.matches.count === 0 && <p>No event is recorded for these parameters.</p>}
      {view.grouped !== null && <EmbedGroups view={view} grouped={view.grouped} links={links} page={page} />}
      {view.grouped === null && (
        <FigureDrawings
          input={{
            events,
            tracks: options.tracks,
            from: period.from,
            to: period.to,
            numbers,
            rule: figureRuleOf(evaluation),
            selectedId: null,
            shape: "embed",
            incomplete: view.incomplete,
          }}
          drawings={embedDrawings}
          idPrefix="embed"
          label={figureLabel(view)}
          links={links}
        />
      )}
      <Legend
        idPrefix="embed-legend"
        consequentOne={rule.words.consequentOne}
        isGrouped={view.grouped !== null}
        isIncomplete={view.incomplete !== null}
      />
      <div className="visually-hidden">
        {summaryOf({ ...view, events }, numbers).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p className="embed-caption">
        Data:{" "}
        <a href={page} target="_blank" rel="noopener">
          Backchannel
        </a>
        , CC BY 4.0. The timing is shown; no cause is asserted.{" "}
        <a href={`${publicUrl}/method`} target="_blank" rel="noopener">
          How this is counted
        </a>
      </p>
    </main>
  );
}

/** A record with more events than a frame can draw one by one: its groups, on a narrow frame in rows. */
function EmbedGroups({
  view,
  grouped,
  links,
  page,
}: {
  view: TimelineView;
  grouped: NonNullable<TimelineView["grouped"]>;
  links: FigureLinks;
  /** The address of the same view on the tracker. */
  page: string;
}) {
  const label = figureLabel(view);
  const hrefOfDays = (from: string, to: string) => {
    const address = new URL(page);
    address.searchParams.set("from", from);
    address.searchParams.set("to", to);
    return address.href;
  };
  return (
    <>
      <div className="groups-across">
        <StaticFigure
          view={grouped}
          window={unpackTimelineWindow(grouped.year)}
          period={view.period}
          label={label}
          links={links}
        />
      </div>
      <GroupRows view={grouped} label={label} hrefOfDays={hrefOfDays} opensNewTab />
    </>
  );
}

function figureLabel({ period }: TimelineView): string {
  return `Contacts and announcements, ${formatDayRange(period.from, period.to)}`;
}

/** The days drawn, and those over which the rule counts where they are others. */
function daysOf({ evaluation, period }: TimelineView): string {
  const drawn = `${formatDayRange(period.from, period.to)}.`;
  const { from, to } = evaluation.rule.definition;
  const isSame = from === null || to === null || (from === period.from && to === period.to);
  return isSame ? drawn : `${drawn} The rule counts from ${formatDayRange(from, to)}.`;
}

/** A frame is narrow: it shows what the rule relates, and other contacts only of tracks that were asked for. */
function embedEvents({ events, evaluation, state }: TimelineView): TimelineView["events"] {
  const inRule = new Set([...evaluation.consequents, ...evaluation.antecedents].map((event) => event.id));
  const hasTracks = state.filter.tracks.length > 0;
  return events.filter((event) => inRule.has(event.id) || (hasTracks && event.type === "contact"));
}

function EmbedFaults({ faults, publicUrl }: { faults: readonly ViewFault[]; publicUrl: string }) {
  return (
    <main className="embed-fault">
      <h1>This embed could not be made</h1>
      <p>Its address has a fault. Correct it in the page that shows this frame:</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.parameter} ${fault.message}`}>
            <strong>{fault.parameter}</strong>: {fault.message}
          </li>
        ))}
      </ul>
      <p>
        The timeline itself is at{" "}
        <a href={publicUrl} target="_blank" rel="noopener">
          {publicUrl}
        </a>
        .
      </p>
    </main>
  );
}
