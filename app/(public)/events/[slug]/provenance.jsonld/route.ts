import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { readProvenance } from "@/app/_server/exchange/event-provenance";

/** Where an event is from and how it came to be as it is: its versions and sources as PROV-O in JSON-LD. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerOpenFile(request, {
    question: `provenance ${slug}`,
    contentType: "application/ld+json; charset=utf-8",
    work: () => readProvenance(slug),
  });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
