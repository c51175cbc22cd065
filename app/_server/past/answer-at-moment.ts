import { problemAnswer } from "../http/problem-answer";
import { type DataMoment, readDataMoment } from "./data-moment";
import { isPastUnavailable } from "./past-unavailable";
import { withDataAt } from "./with-data-at";

/**
 * Answers a request on the state of the data that its address names: 400 as problem details where there is no such state, 503 with
 * Retry-After where it cannot be had now. `work` may be run twice. `parameters` are given where another address names the state.
 */
export async function answerAtMoment(
  request: Request,
  work: (moment: DataMoment) => Promise<Response>,
  parameters: URLSearchParams = new URL(request.url).searchParams,
): Promise<Response> {
  const { moment, faults } = await readDataMoment(parameters);
  if (faults.length > 0) return problemAnswer(400, "There is no such state of the data.", faults);
  try {
    return await withDataAt(moment, () => work(moment));
  } catch (error) {
    if (!isPastUnavailable(error)) throw error;
    const answer = problemAnswer(503, error.message);
    answer.headers.set("Retry-After", String(error.retryAfterSeconds));
    return answer;
  }
}
