import type { LatestEmbed } from "@/app/_server/embed/read-latest-embed";
import { readLatestEmbed } from "@/app/_server/embed/read-latest-embed";
import { capitalised } from "@/lib/capitalised";
import { windowWords } from "@/lib/coincidence/rule-words";
import type { DateWords } from "@/lib/dates/date-words";
import { eventKindWords } from "@/lib/records/event-kind-words";
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
    return { page: { headline: "No contact is recorded yet", page: publicUrl, sizes: "", body } };
  }
  const { event, number } = shown;
  const numeral =
    number === null ? null : (
      <LargeNumeral text={ordinalNumeral(number.entry.inYear)} of={`of ${number.entry.inYear.year}`} />
    );
  return {
    page: {
      headline: event.title,
      page: `${publicUrl}/events/${encodeURIComponent(event.slug)}`,
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
            />
          )}
          {latestSentences(read.embed, sentenceDates).map((sentence) => (
            <p key={sentence}>
              <Dated language={dates.language}>{sentence}</Dated>
            </p>
          ))}
        </>
      ),
    },
  };
}

/** The number as it is set large; "5?" where its place in the order is not sure. */
export function ordinalNumeral({ n, isSure }: { n: number; isSure: boolean }): string {
  return isSure ? String(n) : `${n}?`;
}

/** When, where and how; its number and its nearest coincidence; the rule with what the bars mean. */
export function latestSentences({ shown, inRule, row, rule }: LatestEmbed, dates: DateWords): string[] {
  if (shown === null || inRule === null) return [];
  const { event, number } = shown;
  const place = event.type === "contact" ? event.place?.name : event.places[0]?.name;
  const facts = [dates.edtf(event.date.date), place, eventKindWords(event)].filter(
    (fact) => fact !== undefined && fact !== null,
  );
  const timing = describeEventTiming({ number, side: inRule.side, pairs: inRule.pairs });
  const { direction, windowDays } = rule.definition;
  const window = windowWords(direction, windowDays, rule.words.antecedentOne);
  const isAlone = inRule.side === "consequent" && inRule.pairs.length === 0;
  return [
    `${capitalised(facts.join(", "))}.`,
    ...(timing === null ? [] : [timing]),
    ...(isAlone ? [`It did not come ${window}.`] : []),
    `${row === null ? "" : `Amber: ${window}. `}Rule: ${rule.name}, on all days recorded.`,
  ];
}
