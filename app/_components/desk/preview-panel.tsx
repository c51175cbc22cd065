"use client";

import type { ReactNode } from "react";
import { PreviewFigure } from "./preview-figure";
import type { PreviewPartner, PreviewResult } from "./preview-result";
import type { Preview } from "./use-preview";

type Evaluated = Extract<PreviewResult, { status: "evaluated" }>;

/** "How it will stand": the entry as typed under the lead rule. Nothing of it is stored. */
export function PreviewPanel(props: { preview: Preview; type: "contact" | "announcement" }) {
  const { result, isLoading, isFailed } = props.preview;
  return (
    <aside className="desk-preview" aria-labelledby="desk-preview-title">
      <h2 id="desk-preview-title">How it will stand</h2>
      <p className="note">
        {isFailed
          ? "The server could not be reached; this is as it was asked last."
          : isLoading
            ? "Follows what you type. Reading it now."
            : "Follows what you type. Nothing is published yet."}
      </p>
      <div aria-live="polite">
        {result === null && isLoading ? null : result === null || result.status === "noDate" ? (
          <p className="desk-empty">
            Write the day it was {props.type === "contact" ? "held" : "announced"}; its place among the events
            is shown here.
          </p>
        ) : result.status === "signedOut" ? (
          <p className="desk-empty">You are signed out. Sign in in another tab to see this again.</p>
        ) : (
          <Standing result={result} type={props.type} />
        )}
      </div>
    </aside>
  );
}

function Standing({ result, type }: { result: Evaluated; type: string }) {
  return (
    <>
      <PreviewFigure result={result} isContact={type === "contact"} />
      <dl className="desk-standing">
        {type === "contact" && (
          <Fact name="Ordinal">
            {result.ordinals.length === 0 ? (
              <span className="note">
                None: it takes two named principals, for different parties, and a contact that was held.
              </span>
            ) : (
              result.ordinals.map(({ series, words }) => (
                <span key={series} className="desk-line">
                  {series}: {words}
                </span>
              ))
            )}
          </Fact>
        )}
        <Fact name="Coincidences" isCoincidence={result.pairs.length > 0}>
          {result.pairs.length > 0 ? (
            <Partners partners={result.pairs} />
          ) : (
            <span className="note">{noPairWords(result)}</span>
          )}
        </Fact>
        <Fact name="Near misses">
          {result.nearMisses.length > 0 ? (
            <Partners partners={result.nearMisses} />
          ) : (
            <span className="note">None.</span>
          )}
        </Fact>
        <Fact name="This changes">
          {result.change ?? <span className="note">{unchangedWords(result.side)}</span>}
        </Fact>
        <Fact name="Lead rule">
          {result.rule.name}: {result.rule.window}; {result.rule.dates.toLowerCase()}
        </Fact>
      </dl>
    </>
  );
}

function Fact({
  name,
  isCoincidence,
  children,
}: {
  name: string;
  isCoincidence?: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <dt className={isCoincidence ? "desk-coincidence" : undefined}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Partners({ partners }: { partners: readonly PreviewPartner[] }) {
  return (
    <>
      {partners.map((partner) => (
        <span key={partner.slug} className="desk-line">
          {partner.isCertain ? "" : "possibly "}
          {partner.lag}:{" "}
          <a href={`/events/${partner.slug}`} target="_blank" rel="noopener">
            {partner.title}
          </a>
          , {partner.date}
        </span>
      ))}
    </>
  );
}

function noPairWords({ side, lacks }: Evaluated): string {
  if (lacks !== null) return `None: the lead rule goes by “${lacks}”, which is not written.`;
  return side === "none" ? "None: the lead rule does not count it." : "None in the window.";
}

/** The change is told for the contacts of the rule; an announcement counts among the announcements as well. */
function unchangedWords(side: "consequent" | "antecedent" | "both" | "none"): string {
  switch (side) {
    case "antecedent":
      return "It counts among the announcements of the rule; how many contacts count stays as it is.";
    case "consequent":
    case "both":
      return "How many contacts count stays as it is.";
    case "none":
      return "Nothing: the rule counts neither it nor anything by it.";
  }
}
