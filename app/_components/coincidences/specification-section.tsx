import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { formatExpected, formatP } from "@/lib/timeline/p-words";
import { type SpecificationMark, specificationQuestions } from "@/lib/timeline/place-specification-map";
import type { Answer } from "./answers";
import { ChanceHeads } from "./chance-heads";
import { NoAnswer } from "./no-answer";
import { SpecificationFigure } from "./specification-figure";

/** One result with the choices that it stands for; p null where it says nothing. */
export interface SpecificationResult extends Omit<SpecificationMark, "choices"> {
  /** One for each question, in the same order in all results: which claims, which date, which window … */
  choices: { question: string; answer: string }[];
  count: number;
  total: number;
  expected: number | null;
  href: string | null;
}

const rowsAtFirst = 50;

/** The same result under every reasonable choice, as a figure and as a table. */
export async function SpecificationSection({
  answer,
  many,
  isFull,
  fullHref,
}: {
  answer: Promise<Answer<readonly SpecificationResult[]>>;
  many: string;
  isFull: boolean;
  fullHref: string;
}) {
  const given = await answer;
  if (given.status !== "done") return <NoAnswer what="The map of choices" status={given.status} />;
  const results = given.value;
  if (results.length === 0) {
    return <p className="prose">There is no other reasonable choice to set beside this rule.</p>;
  }
  const withP = results.filter(({ p }) => p !== null);
  const questions = results[0]?.choices.map(({ question }) => question) ?? [];
  // A choice without a p has no place on its axis: it is in the table.
  const drawn = withP.length > 0 ? withP : results;
  const asked = specificationQuestions(drawn.map(({ choices }) => choices));
  const rows = isFull ? results : results.slice(0, rowsAtFirst);
  return (
    <>
      <p className="prose">{readingOf(results, withP)}</p>
      <SpecificationFigure
        questions={asked}
        marks={drawn.map(({ p, rate, isDeclared, isReaders, choices }) => ({
          p,
          rate,
          isDeclared,
          isReaders,
          choices: choices.map(({ answer }, at) => asked[at]?.answers.indexOf(answer) ?? -1),
        }))}
        label={`${drawn.length} results, sorted, with the choices of each; the table below says the same`}
      />
      <p className="note">
        {withP.length > 0
          ? `Up: p, so that the rarer at random stands higher.${withP.length < results.length ? ` Not drawn: ${results.length - withP.length} choices for which the record is a selection; the table counts them.` : ""} `
          : "Up: the share that has a partner; no choice here has a record that is declared complete, so none has a p. "}
        Bold, with the line and the ring: the rule above.
        {withP.length > 0 &&
          " It has the figures of the tests; the other choices may rest on fewer shuffles."}
      </p>
      <details className="scan-details" open={isFull} id="choices">
        <summary>The same as a table</summary>
        <TableScroll label="Results under every choice">
          <table className="choices-table">
            <thead>
              <tr>
                {questions.map((question) => (
                  <th key={question} scope="col">
                    {question}
                  </th>
                ))}
                <th scope="col" className="numeric">
                  {many}
                </th>
                <ChanceHeads />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ChoiceRow key={row.choices.map(({ answer: words }) => words).join(" | ")} row={row} />
              ))}
            </tbody>
          </table>
        </TableScroll>
        {rows.length < results.length && (
          <p className="list-more">
            <a href={`${fullHref}#choices`}>Show all {results.length}</a>
          </p>
        )}
      </details>
    </>
  );
}

function ChoiceRow({ row }: { row: SpecificationResult }) {
  const [first, ...rest] = row.choices;
  return (
    <tr className={row.isReaders ? "is-readers" : undefined}>
      <td>
        {row.href === null ? (
          first?.answer
        ) : (
          <Link href={row.href} prefetch={false}>
            {first?.answer}
          </Link>
        )}
        {row.isReaders && <span className="note"> the rule above</span>}
      </td>
      {rest.map(({ question, answer }) => (
        <td key={question}>{answer}</td>
      ))}
      <td className="numeric">
        {row.count} of {row.total}
      </td>
      <td className="numeric">{row.expected === null ? "not given" : formatExpected(row.expected)}</td>
      <td className="numeric">{row.p === null ? "not given" : formatP(row.p)}</td>
    </tr>
  );
}

/** How many of the choices that have a p find the count rarer than one in twenty, and where the reader's own stands. */
function readingOf(results: readonly SpecificationResult[], withP: readonly SpecificationResult[]): string {
  const tried = `${results.length} combinations of choices were tried.`;
  if (withP.length === 0) {
    return `${tried} For none of them is the record declared complete, so the figure compares counts alone.`;
  }
  const small = withP.filter(({ p }) => p !== null && p <= 0.05).length;
  const at = withP.findIndex(({ isReaders }) => isReaders);
  const own = at === -1 ? "" : ` The rule above stands ${at + 1} of ${withP.length}, the smallest p first.`;
  const held =
    withP.length === results.length ? "" : ` ${withP.length} of them have a record declared complete.`;
  return `${tried}${held} In ${small} of ${withP.length} the count would come about less than once in twenty at random.${own}`;
}
