"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { type KnownRecord, knownRecord, type RecordKind } from "./known-record";

/** How long typing must rest before the server is asked, in milliseconds. */
const restMs = 150;

const answer = z.object({ records: z.array(knownRecord) });

export interface RecordSearch {
  /** The text that `records` answers; "" before the first answer. */
  text: string;
  records: readonly KnownRecord[];
  /** What went wrong, to be shown; null where nothing did. */
  failure: string | null;
}

const nothing: RecordSearch = { text: "", records: [], failure: null };

/** What is asked: records of a kind; with the event's `date` (EDTF) people are shown with the office that they held then. */
interface Asked {
  kind: RecordKind;
  text: string;
  date: string | null;
}

/** Asks the server once. A failure is an answer too; an abort throws. */
export async function searchRecords(
  { kind, text, date }: Asked,
  signal?: AbortSignal,
): Promise<RecordSearch> {
  try {
    const asked = new URLSearchParams({ kind, text, ...(date === null ? {} : { date }) });
    const response = await fetch(`/api/desk/records?${asked}`, signal === undefined ? {} : { signal });
    if (response.status === 401) {
      return { text, records: [], failure: "You are signed out. Sign in in another tab." };
    }
    if (!response.ok) throw new Error(`The search answered ${response.status}.`);
    return { text, ...answer.parse(await response.json()), failure: null };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { text, records: [], failure: "The list could not be loaded. Type on to try again." };
  }
}

/** Records of a kind that `text` finds, asked for once typing rests; nothing for an empty text. */
export function useRecordSearch({ kind, text, date }: Asked): RecordSearch {
  const [search, setSearch] = useState(nothing);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") {
      setSearch(nothing);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      searchRecords({ kind, text: wanted, date }, abort.signal).then(setSearch, () => undefined);
    }, restMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [kind, wanted, date]);
  return search;
}
