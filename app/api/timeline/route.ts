import { parseWindowQuestion, readAskedRule } from "@/app/_server/coincidence/window-question";
import { keptJson } from "@/app/_server/http/kept-json";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { answerAtMoment } from "@/app/_server/past/answer-at-moment";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { readTimelineWindow } from "@/db/queries/timeline/read-timeline-window";
import { packTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { eventFilterOf } from "@/lib/timeline/view-state";

/**
 * The events of a window of the timeline, packed (lib/timeline/timeline-window-wire.ts): the view's parameters, and `from`,
 * `to` and `level` of the window. 400 with every fault where the address cannot be read.
 */
export function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, () => answer(request));
}

async function answer(request: Request): Promise<Response> {
  const { asked, faults } = parseWindowQuestion(new URL(request.url).searchParams);
  if (asked === null) return problemAnswer(400, "The address of the window could not be read.", faults);
  if ((await readAskedRule(asked.state)) === null) {
    const message = `There is no rule “${asked.state.rule}”.`;
    return problemAnswer(400, message, [{ parameter: "rule", message }]);
  }
  return keptJson(request, `window ${asked.key}`, async () =>
    packTimelineWindow(
      await readTimelineWindow(getStore(), {
        filter: eventFilterOf(asked.state),
        ...asked.span,
        level: asked.level,
        // Read again, after the version of the data under which the answer is kept.
        rule: await readAskedRule(asked.state),
        dayOfData: dayOfData(),
      }),
    ),
  );
}
