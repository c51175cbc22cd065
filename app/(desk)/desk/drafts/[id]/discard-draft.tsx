"use client";

import { useSeenVersion } from "@/app/_components/review/draft-workspace";
import { discard } from "../../../_actions/draft-actions";

/** Discards the draft, in the version that is seen; what was said of it goes too. */
export function DiscardDraft({ draftId }: { draftId: string }) {
  const version = useSeenVersion();
  return (
    <details className="desk-more">
      <summary>Discard the draft</summary>
      <p className="note">It cannot be brought back, and what was said of it goes with it.</p>
      <form action={discard}>
        <input type="hidden" name="id" value={draftId} />
        <input type="hidden" name="version" value={version} />
        <button type="submit">Discard for good</button>
      </form>
    </details>
  );
}
