import { type CountEmbed, readCountEmbed } from "@/app/_server/embed/read-count-embed";
import { windowWords } from "@/lib/coincidence/rule-words";
import type { DateWords } from "@/lib/dates/date-words";
import { countNumerals, latestSentence } from "@/lib/embed/count-words";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import { periodWords } from "@/lib/embed/period-words";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { CountRow } from "./count-row";
import { Dated } from "./dated";
import { type EmbedContext, type EmbedMade, refused } from "./embed-page";
import { LargeNumeral } from "./large-numeral";

/** The count of coincidences: one number, a mark for each contact, the latest in a sentence, and what chance would give. */
export async function makeCountWidget(context: EmbedContext): Promise<EmbedMade> {
  const { parameters, publicUrl, dates, sentenceDates, links } = context;
  const read = await readCountEmbed(parameters);
  if ("faults" in read) return refused(read.faults);
  const { evaluation, isListed, numbers } = read.embed;
  const numerals = countNumerals(evaluation);
  return {
    page: {
      headline: headlineOf(evaluation),
      page: `${publicUrl}${pageOfEmbed({ widget: "coincidences", slug: null, embed: parameters })}`,
      sizes: "",
      ...(numerals === null
        ? {}
        : { numeral: <LargeNumeral text={numerals.count} of={numerals.of} isCoincidence /> }),
      body: (
        <>
          {isListed && evaluation.consequents.length > 0 && (
            <CountRow
              evaluation={evaluation}
              numbers={numbers}
              label={`The ${evaluation.rule.words.consequentMany}, and which of them count`}
              links={links}
              dates={dates}
            />
          )}
          {countSentences(read.embed, sentenceDates).map((sentence) => (
            <p key={sentence}>
              <Dated language={dates.language}>{sentence}</Dated>
            </p>
          ))}
        </>
      ),
    },
  };
}

/** What stands under the row: the rule with what the bars mean, the latest, and chance. */
export function countSentences({ evaluation, isListed }: CountEmbed, dates: DateWords): string[] {
  const { rule, windowDays } = evaluation;
  const { direction } = rule.definition;
  const period = periodWords(rule.definition, dates);
  const days = period === "" ? "" : `, ${period}`;
  const bars =
    isListed && evaluation.result.pairs.length > 0
      ? `Amber: ${windowWords(direction, windowDays, rule.words.antecedentOne)}. `
      : "";
  const latest = latestSentence(evaluation, dates);
  return [
    ...(latest === null ? [] : [latest]),
    chanceSentence(evaluation, "precursor"),
    `${bars}Rule: ${rule.name}${days}.`,
  ];
}
