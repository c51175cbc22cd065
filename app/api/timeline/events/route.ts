import { parseWindowQuestion } from "@/app/_server/coincidence/window-question";
import { keptJson } from "@/app/_server/http/kept-json";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { answerAtMoment } from "@/app/_server/past/answer-at-moment";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { listGroupEvents } from "@/db/queries/timeline/list-group-events";
import { contactStatuses, standings } from "@/lib/records/vocabularies";
import { AddressReader } from "@/lib/timeline/address-reader";
import { eventFilterOf } from "@/lib/timeline/view-state";

const pageSize = 50;

/**
 * The events of one group of a window, the latest first, 50 a page: the window's parameters, the group's `lane` and, where
 * wanted, its `standing`; `after` is the `next` of the page before. 400 with every fault where the address cannot be read.
 */
export function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, () => answer(request));
}

async function answer(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const { asked, faults } = parseWindowQuestion(parameters);
  const reader = new AddressReader(parameters);
  const lane = reader.slug("lane");
  const [standing = null] = reader.words("standing", [...standings, ...contactStatuses]);
  const after = reader.one("after");
  if (lane === null && reader.faults.length === 0) reader.fault("lane", "Say the lane asked for.");
  if (after !== null && !/^\d{1,16}$/.test(after)) reader.fault("after", "This is not the end of a page.");
  const all = [...faults, ...reader.faults];
  if (asked === null || lane === null || all.length > 0) {
    return problemAnswer(400, "The address of the group could not be read.", all);
  }
  return keptJson(request, `group ${asked.key} ${lane} ${standing} ${after}`, () =>
    listGroupEvents(getStore(), {
      filter: eventFilterOf(asked.state),
      ...asked.span,
      laneId: lane,
      standing,
      after: after === null ? null : Number(after),
      limit: pageSize,
      dayOfData: dayOfData(),
    }),
  );
}
