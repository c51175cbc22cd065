import { TableScroll } from "@/app/_components/table-scroll";
import { choiceAddress, type EmbedChoice } from "@/lib/embed/embed-choice";
import { PreviewFrame } from "./preview-frame";

/** Widths of columns in which embeds stand, px. */
const widthsPx = [640, 320, 960] as const;

/** The embed at three widths, as other pages would show it. */
export function EmbedPreviews({
  choice,
  title,
  heightAt,
}: {
  choice: EmbedChoice;
  title: string;
  /** How high the embed is, px, at a width of its frame. */
  heightAt: (widthPx: number) => number;
}) {
  const address = choiceAddress({ ...choice, embed: { ...choice.embed, reportsSize: true } });
  return (
    <section className="section" aria-labelledby="preview-heading">
      <div className="section-head">
        <h2 id="preview-heading">See</h2>
      </div>
      <div className="embeds-previews">
        {widthsPx.map((widthPx) => (
          <div key={widthPx} className={`embeds-preview embeds-preview-${widthPx}`}>
            <h3>{widthPx} px wide</h3>
            <TableScroll label={`Preview, ${widthPx} px wide`}>
              <PreviewFrame
                // Another address is another frame: a change in the same one would be a step of the Back button.
                key={address}
                address={address}
                title={`${title}, ${widthPx} px wide`}
                widthPx={widthPx}
                heightPx={heightAt(widthPx)}
              />
            </TableScroll>
          </div>
        ))}
      </div>
    </section>
  );
}
