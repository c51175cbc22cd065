import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { resultBundleFile } from "@/app/_server/coincidence/result-bundle-file";
import { ResultUnavailableError } from "@/app/_server/coincidence/result-unavailable";
import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { formatRuleAddress, parseRuleAddress } from "@/lib/timeline/rule-address";

/** The result of a rule as a file that `npm run rerun` runs again; the parameters are those of the page. */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const { address, faults } = parseRuleAddress(parameters);
  try {
    return await answerOpenFile(request, {
      question: `coincidence result ${formatRuleAddress(address)} ${JSON.stringify(faults)}`,
      contentType: "application/json; charset=utf-8",
      fileName: fileNameOf(address.rule),
      work: () => resultBundleFile(parameters),
    });
  } catch (error) {
    if (error instanceof ResultUnavailableError && error.fault === "tooLarge") {
      return refused(422, error.message);
    }
    if (error instanceof ResultUnavailableError || isTaskError(error)) {
      const answer = refused(503, "Too much is being computed just now; try again in a moment.");
      answer.headers.set("Retry-After", "5");
      return answer;
    }
    throw error;
  }
}

/** A public identifier may be in any script; the name of a file in a header may not. */
function fileNameOf(rule: string | null): string {
  const isPlain = rule !== null && /^[a-z0-9-]{1,80}$/.test(rule);
  return isPlain ? `coincidence-result-${rule}.json` : "coincidence-result.json";
}

/** Pages of any site may read why. */
function refused(status: number, detail: string): Response {
  const answer = problemAnswer(status, detail);
  answer.headers.set("Access-Control-Allow-Origin", "*");
  return answer;
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
