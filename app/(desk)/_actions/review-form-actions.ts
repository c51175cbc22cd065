"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type ReviewOutcome, reviewDecisions } from "@/app/_components/review/review-outcome";
import type { ReviewFailure } from "@/app/_components/review/review-result";
import { addComment, publishDraft, sendBack, takeBack } from "./review-actions";

const reviewForm = z.object({
  draftId: z.string().min(1).max(64),
  version: z.coerce.number().int().min(1),
  decision: z.enum(reviewDecisions),
  text: z.string().max(20_000).default(""),
  field: z.string().max(64).default(""),
});

/** Does what a form of a draft's review asks for; see review-actions.ts for each decision. */
export async function reviewDraft(_before: ReviewOutcome, form: FormData): Promise<ReviewOutcome> {
  const { draftId, version, decision, text, field } = reviewForm.parse(Object.fromEntries(form));
  const failed = (failure: ReviewFailure): ReviewOutcome => ({ status: "failed", failure, text, field });
  switch (decision) {
    case "sendBack": {
      const result = await sendBack({ draftId, version, text });
      if (result.status === "sentBack") redirect("/desk?notice=sentBack");
      return failed(result);
    }
    case "publish": {
      const result = await publishDraft({ draftId, version, reason: text });
      if (result.status === "published") redirect(`/events/${result.slug}`);
      return failed(result);
    }
    case "takeBack": {
      const result = await takeBack({ draftId, version });
      if (result.status !== "takenBack") return failed(result);
      revalidatePath(`/desk/drafts/${draftId}`);
      return { status: "done", words: "Taken back from review." };
    }
    case "comment": {
      const result = await addComment({ draftId, text, field: field || null });
      if (result.status !== "commented") return failed(result);
      revalidatePath(`/desk/drafts/${draftId}`);
      return { status: "done", words: "The comment stands with the draft." };
    }
  }
}
