import { ReviewSteps } from "@/app/_components/review/review-steps";
import { getStore } from "@/app/_server/store";
import { listEventReview } from "@/db/queries/desk/list-event-review";
import type { Actor } from "@/lib/records/user";
import "@/app/styles/desk-queue.css";

/** What was done and said about the drafts from which a record was published; nothing where this person may see none of it. */
export async function PastReviews({ actor, eventId }: { actor: Actor; eventId: string }) {
  const steps = await listEventReview(getStore(), actor, eventId);
  if (steps.length === 0) return null;
  const draftIds = [...new Set(steps.map(({ draftId }) => draftId))];
  return (
    <section className="section" aria-labelledby="reviews">
      <h2 id="reviews">{draftIds.length === 1 ? "Review of its draft" : "Reviews of its drafts"}</h2>
      <p className="note">For those of the desk alone; nothing of it is public.</p>
      {draftIds.map((id) => (
        <ReviewSteps key={id} steps={steps.filter(({ draftId }) => draftId === id)} hasForm={false} />
      ))}
    </section>
  );
}
