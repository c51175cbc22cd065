import { problemAnswer } from "../http/problem-answer";
import { type DataMoment, readDataMoment } from "./data-moment";
import { isPastUnavailable, type PastUnavailableError } from "./past-unavailable";
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
    return pastUnavailableAnswer(error);
  }
}

/** Says that a state of the data cannot be had now: 503 as problem details, with when to ask again. */
export function pastUnavailableAnswer({ message, retryAfterSeconds }: PastUnavailableError): Response {
  const answer = problemAnswer(503, message);
  answer.headers.set("Retry-After", String(retryAfterSeconds));
  return answer;
}
