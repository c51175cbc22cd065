"use client";

import { useEffect, useState } from "react";
import { z } from "zod";

/** How long typing must rest before the server is asked, in milliseconds. */
const restMs = 250;
/** Shorter texts are not asked about. */
const leastLength = 2;

const foundSource = z.object({
  /** The address of its page here. */
  path: z.string(),
  /** Where it was published; null where no address is known. */
  url: z.string().nullable(),
  /** Publisher and title. */
  words: z.string(),
});
/** A stored source that a text finds. */
export type FoundSource = z.output<typeof foundSource>;

const answer = z.object({ sources: z.array(foundSource) });

/**
 * Stored sources that `text` finds, asked for once typing rests; none for an address, which names its source already. A
 * failure gives none: the fields take words as well.
 */
export function useSourceSearch(text: string, exceptId = ""): readonly FoundSource[] {
  const [found, setFound] = useState<readonly FoundSource[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < leastLength || /^(?:https?:|\/sources\/)/i.test(wanted)) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const asked = new URLSearchParams({ text: wanted.slice(0, 200), except: exceptId });
        const response = await fetch(`/api/desk/sources?${asked}`, { signal: abort.signal });
        const { sources } = response.ok ? answer.parse(await response.json()) : { sources: [] };
        setFound(sources);
      } catch {
        if (!abort.signal.aborted) setFound([]);
      }
    }, restMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted, exceptId]);
  return found;
}
