"use client";

import { useState } from "react";
import { dayBounds } from "@/lib/dates/edtf-date";
import { formatDayRange, weekdayName } from "@/lib/dates/format-edtf";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { dateWords } from "@/lib/records/dates-in-words";
import { useMessage } from "./desk-context";
import { controlAttributes, FieldShell } from "./field-shell";
import { TextField } from "./text-field";

/** The value as the source printed it, beside the value as read. */
export interface PrintedValue {
  path: string;
  value: string;
  onChange: (value: string) => void;
}

/** A date as one knows it; how it is read stands under it at once, and what is ambiguous is asked. */
export function DateField(props: {
  label: string;
  path: string;
  value: string;
  onChange: (value: string) => void;
  printed?: PrintedValue;
  className?: string;
}) {
  const message = useMessage(props.path);
  const [isPrintedOpen, setPrintedOpen] = useState((props.printed?.value ?? "") !== "");
  return (
    <div className={`desk-date ${props.className ?? ""}`}>
      <FieldShell
        path={props.path}
        label={props.label}
        message={message}
        hint={<DateReading entry={props.value} isFaultShown={message !== null} onChoose={props.onChange} />}
      >
        <input
          {...controlAttributes(props.path, { message, hasHint: true })}
          type="text"
          autoComplete="off"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </FieldShell>
      {props.printed !== undefined && !isPrintedOpen && (
        <button type="button" className="button-quiet desk-small" onClick={() => setPrintedOpen(true)}>
          As printed in the source
          <span className="visually-hidden"> ({props.label})</span>
        </button>
      )}
      {props.printed !== undefined && isPrintedOpen && (
        <TextField
          label={`${props.label}, as printed`}
          path={props.printed.path}
          value={props.printed.value}
          onChange={props.printed.onChange}
        />
      )}
    </div>
  );
}

/** How an entry is read, spoken politely as it changes. */
function DateReading(props: {
  entry: string;
  /** The field shows the same fault already. */
  isFaultShown: boolean;
  onChoose: (edtf: string) => void;
}) {
  const { entry, isFaultShown, onChoose } = props;
  const trimmed = entry.trim();
  const result = trimmed === "" ? null : readDateEntry(trimmed);
  return (
    <span aria-live="polite">
      {result?.status === "read" && (
        <>
          Read as <strong>{result.reading}</strong>
          {precisionWords(result.edtf, result.reading)}
        </>
      )}
      {result?.status === "unreadable" && !isFaultShown && (
        <span className="desk-doubt">{result.message}</span>
      )}
      {result?.status === "ambiguous" && (
        <span className="desk-choices">
          <span className="desk-doubt">{result.message}</span>
          {result.choices.map((choice) => (
            <button type="button" key={choice.edtf} onClick={() => onChoose(dateWords(choice.edtf))}>
              {choice.reading}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

/** What the days of a date are: its weekday where it is one, else the span that it can mean, if the reading leaves it open. */
function precisionWords(edtf: string, reading: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return `, ${weekdayName(edtf)}, one certain day`;
  if (edtf.includes("/..") || edtf.startsWith("../")) return "";
  // No open end is left, so the day of the data plays no part.
  const days = dayBounds(edtf, "9999-12-31");
  const range = formatDayRange(days.earliestDay, days.latestDay);
  return reading.endsWith(range) ? "" : `: ${range}`;
}
