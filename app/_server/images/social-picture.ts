import { createElement } from "react";
import { SocialDocument } from "@/app/_components/images/social-document";
import { recordKinds, recordPath } from "@/lib/records/record-path";
import { fitSocial, socialWidthPx } from "@/lib/timeline/place-social";
import { formatRuleAddress, parseRuleAddress } from "@/lib/timeline/rule-address";
import { defaultViewState, formatViewState, parseViewState } from "@/lib/timeline/view-state";
import { readEnvironment } from "../environment";
import { drawSvg, type ImageMade, madeOf } from "./image-answer";
import { renderPng } from "./image-png";
import { readSocialContent, type SocialSubject } from "./social-content";

/** The page that a path under /images names ("social", "events", "x.png"); null where it names none. */
export function socialSubjectOf(file: readonly string[]): SocialSubject | null {
  const [first, folder = "", name] = file;
  const last = file.at(-1) ?? "";
  if (first !== "social" || file.length > 3 || !last.endsWith(".png")) return null;
  const stem = last.slice(0, -".png".length);
  if (name === undefined) return stem === "home" || stem === "coincidences" ? { kind: stem } : null;
  if (folder === "events") return { kind: "event", slug: stem };
  const kind = recordKinds.find((word) => recordPath(word, "") === `/${folder}/`);
  return kind === undefined ? null : { kind, slug: stem };
}

/** What of an address decides what the preview shows, always written alike, so that one picture is made and kept once. */
export function socialParameters(subject: SocialSubject, asked: URLSearchParams): URLSearchParams {
  switch (subject.kind) {
    case "home": {
      const { state } = parseViewState(asked);
      const { filter, rule, windowDays, frame } = state;
      return new URLSearchParams(formatViewState({ ...defaultViewState, filter, rule, windowDays, frame }));
    }
    case "coincidences":
      return new URLSearchParams(formatRuleAddress(parseRuleAddress(asked).address));
    default:
      return new URLSearchParams();
  }
}

/** Width of a preview, px: the whole one, or what `width` asks for where it is a smaller whole number. */
export function socialWidthOf(asked: URLSearchParams): number {
  const width = asked.get("width") ?? "";
  return /^[1-9]\d{1,3}$/.test(width) ? Math.min(Number(width), socialWidthPx) : socialWidthPx;
}

/**
 * Draws the preview of a page as PNG, so many px wide. Rejects with NotFoundError where there is no such published record, and with
 * PicturesBusyError.
 */
export async function makeSocialImage(
  subject: SocialSubject,
  parameters: URLSearchParams,
  widthPx: number,
): Promise<ImageMade> {
  const { words, path, placeAt } = await readSocialContent(subject, parameters);
  const { placed, figure } = fitSocial(words, placeAt);
  const { publicUrl } = readEnvironment();
  const svg = await drawSvg(
    createElement(SocialDocument, {
      placed,
      // A long path says less than the name of the host.
      address: `${publicUrl.replace(/^https?:\/\//, "")}${path.length > 60 ? "" : path}`,
      figure: figure === null ? null : { node: figure.drawn.node, scale: figure.scale },
    }),
    "light",
  );
  // Lines held to whole pixels would differ in width at the figure's scale.
  const smooth = svg.replaceAll(' shape-rendering="crispEdges"', "");
  return madeOf(await renderPng(smooth, widthPx / socialWidthPx), `backchannel-${subject.kind}`);
}
