"use client";

import { useState } from "react";
import { ComparePanel } from "./compare-panel";
import type { CompareResult } from "./form-setup";
import { type KnownRecords, knownName } from "./known-record";
import type { PreviewResult, SimilarEntry } from "./preview-result";

/** Warns of published events and drafts that may be the one being typed; it hinders nothing. */
export function SimilarNote(props: {
  result: PreviewResult | null;
  type: "contact" | "announcement";
  /** Who or what the entry is about, as typed: "Steve Witkoff and Vladimir Putin". */
  about: string;
  mine: object;
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
  read: (asked: Pick<SimilarEntry, "kind" | "id">) => Promise<CompareResult>;
}) {
  const { result, type, about } = props;
  const [compared, setCompared] = useState<SimilarEntry | null>(null);
  const similar = result?.status === "evaluated" ? result.similar : [];
  if (similar.length === 0) return <div className="desk-live" aria-live="polite" />;
  const isCompared = similar.some(({ id }) => id === compared?.id);
  return (
    <>
      <div className="desk-alike" aria-live="polite">
        {similar.map((entry) => (
          <p key={`${entry.kind} ${entry.id}`}>
            <strong>{existsWords(type, about, entry)}</strong>
            {entry.kind === "draft" ? ` ${draftWords(entry)}` : " already"}
            {entry.title !== "" && `: “${entry.title}”`}.{" "}
            {entry.href !== null && (
              <>
                <a href={entry.href} target="_blank" rel="noopener">
                  Open it<span className="visually-hidden">: {entry.title} (in a new tab)</span>
                </a>
                {" or "}
                <button
                  type="button"
                  className="button-quiet desk-inline"
                  aria-expanded={isCompared && compared?.id === entry.id}
                  onClick={() => setCompared((before) => (before?.id === entry.id ? null : entry))}
                >
                  compare<span className="visually-hidden"> with {entry.title}</span>
                </button>
                {"; "}
              </>
            )}
            {entry.href === null ? "An editor sees both. " : ""}go on only if this is another one.
          </p>
        ))}
      </div>
      {isCompared && compared !== null && (
        <ComparePanel
          key={compared.id}
          entry={compared}
          type={type}
          mine={props.mine}
          known={props.known}
          names={props.names}
          read={props.read}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  );
}

function existsWords(type: string, about: string, { date }: SimilarEntry): string {
  const article = type === "contact" ? "A contact" : "An announcement";
  return `${article}${about === "" ? "" : ` ${type === "contact" ? "of" : "about"} ${about}`}${
    date === "" ? "" : ` on ${date}`
  } exists`;
}

function draftWords({ author }: SimilarEntry): string {
  return author === "you" ? "as a draft of yours" : `as a draft by ${author}`;
}

/** The names of records as a sentence has them: "Steve Witkoff and Vladimir Putin". */
export function namesInWords(known: KnownRecords, ids: readonly (string | null)[]): string {
  const names = ids.flatMap((id) => (id === null ? [] : [knownName(known, id)]));
  return names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
