import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { embedContext } from "@/app/_server/embed/embed-context";
import { readEmbedPicture } from "@/app/_server/embed/embed-image";
import { withNamedRule } from "@/app/_server/embed/named-rule";
import { readEnvironment } from "@/app/_server/environment";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { answerImage, type ImageFormat, type ImageMade, makeImage } from "@/app/_server/images/image-answer";
import { pastUnavailableAnswer } from "@/app/_server/past/answer-at-moment";
import { readDataMoment } from "@/app/_server/past/data-moment";
import { isPastUnavailable } from "@/app/_server/past/past-unavailable";
import { withDataAt } from "@/app/_server/past/with-data-at";
import { dayOfData } from "@/app/_server/today";
import { formatDay } from "@/lib/dates/format-edtf";
import { parseEmbedImage } from "@/lib/embed/embed-image";
import { type EmbedWidget, embedWidgets } from "@/lib/embed/embed-widget";
import { NotFoundError } from "@/lib/errors";

/**
 * Pictures of embeds that stand alone: /images/embed/timeline.svg and .png, aligned, coincidences, latest, and events/<slug>, with the
 * parameters of the embed, `width` and `scale`.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string[] }> },
): Promise<Response> {
  const asked = askedOf((await params).file);
  if (asked === null) return problemAnswer(404, "There is no such picture.");
  const { widget, slug, format } = asked;
  const { image, embed, faults } = parseEmbedImage(widget, new URL(request.url).searchParams);
  if (faults.length > 0) {
    return problemAnswer(400, "The address of the picture could not be read.", faults);
  }
  const { publicUrl } = readEnvironment();
  try {
    return await answerImage(request, {
      question: `embed ${JSON.stringify([widget, slug, publicUrl, image, embed])}`,
      format,
      // Which state of the data it is belongs to what is worked out: read before, it might be older than what is drawn.
      make: async (): Promise<ImageMade> => {
        const asked = new URLSearchParams(embed.version === null ? {} : { version: String(embed.version) });
        const { moment, faults } = await readDataMoment(asked);
        if (faults.length > 0) return { faults };
        return withDataAt(moment, async () => {
          const named = (await withNamedRule({ widget, slug, embed })).embed;
          const read = await readEmbedPicture(widget, slug, embedContext(widget, named, publicUrl), image);
          if ("missing" in read) throw new NotFoundError(read.missing);
          if (!("content" in read)) return read;
          const data = `as of ${formatDay(dayOfData())}, version ${moment.dataVersion}`;
          return makeImage({ ...read.content, data }, image, format, embed.accent);
        });
      },
    });
  } catch (error) {
    if (error instanceof NotFoundError) return problemAnswer(404, error.message);
    if (isPastUnavailable(error)) return pastUnavailableAnswer(error);
    if (!isTaskError(error)) throw error;
    console.warn(`A picture of an embed was not made: ${error.message}`);
    return problemAnswer(503, "What the picture shows could not be counted now. Ask again in a minute.");
  }
}

/** Which picture a path names; null where it names none. */
function askedOf(
  file: readonly string[],
): { widget: EmbedWidget; slug: string | null; format: ImageFormat } | null {
  const match = /^(.+)\.(svg|png)$/.exec(file.at(-1) ?? "");
  const stem = match?.[1];
  if (stem === undefined) return null;
  const format = match?.[2] === "svg" ? "svg" : "png";
  if (file.length === 2 && file[0] === "events") return { widget: "event", slug: stem, format };
  const widget = embedWidgets.find((word) => word === stem && word !== "event");
  return file.length === 1 && widget !== undefined ? { widget, slug: null, format } : null;
}
