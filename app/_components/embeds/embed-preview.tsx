import { TableScroll } from "@/app/_components/table-scroll";
import { choiceAddress, type EmbedChoice } from "@/lib/embed/embed-choice";
import { PreviewFrame } from "./preview-frame";

/** Widths of columns in which embeds stand, px, and where one finds such a column. */
const places = { 640: "In a column", 320: "On a phone", 960: "Across a page" } as const;

/** The embed at one width, as another page would show it. */
export function EmbedPreview({
  choice,
  title,
  widthPx,
  heightAt,
}: {
  choice: EmbedChoice;
  title: string;
  widthPx: keyof typeof places;
  /** How high the embed is, px, at a width of its frame. */
  heightAt: (widthPx: number) => number;
}) {
  const address = choiceAddress({ ...choice, embed: { ...choice.embed, reportsSize: true } });
  const headingId = `preview-${widthPx}-heading`;
  return (
    <section className={`section embeds-preview embeds-preview-${widthPx}`} aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{places[widthPx]}</h2>
        <span className="note">{widthPx} px wide</span>
      </div>
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
    </section>
  );
}
