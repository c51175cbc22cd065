import { parseWindowQuestion, readAskedRule } from "@/app/_server/coincidence/window-question";
import { keptJson } from "@/app/_server/http/kept-json";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { answerAtMoment } from "@/app/_server/past/answer-at-moment";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { findNextCoincidence } from "@/db/queries/rules/find-next-coincidence";
import { coincidenceToShow, type NextCoincidence } from "@/lib/timeline/next-coincidence";

/**
 * The first coincidence of the view's rule whose contact begins in the days `from` to `to`, whatever the view selects
 * (lib/timeline/next-coincidence.ts). 400 with every fault where the address cannot be read.
 */
export function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, () => answer(request));
}

async function answer(request: Request): Promise<Response> {
  const { asked, faults } = parseWindowQuestion(new URL(request.url).searchParams);
  if (asked === null) return problemAnswer(400, "The address of the days could not be read.", faults);
  if ((await readAskedRule(asked.state)) === null) {
    const message = `There is no rule “${asked.state.rule}”.`;
    return problemAnswer(400, message, [{ parameter: "rule", message }]);
  }
  return keptJson(request, `next coincidence ${asked.key}`, async (): Promise<NextCoincidence> => {
    // Read again, after the version of the data under which the answer is kept.
    const rule = await readAskedRule(asked.state);
    if (rule === null) return { found: null, isSearched: false, lookedTo: asked.span.from };
    const { found, ...rest } = await findNextCoincidence(getStore(), {
      rule,
      ...asked.span,
      dayOfData: dayOfData(),
    });
    return {
      ...rest,
      found: found === null ? null : coincidenceToShow(found.pair, found.consequent, found.antecedent),
    };
  });
}
