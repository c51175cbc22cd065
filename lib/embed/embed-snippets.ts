import { choiceAddress, type EmbedChoice } from "./embed-choice";
import { writeEmbedParameters } from "./embed-parameters";

/** What one pastes into another page, each as text. */
export interface EmbedSnippets {
  iframe: string;
  script: string;
  /** Address that answers with the frame as JSON. */
  oembed: string;
  /** A picture that links to the page. */
  markdown: string;
}

interface SnippetInput {
  choice: EmbedChoice;
  /** Origin of the instance. */
  publicUrl: string;
  /** What the embed shows, in a sentence. */
  title: string;
  /** Of a frame that cannot grow, px. */
  heightPx: number;
  /** Until the frame has told its own: of frames under 640 px, of those from there on, and from 960 px on. */
  heightsPx: readonly number[];
  /** Addresses of the page that shows the same, and of a picture of it. */
  pageAddress: string;
  pngAddress: string;
}

/** Every way to embed what was chosen. Titles and addresses are escaped for where they stand. */
export function embedSnippets(input: SnippetInput): EmbedSnippets {
  const { choice, publicUrl, title, pageAddress, pngAddress } = input;
  const address = publicUrl + choiceAddress(choice);
  return {
    iframe: iframeMarkup({ address, title, width: "100%", heightPx: input.heightPx }),
    script: [
      `<script async src="${escaped(publicUrl)}/embed.js"></script>`,
      `<backchannel-${choice.widget}${elementAttributes(choice, input.heightsPx)}><a href="${escaped(pageAddress)}">${escaped(title)}</a></backchannel-${choice.widget}>`,
    ].join("\n"),
    oembed: oembedAddress(publicUrl, address, "json"),
    markdown: `[![${markdownText(title)}](${pngAddress})](${pageAddress})`,
  };
}

/**
 * A frame as HTML. Its border goes by an attribute: many hosts refuse a style that stands in the markup.
 */
export function iframeMarkup(frame: {
  address: string;
  title: string;
  width: number | "100%";
  heightPx: number;
}): string {
  const { address, title, width, heightPx } = frame;
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${heightPx}" frameborder="0" loading="lazy"></iframe>`;
}

/** The address at which the oEmbed of an address of this instance is asked for. */
export function oembedAddress(publicUrl: string, address: string, format: "json" | "xml"): string {
  const query = new URLSearchParams({ url: address, format });
  return `${publicUrl}/api/oembed?${query}`;
}

/** The parameters as attributes of an element; several tracks stand in one, parted by commas. */
function elementAttributes({ slug, embed }: EmbedChoice, heightsPx: readonly number[]): string {
  const parameters = writeEmbedParameters({ ...embed, reportsSize: false });
  const attributes = [...new Set(parameters.keys())].map((name): [string, string] => [
    name,
    parameters.getAll(name).join(","),
  ]);
  if (slug !== null) attributes.unshift(["slug", slug]);
  attributes.push(["height", heightsPx.join(" ")]);
  return attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
}

/** Text between double quotes of an attribute, or as the text of an element. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Text inside the brackets of a link. */
function markdownText(text: string): string {
  return text.replace(/[\\[\]*_`<>]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ");
}
