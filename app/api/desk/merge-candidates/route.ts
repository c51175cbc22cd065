import { z } from "zod";
import { currentActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { findMergeCandidates } from "@/db/queries/merging/find-merge-candidates";
import { mergedTypes } from "@/lib/merging/change";
import { canPublish } from "@/lib/records/user";

const question = z.object({
  type: z.enum(mergedTypes),
  text: z.string().min(1).max(400),
  except: z.string().min(1).max(64),
});

/** The type-ahead of the merge pages: records that may be the same as the one that is open. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null || !canPublish(actor.role))
    return answer({ message: "Sign in as an editor first." }, 401);
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer({ message: "Name a type, a text and the record that is open." }, 400);
  const { type: recordType, text, except: exceptId } = asked.data;
  const candidates = await findMergeCandidates(getStore(), actor, {
    recordType,
    text,
    exceptId,
    dayOfData: dayOfData(),
  });
  return answer({ candidates });
}

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
