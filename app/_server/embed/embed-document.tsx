import type { ReactNode } from "react";
import { type LinkOpening, openingAttributes } from "@/app/_components/figure/figure-links";
import type { CivilDay } from "@/lib/dates/civil-day";
import { parameterWords, widgetParameters } from "@/lib/embed/widget-parameters";
import { changedRecordsWords } from "@/lib/records/history/changed-words";
import { Dated } from "./dated";
import { EmbedLink } from "./embed-link";
import type { EmbedContext, EmbedPage, EmbedRefusal } from "./embed-page";

/** Of which state of the data an embed is. */
export interface EmbedData {
  day: CivilDay;
  dataVersion: number;
  /** Whether its address names the version; then how many public records changed since, or whether the one event did. */
  pinned: { changed: number } | { event: string; isChanged: boolean } | null;
}

/** The whole page inside the frame but for its style sheet and the reporter of its size. */
export function EmbedDocument({
  context,
  made,
  data,
}: {
  context: EmbedContext;
  made: EmbedPage;
  data: EmbedData;
}) {
  const { links } = context;
  return (
    <Frame context={context} title={made.headline}>
      <main className={made.numeral === undefined ? undefined : "embed-beside"}>
        {made.numeral}
        <h1>
          <a href={made.page} {...openingAttributes(links.opens)}>
            {made.headline}
          </a>
        </h1>
        {made.body}
        <Caption context={context} page={made.page} data={data} />
      </main>
    </Frame>
  );
}

function Frame({
  context: { parameters },
  title,
  children,
}: {
  context: EmbedContext;
  title: string;
  children: ReactNode;
}) {
  const { theme } = parameters;
  return (
    <html lang="en" {...(theme === null ? {} : { "data-theme": theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" />
        <title>{title}</title>
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Where it comes from, its licence, and of when the data are. */
function Caption({ context, page, data }: { context: EmbedContext; page: string; data: EmbedData }) {
  const { publicUrl, links, dates, sentenceDates } = context;
  return (
    <footer className="embed-caption">
      <p>
        <Dated language={dates.language}>{`Data of ${sentenceDates.day(data.day)}`}</Dated> (version{" "}
        {data.dataVersion}
        {data.pinned === null ? "" : ", kept as it was"}). Source:{" "}
        <EmbedLink href={page} opens={links.opens}>
          Backchannel
        </EmbedLink>
        , <span className="embed-licence">CC BY 4.0</span>. The timing is shown; no cause is asserted.{" "}
        <EmbedLink href={`${publicUrl}/method`} opens={links.opens}>
          How this is counted
        </EmbedLink>
      </p>
      {data.pinned !== null && (
        <Changed
          pinned={data.pinned}
          since={`${publicUrl}/changes?since=${data.dataVersion}`}
          opens={links.opens}
        />
      )}
    </footer>
  );
}

/** What became of the data that it is pinned to. */
function Changed({
  pinned,
  since,
  opens,
}: {
  pinned: NonNullable<EmbedData["pinned"]>;
  /** The address of all changes made since. */
  since: string;
  opens: LinkOpening;
}) {
  const isOfEvent = "event" in pinned;
  if (isOfEvent ? !pinned.isChanged : pinned.changed === 0) {
    return <p>{isOfEvent ? "This event has not changed since." : "No record changed since."}</p>;
  }
  const href = isOfEvent ? `${since}&event=${encodeURIComponent(pinned.event)}` : since;
  // The link says by itself what it leads to: some hear it without the rest of the sentence.
  return (
    <p>
      <EmbedLink href={href} opens={opens}>
        {isOfEvent
          ? "See what changed in this event since"
          : `See the ${lowered(changedRecordsWords(pinned.changed))} of the whole data set that changed since`}
      </EmbedLink>
      .
    </p>
  );
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const refusalWords: Readonly<Record<EmbedRefusal["status"], { heading: string; lead: string }>> = {
  400: {
    heading: "This embed could not be made",
    lead: "Its address has a fault. Correct it in the page that shows this frame:",
  },
  404: { heading: "There is nothing here to embed", lead: "Its address leads nowhere:" },
  503: { heading: "This embed cannot be shown at the moment", lead: "Load the page again in a while:" },
};

/** What stands in the frame where there is no widget: why, and of a faulty address what it may say. */
export function RefusalDocument({ context, refusal }: { context: EmbedContext; refusal: EmbedRefusal }) {
  const { publicUrl, links, widget } = context;
  const { heading, lead } = refusalWords[refusal.status];
  return (
    <Frame context={context} title={`Backchannel: ${lowered(heading)}`}>
      <main className="embed-fault">
        <h1>{heading}</h1>
        <p>{lead}</p>
        <ul>
          {refusal.faults.map(({ parameter, message }) => (
            <li key={`${parameter} ${message}`}>
              {parameter !== "" && <strong>{parameter}: </strong>}
              {message}
            </li>
          ))}
        </ul>
        {refusal.status === 400 && (
          <>
            <h2>What this embed takes</h2>
            <dl className="embed-facts">
              {widgetParameters[widget].map((name) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{parameterWords[name]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <p>
          The timeline itself is at{" "}
          <EmbedLink href={publicUrl} opens={links.opens}>
            {publicUrl}
          </EmbedLink>
          .
        </p>
      </main>
    </Frame>
  );
}
