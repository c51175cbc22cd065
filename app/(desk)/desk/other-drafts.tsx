import { formatInstant } from "@/app/_components/desk/format-instant";
import { getStore } from "@/app/_server/store";
import { listDraftsOfEvent } from "@/db/queries/desk/list-drafts-of-event";
import type { Actor } from "@/lib/records/user";

/** Over the form of a published event: drafts of changes to it that are not published yet, to be gone on with. */
export async function OtherDrafts({ actor, eventId }: { actor: Actor; eventId: string }) {
  const drafts = await listDraftsOfEvent(getStore(), actor, eventId);
  if (drafts.length === 0) return null;
  return (
    <div className="message-note" role="status">
      {drafts.map(({ id, createdBy, updatedAt }) => (
        <p key={id}>
          A draft of a change to this record exists, by {createdBy.id === actor.id ? "you" : createdBy.name},
          saved {formatInstant(updatedAt)}. <a href={`/desk/drafts/${id}`}>Go on with it</a>, or begin another
          below.
        </p>
      ))}
    </div>
  );
}
