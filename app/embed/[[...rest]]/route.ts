import { answerNoEmbed } from "@/app/_server/embed/answer-embed";

/** Every other address under /embed: it stands in a frame of somebody else's page, so it is a page of a frame that says so. */
export function GET(): Promise<Response> {
  return answerNoEmbed();
}
