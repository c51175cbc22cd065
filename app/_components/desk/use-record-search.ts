"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { type KnownRecord, type RecordKind, recordKinds } from "./known-record";

/** How long typing must rest before the server is asked, in milliseconds. */
const restMs = 180;

const answer = z.object({
  records: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(recordKinds),
      name: z.string(),
      detail: z.string(),
      partyId: z.string().nullable(),
      partyName: z.string().nullable(),
      zone: z.string().nullable(),
    }),
  ),
});

export interface RecordSearch {
  /** The text that `records` answers; "" before the first answer. */
  text: string;
  records: readonly KnownRecord[];
  /** What went wrong, to be shown; null where nothing did. */
  failure: string | null;
}

const nothing: RecordSearch = { text: "", records: [], failure: null };

/** Records of a kind that `text` finds, asked for once typing rests; nothing for an empty text. */
export function useRecordSearch(kind: RecordKind, text: string): RecordSearch {
  const [search, setSearch] = useState(nothing);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") {
      setSearch(nothing);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const address = `/api/desk/records?${new URLSearchParams({ kind, text: wanted })}`;
        const response = await fetch(address, { signal: abort.signal });
        if (response.status === 401) {
          setSearch({ text: wanted, records: [], failure: "You are signed out. Sign in in another tab." });
          return;
        }
        if (!response.ok) throw new Error(`The search answered ${response.status}.`);
        setSearch({ text: wanted, ...answer.parse(await response.json()), failure: null });
      } catch {
        if (abort.signal.aborted) return;
        setSearch({
          text: wanted,
          records: [],
          failure: "The list could not be loaded. Type on to try again.",
        });
      }
    }, restMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [kind, wanted]);
  return search;
}
