import type { LatestEmbed } from "@/app/_server/embed/read-latest-embed";
import { readLatestEmbed } from "@/app/_server/embed/read-latest-embed";
import { capitalised } from "@/lib/capitalised";
import { windowWords } from "@/lib/coincidence/rule-words";
import type { DateWords } from "@/lib/dates/date-words";
import type { EmbedParameters } from "@/lib/embed/embed-parameters";
import { periodWords } from "@/lib/embed/period-words";
import { eventKindWords } from "@/lib/records/event-kind-words";
import { ordinalFigure } from "@/lib/sequence/ordinal-words";
import { describeEventTiming } from "@/lib/timeline/event-sentence";
import { CountRow } from "./count-row";
import { Dated } from "./dated";
import { type EmbedContext, type EmbedMade, refused } from "./embed-page";
import { LargeNumeral } from "./large-numeral";

/** The latest contact with its number in its series, those of its year before it, and its nearest coincidence. */
export async function makeLatestWidget(context: EmbedContext): Promise<EmbedMade> {
  const { parameters, publicUrl, dates, sentenceDates, links } = context;
  const read = await readLatestEmbed(parameters);
  if ("faults" in read) return refused(read.faults);
  const { shown, row, rule } = read.embed;
  if (shown === null) {
    const body = <p>Nothing that fits is recorded yet. It stands here as soon as it is.</p>;
    return { page: { headline: "No contact that fits is recorded yet", page: publicUrl, sizes: "", body } };
  }
  const { event, number } = shown;
  const numeral =
    number === null ? null : (
      <LargeNumeral
        text={ordinalNumeral(number.entry.inYear)}
        of={`in ${number.entry.inYear.year}`}
        isOrdinal
      />
    );
  return {
    page: {
      headline: latestHeadline(event.title),
      page: links.event(event.slug),
      sizes: "",
      ...(numeral === null ? {} : { numeral }),
      body: (
        <>
          {row !== null && (
            <CountRow
              evaluation={row.evaluation}
              numbers={row.numbers}
              label={`The ${rule.words.consequentMany} of the year, and which of them count`}
              links={links}
              dates={dates}
            />
          )}
          {latestSentences(read.embed, sentenceDates, parameters).map((sentence) => (
            <p key={sentence}>
              <Dated language={dates.language}>{sentence}</Dated>
            </p>
          ))}
        </>
      ),
    },
  };
}

/** The title, with what makes this contact the one that is shown. */
export function latestHeadline(title: string): string {
  return `Latest: ${title}`;
}

/** The number as it is set large, "5th"; "5th?" where its place in the order is not sure. */
export function ordinalNumeral({ n, isSure }: { n: number; isSure: boolean }): string {
  return `${ordinalFigure(n)}${isSure ? "" : "?"}`;
}

/** When, where and how; its number and its nearest coincidence; among what it is the latest, and what the bars mean. */
export function latestSentences(
  { shown, inRule, row, rule }: LatestEmbed,
  dates: DateWords,
  { tracks, series, from, to }: Pick<EmbedParameters, "tracks" | "series" | "from" | "to">,
): string[] {
  if (shown === null || inRule === null) return [];
  const { event, number } = shown;
  const place = event.type === "contact" ? event.place?.name : event.places[0]?.name;
  const facts = [dates.edtf(event.date.date), place, eventKindWords(event)].filter(
    (fact) => fact !== undefined && fact !== null,
  );
  const timing = describeEventTiming({ number, side: inRule.side, pairs: inRule.pairs });
  const { direction, windowDays } = rule.definition;
  const window = windowWords(direction, windowDays, rule.words.antecedentOne);
  const days = periodWords({ from, to }, dates);
  const isNarrowed = tracks.length > 0 || series !== null;
  const hasAmber =
    row?.evaluation.result.pairs.some(({ consequentId }) => row.numbers.has(consequentId)) ?? false;
  const isAlone = inRule.side === "consequent" && inRule.pairs.length === 0;
  return [
    `${capitalised(facts.join(", "))}.`,
    ...(timing === null ? [] : [timing]),
    ...(isAlone ? [`It did not come ${window}.`] : []),
    `It is the latest of the ${rule.words.consequentPhrase}${days === "" ? " recorded" : ` recorded ${days}`}${isNarrowed ? "" : "; the rule looks at no others"}.`,
    `${hasAmber ? `Amber: ${window}. ` : ""}Rule: ${rule.name}, on all days recorded.`,
  ];
}
