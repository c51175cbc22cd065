"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import type { MergedType } from "@/lib/merging/change";

/** How long typing must rest before the server is asked, in milliseconds. */
const restMs = 150;

const answer = z.object({
  candidates: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
});

interface CandidateSearch extends z.output<typeof answer> {
  /** The text that the candidates answer; "" before the first answer. */
  text: string;
  failure: string | null;
}

const nothing: CandidateSearch = { text: "", candidates: [], failure: null };

/** Records that a text finds and that may be the same as the one that is open; nothing for an empty text. */
export function useMergeCandidates(type: MergedType, exceptId: string, text: string): CandidateSearch {
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
        const address = `/api/desk/merge-candidates?${new URLSearchParams({ type, except: exceptId, text: wanted })}`;
        const response = await fetch(address, { signal: abort.signal });
        if (response.status === 401) {
          setSearch({ text: wanted, candidates: [], failure: "You are signed out. Sign in in another tab." });
          return;
        }
        if (!response.ok) throw new Error(`The search answered ${response.status}.`);
        setSearch({ text: wanted, ...answer.parse(await response.json()), failure: null });
      } catch {
        if (abort.signal.aborted) return;
        setSearch({
          text: wanted,
          candidates: [],
          failure: "The list could not be loaded. Type on to try again.",
        });
      }
    }, restMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [type, exceptId, wanted]);
  return search;
}
