"use client";

import { useEffect, useState } from "react";
import { TableScroll } from "../table-scroll";
import { announcementForm } from "./announcement-form";
import { differencesBetween } from "./compare-forms";
import { contactForm } from "./contact-form";
import { describeField } from "./describe-field";
import { draftFields } from "./form-fields";
import type { CompareResult } from "./form-setup";
import { pathLabel } from "./issue-paths";
import { type KnownRecords, withRecord } from "./known-record";
import type { SimilarEntry } from "./preview-result";

/** What is typed beside a stored event or draft, in the fields in which they differ. Nothing is changed by it. */
export function ComparePanel(props: {
  entry: SimilarEntry;
  type: "contact" | "announcement";
  mine: object;
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
  read: (asked: Pick<SimilarEntry, "kind" | "id">) => Promise<CompareResult>;
  onClose: () => void;
}) {
  const { entry, type, mine, names, read } = props;
  const [result, setResult] = useState<CompareResult | { status: "lost" } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = (found: CompareResult | { status: "lost" }) => isCurrent && setResult(found);
    read({ kind: entry.kind, id: entry.id }).then(settle, () => settle({ status: "lost" }));
    return () => {
      isCurrent = false;
    };
  }, [entry.kind, entry.id, read]);
  return (
    <section className="desk-compare" aria-label={`Compared with ${entry.title}`}>
      {result === null ? (
        <p className="note">Reading it.</p>
      ) : result.status === "found" ? (
        <Differences
          mine={mine}
          stored={(type === "contact" ? contactForm : announcementForm).parse(result.stored.entry)}
          known={result.stored.known.reduce(withRecord, props.known)}
          names={names}
          kind={entry.kind}
        />
      ) : (
        <p className="note">{failures[result.status]}</p>
      )}
      <button type="button" className="button-quiet desk-small" onClick={props.onClose}>
        Close the comparison
      </button>
    </section>
  );
}

const failures = {
  gone: "It is not there any more.",
  signedOut: "You are signed out. Sign in in another tab, then compare again.",
  lost: "The server could not be reached. Compare again in a moment.",
};

function Differences(props: {
  mine: object;
  stored: object;
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
  kind: SimilarEntry["kind"];
}) {
  const { mine, stored, known, names } = props;
  const fields = differencesBetween(mine, stored, null)
    .map(({ field }) => field)
    .filter((field) => !draftFields.has(field));
  if (fields.length === 0) return <p>Both hold the same in every field.</p>;
  const [mineFields, storedFields] = [mine, stored].map(
    (form) => new Map<string, unknown>(Object.entries(form)),
  );
  return (
    <TableScroll label="What differs">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours</th>
            <th scope="col">{props.kind === "draft" ? "The draft" : "Published"}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{pathLabel(field)}</th>
              {[mineFields, storedFields].map((from, side) => (
                <td key={side === 0 ? "mine" : "stored"}>
                  {describeField(from?.get(field), known, names, field).map((line) => (
                    <span key={line} className="desk-version-line">
                      {line}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
