import { z } from "zod";
import { recordKinds } from "@/app/_components/desk/known-record";
import { currentActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { searchParties } from "@/db/queries/search/search-parties";
import { searchPeople } from "@/db/queries/search/search-people";
import { searchPlaces } from "@/db/queries/search/search-places";
import { dayBounds, isStorableEdtf } from "@/lib/dates/edtf-date";
import { canWriteDrafts } from "@/lib/records/user";

const searches = { person: searchPeople, place: searchPlaces, party: searchParties };
const question = z.object({
  kind: z.enum(recordKinds),
  text: z.string().min(1).max(200),
  /** The event's own date (EDTF), for the offices that people held then. */
  date: z.string().max(200).optional(),
});

/** The type-ahead of the desk's forms: records of a kind that a text finds, best first. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return answer({ message: "Sign in first." }, 401);
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer({ message: "Name a kind and a text." }, 400);
  const store = getStore();
  const matches = await searches[asked.data.kind](store, asked.data.text);
  const known = new Map(
    (
      await listKnownRecords(
        store,
        matches.map((match) => match.id),
        daysOf(asked.data.date),
      )
    ).map((record) => [record.id, record]),
  );
  return answer({
    records: matches.flatMap(({ id, matchedAlias }) => {
      const record = known.get(id);
      if (record === undefined) return [];
      const alias = matchedAlias === null ? [] : [`also ${matchedAlias}`];
      return [{ ...record, detail: [record.detail, ...alias].filter((part) => part !== "").join("; ") }];
    }),
  });
}

function daysOf(date: string | undefined) {
  if (date === undefined || !isStorableEdtf(date) || date.startsWith("../")) return null;
  return dayBounds(date, dayOfData());
}

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
