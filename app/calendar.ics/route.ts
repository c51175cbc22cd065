import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { contactCalendar } from "@/app/_server/exchange/contact-calendar";
import { calendarType } from "@/lib/exchange/calendar/write-calendar";

/** Contacts as iCalendar; the filters of the timeline choose which. */
export function GET(request: Request): Promise<Response> {
  return answerOpenFile(request, {
    ...contactCalendar(new URL(request.url).searchParams),
    contentType: `${calendarType}; charset=utf-8`,
    fileName: "backchannel.ics",
  });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
