import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { citePage, pageNamed } from "@/app/_server/exchange/cite-page";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { citationFiles, citationFormats } from "@/lib/exchange/citations/citation-formats";
import { unknownParameters } from "@/lib/timeline/unknown-parameters";

/** The citation of the page that `of` names: /cite/bibtex?of=/events/x; also ris, csl and text. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ format: string }> },
): Promise<Response> {
  const asked = (await params).format;
  const format = citationFormats.find((known) => known === asked);
  if (format === undefined) {
    return problemAnswer(404, `A citation has one of these forms: ${citationFormats.join(", ")}.`);
  }
  const parameters = new URL(request.url).searchParams;
  const page = pageNamed(parameters.get("of") ?? "");
  const { extension, contentType } = citationFiles[format];
  return answerOpenFile(request, {
    question: `cite ${format} ${page?.pathname ?? ""} ${page?.search ?? ""}`,
    contentType,
    fileName: format === "text" ? null : `backchannel.${extension}`,
    faults: unknownParameters(parameters, ["of"]),
    work: () => citePage(page, format),
    // The page itself names the version of the data that is cited.
    ...(page === null ? {} : { parameters: page.searchParams }),
  });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
