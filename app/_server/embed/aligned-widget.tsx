import type { patternIds } from "@/app/_components/figure/figure-patterns";
import { FigureText } from "@/app/_components/figure/figure-text";
import { type AlignedEmbed, readAlignedEmbed } from "@/app/_server/embed/read-aligned-embed";
import { capitalised } from "@/lib/capitalised";
import { describeLag } from "@/lib/coincidence/lag-words";
import type { DateWords } from "@/lib/dates/date-words";
import { figureKeys } from "@/lib/embed/figure-keys";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import { periodWords } from "@/lib/embed/period-words";
import { unbroken } from "@/lib/embed/unbroken";
import { alignedLabel, alignedSentences } from "@/lib/timeline/aligned-words";
import { placeAligned } from "@/lib/timeline/place-aligned";
import type { PlacedAligned, PlacedDensity } from "@/lib/timeline/placed-aligned";
import { Dated } from "./dated";
import { EmbedFigure, lineOf } from "./embed-figure";
import { EmbedKeys } from "./embed-keys";
import { type EmbedContext, type EmbedMade, refused } from "./embed-page";
import { placeAtWidths, sizeRules } from "./embed-width";

const figureClass = "embed-aligned";

/** Every contact of the rule at day 0 with the announcements round it, the curve of all of them, and the same in words. */
export async function makeAlignedWidget(context: EmbedContext): Promise<EmbedMade> {
  const { parameters, publicUrl, dates, sentenceDates, links } = context;
  const read = await readAlignedEmbed(parameters, dates);
  if ("faults" in read) return refused(read.faults);
  const { input } = read.embed;
  const [howToRead = "", ...others] = alignedSentences(input);
  const drawings = placeAtWidths((widthPx) => {
    const placed = placeAligned(input, widthPx);
    return { ...placed, orientation: placed.form === "columns" ? ("turned" as const) : ("across" as const) };
  });
  return {
    page: {
      headline: alignedHeadline(read.embed),
      page: `${publicUrl}${pageOfEmbed({ widget: "aligned", slug: null, embed: parameters })}`,
      sizes: sizeRules(figureClass, drawings),
      body: (
        <>
          <p>
            <Dated language={dates.language}>{deckOf(howToRead, input, sentenceDates)}</Dated>
          </p>
          {input.consequentCount > 0 && (
            <>
              <EmbedFigure
                drawings={drawings}
                figureClass={figureClass}
                label={alignedLabel(input)}
                links={links}
                ground={(placed, ids) => <AlignedGround placed={placed} ids={ids} />}
              />
              <EmbedKeys
                keys={figureKeys(
                  drawings.map(({ placed }) => placed),
                  input.rule.words.consequentOne,
                )}
              />
              <p className="embed-note">{unbroken(others.join(" "))}</p>
            </>
          )}
          <ul className="visually-hidden">
            {input.rows.map(({ contact, claims }) => (
              <li key={contact.id}>
                <Dated language={dates.language}>
                  {`${sentenceDates.edtf(contact.date)}, ${contact.title}: ${claims.length === 0 ? `no ${input.rule.words.antecedentOne} within 30 days` : claims.map(claimWords).join("; ")}.`}
                </Dated>
              </li>
            ))}
          </ul>
        </>
      ),
    },
  };
}

/** What is drawn around what: "Claims around meetings of Witkoff and Putin". */
export function alignedHeadline({ input }: AlignedEmbed): string {
  const { antecedentMany, consequentPhrase } = input.rule.words;
  return `${capitalised(antecedentMany)} around ${consequentPhrase}`;
}

/** How to read it, the rule and, where it has days of its own, which. */
function deckOf(howToRead: string, { rule }: AlignedEmbed["input"], dates: DateWords): string {
  const days = periodWords(rule.definition, dates);
  return `${howToRead} Rule: ${rule.name}${days === "" ? "" : `, ${days}`}.`;
}

function claimWords({
  event,
  low,
  high,
  pair,
}: AlignedEmbed["input"]["rows"][number]["claims"][number]): string {
  const counts = pair === "certain" ? ", counts" : pair === "possible" ? ", may count" : "";
  return `${event.title}, ${describeLag({ minDays: -high, maxDays: -low }, "antecedent")}${counts}`;
}

function AlignedGround({ placed, ids }: { placed: PlacedAligned; ids: ReturnType<typeof patternIds> }) {
  const { density } = placed;
  return (
    <>
      <path
        className="fig-window"
        d={placed.windows
          .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`)
          .join("")}
      />
      {density !== null && <DensityBand density={density} />}
      <path className="fig-grid" d={[...placed.grid, ...(density?.grid ?? [])].map(lineOf).join("")} />
      <path
        className="fig-rule"
        d={[...placed.zero, ...(density === null ? [] : [density.base])].map(lineOf).join("")}
      />
      {density !== null && (
        <path
          className="aligned-curve"
          d={`M${density.curve.map(({ x, y }) => `${x} ${y}`).join("L")}${lineOf(density.keys.curve)}`}
        />
      )}
      {[...placed.captions, ...(density?.captions ?? [])].map((text) => (
        <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo={false} />
      ))}
      {placed.shades.length > 0 && (
        <g clipPath={`url(#${ids.plot})`}>
          {placed.shades.map((shade) => (
            <rect
              key={`${shade.x},${shade.y},${shade.width}`}
              {...shade}
              fill={`url(#${ids.announceShade})`}
            />
          ))}
        </g>
      )}
    </>
  );
}

function DensityBand({ density: { band, keys } }: { density: PlacedDensity }) {
  return (
    <>
      {band !== null && (
        <path className="aligned-band" d={`M${band.map(({ x, y }) => `${x} ${y}`).join("L")}z`} />
      )}
      {keys.band !== null && <rect className="aligned-band" {...keys.band} />}
    </>
  );
}
