import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerDataFile } from "@/app/_server/data/answer-data-file";
import { openToAll } from "@/app/_server/data/data-headers";
import { tableFile } from "@/app/_server/data/table-file";
import { problemAnswer } from "@/app/_server/http/problem-answer";

/** A table of the data as CSV; the filters of the timeline choose of which events. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const table = file.endsWith(".csv") ? tableFile(file.slice(0, -".csv".length)) : null;
  return table === null
    ? openToAll(problemAnswer(404, "There is no such file. /data lists all."))
    : answerDataFile(request, table);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
