import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { readEnvironment } from "@/app/_server/environment";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { answerImage, type ImageFormat, type ImageMade, makeImage } from "@/app/_server/images/image-answer";
import { readAlignedImage, readEventImage, readTimelineImage } from "@/app/_server/images/image-content";
import {
  makeSocialImage,
  socialParameters,
  socialSubjectOf,
  socialWidthOf,
} from "@/app/_server/images/social-picture";
import { answerAtMoment } from "@/app/_server/past/answer-at-moment";
import { NotFoundError } from "@/lib/errors";
import { type ImageKind, parseImageParameters } from "@/lib/timeline/image-parameters";
import { withoutMoment } from "@/lib/timeline/moment-address";

/**
 * Pictures of what readers see, as files: /images/timeline.svg and .png (the parameters of the timeline, `part`),
 * /images/aligned.* (those of /coincidences, `order`), /images/events/<slug>.* (`rule`), each with `width`, `theme` and
 * `scale`; and /images/social/…png for previews of links (`width`). Each is drawn as of then with `version` or `as-known-on`. Only
 * what is published is drawn.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string[] }> },
): Promise<Response> {
  const { file } = await params;
  return answerAtMoment(request, () => answer(request, file));
}

async function answer(request: Request, file: readonly string[]): Promise<Response> {
  const parameters = withoutMoment(new URL(request.url).searchParams);
  try {
    const subject = socialSubjectOf(file);
    if (subject !== null) {
      const deciding = socialParameters(subject, parameters);
      const widthPx = socialWidthOf(parameters);
      return await answerImage(request, {
        question: `social ${JSON.stringify(subject)} ${deciding} ${widthPx}`,
        format: "png",
        make: () => makeSocialImage(subject, deciding, widthPx),
      });
    }
    const asked = askedOf(file);
    if (asked === null) return problemAnswer(404, "There is no such picture.");
    const { image, view, faults } = parseImageParameters(asked.kind, parameters);
    if (faults.length > 0) return problemAnswer(400, "The address of the picture could not be read.", faults);
    const { publicUrl } = readEnvironment();
    return await answerImage(request, {
      question: JSON.stringify([asked, publicUrl, image, sortedQuery(view)]),
      format: asked.format,
      make: async (): Promise<ImageMade> => {
        const read =
          asked.kind === "timeline"
            ? await readTimelineImage(view, image, publicUrl)
            : asked.kind === "aligned"
              ? await readAlignedImage(view, image, publicUrl)
              : await readEventImage(asked.slug, view, image, publicUrl);
        return "content" in read ? makeImage(read.content, image, asked.format) : read;
      },
    });
  } catch (error) {
    if (error instanceof NotFoundError) return problemAnswer(404, error.message);
    if (isTaskError(error)) {
      console.warn(`A picture was not made: ${error.message}`);
      return problemAnswer(503, "What the picture shows could not be counted now. Ask again in a minute.");
    }
    throw error;
  }
}

interface Asked {
  kind: ImageKind;
  format: ImageFormat;
  /** Of an event; else empty. */
  slug: string;
}

/** Which picture a path names; null where it names none. */
function askedOf(file: readonly string[]): Asked | null {
  const name = file.at(-1) ?? "";
  const match = /^(.+)\.(svg|png)$/.exec(name);
  const format = match?.[2] === "svg" ? "svg" : match?.[2] === "png" ? "png" : null;
  const stem = match?.[1] ?? "";
  if (format === null) return null;
  if (file.length === 2 && file[0] === "events") return { kind: "event", format, slug: stem };
  if (file.length === 1 && (stem === "timeline" || stem === "aligned"))
    return { kind: stem, format, slug: "" };
  return null;
}

/** One question whatever the order of its parameters; the order of several values of one is kept. */
function sortedQuery(parameters: URLSearchParams): string {
  const sorted = new URLSearchParams(parameters);
  sorted.sort();
  return sorted.toString();
}
