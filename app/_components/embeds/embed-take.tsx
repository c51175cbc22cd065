import { choiceAddress, type EmbedChoice } from "@/lib/embed/embed-choice";
import { embedImageAddress } from "@/lib/embed/embed-image";
import { embedSnippets } from "@/lib/embed/embed-snippets";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import { PictureField } from "./picture-field";
import { SnippetField } from "./snippet-field";

/** Width for which the height of a frame that cannot grow is given, px. */
const usualWidthPx = 640;
/** Each drawing at its narrowest, px. */
const drawnWidthsPx = [320, 640, 960] as const;

/** Everything that one can paste or download. */
export function EmbedTake({
  choice,
  title,
  publicUrl,
  heightAt,
}: {
  choice: EmbedChoice;
  title: string;
  publicUrl: string;
  /** How high the embed is, px, at a width of its frame. */
  heightAt: (widthPx: number) => number;
}) {
  const pngPath = embedImageAddress(choice, "png");
  const { script, iframe, oembed, markdown } = embedSnippets({
    choice,
    publicUrl,
    title,
    heightPx: heightAt(usualWidthPx),
    heightsPx: drawnWidthsPx.map(heightAt),
    pageAddress: publicUrl + pageOfEmbed(choice),
    pngAddress: publicUrl + pngPath,
  });
  return (
    <section className="section embeds-taken" aria-labelledby="take-heading">
      <div className="section-head">
        <h2 id="take-heading">Take</h2>
        <div className="section-links">
          <a href={choiceAddress(choice)}>The embed alone</a>
        </div>
      </div>
      <div className="embeds-take">
        <SnippetField
          label="Script and element"
          hint="As high as it needs to be at every width. The script is under 3 KB and may stand on the page any number of times."
          text={script}
          rows={6}
        />
        <SnippetField
          label="iframe"
          hint={`Needs no script. The height suits a column ${usualWidthPx} px wide; where it is too low, the frame scrolls.`}
          text={iframe}
          rows={6}
        />
        <SnippetField
          label="oEmbed address"
          hint="For systems that ask for it; most find it by themselves in the page that you paste the address of."
          text={oembed}
          rows={5}
        />
        <SnippetField
          label="Markdown"
          hint="A picture that links to the page. It follows the data, and has no links of its own."
          text={markdown}
          rows={5}
        />
        <div className="field">
          <span className="field-label">Picture</span>
          <PictureField format="SVG" path={embedImageAddress(choice, "svg")} />
          <PictureField format="PNG" path={pngPath} />
        </div>
      </div>
    </section>
  );
}
