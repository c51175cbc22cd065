import { z } from "zod";
import type { FoundSource } from "@/app/_components/sources/use-source-search";
import { currentActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listSources } from "@/db/queries/sources/list-sources";
import { sourceWords } from "@/lib/records/source";
import { canWriteDrafts } from "@/lib/records/user";

const question = z.object({
  text: z.string().min(1).max(200),
  /** The source that is not offered: the one that is being changed. */
  except: z.string().max(64).default(""),
});

/** Most sources that a type-ahead offers at once. */
const mostFound = 8;

/** The type-ahead of the fields that name a stored source: those that a text finds, the latest first. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return answer({ message: "Sign in first." }, 401);
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer({ message: "Name a text of up to 200 characters." }, 400);
  const { text, except } = asked.data;
  const { sources } = await listSources(getStore(), {
    filter: { text, language: null, grade: null, lack: null },
    sort: "day",
    after: null,
    limit: mostFound + 1,
    isPublic: false,
  });
  const found = sources.filter((source) => source.id !== except).slice(0, mostFound);
  return answer({
    sources: found.map(
      (source): FoundSource => ({
        path: `/sources/${source.slug}`,
        url: source.url,
        words: sourceWords(source),
      }),
    ),
  });
}

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
