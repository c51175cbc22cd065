import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LagFigure } from "@/app/_components/coincidences/lag-figure";
import { PartnerLists } from "@/app/_components/coincidences/partner-lists";
import { RuleList } from "@/app/_components/coincidences/rule-list";
import { SpecificationSection } from "@/app/_components/coincidences/specification-section";
import { TestsSection } from "@/app/_components/coincidences/tests-section";
import { unofferedFields } from "@/app/_components/coincidences/unoffered-fields";
import { verificationChoices } from "@/app/_components/coincidences/verification-choices";
import { lagHistogram } from "@/lib/coincidence/lag-histogram";
import { testAgainstChance } from "@/lib/coincidence/test-against-chance";
import { addDays } from "@/lib/dates/civil-day";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import { parseRuleAddress } from "@/lib/timeline/rule-address";
import { makeEvaluation } from "../timeline/make-evaluation";
import { announcement, contact } from "../timeline/make-figure-input";

const observation = { from: "2025-01-01", to: "2025-12-31", gaps: [] };
const events = [
  announcement("toretsk", "2025-02-07"),
  contact("moscow-1", "2025-02-11"),
  contact("moscow-2", "2025-03-13"),
  announcement("kupiansk", "2025-11-20"),
  announcement("pokrovsk", "2025-12-01", { standing: "disputed" }),
  contact("moscow-6", "2025-12-02"),
];
const evaluation = makeEvaluation(events, { observation });
const { words } = evaluation.rule;
const dated = {
  antecedents: evaluation.antecedents.map((event) => datedEventOf(event)),
  consequents: evaluation.consequents.map((event) => datedEventOf(event)),
};
const tests = testAgainstChance({
  ...dated,
  direction: "after",
  windowDays: 7,
  offsetDays: 0,
  pairs: evaluation.result.pairs,
  observation,
  shuffles: 500,
  seed: 1,
});

/** The words of some markup, tags aside. */
function wordsOf(markup: string): string {
  return markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

async function testsMarkup(coverage: "declared" | "notDeclared", reasons: string[]): Promise<string> {
  const value = { tests, coverage, observation, reasons, bursts: null };
  return renderToStaticMarkup(
    await TestsSection({ answer: Promise.resolve({ status: "done", value }), words }),
  );
}

describe("the tests of a rule", () => {
  it("give each of the five with its p beside the count that it is for", async () => {
    const text = wordsOf(await testsMarkup("declared", []));
    expect(text).toContain("2 of 3 meetings");
    expect(text).toContain("2 of 3 claims");
    for (const name of ["Analytic", "Distinct days", "Shuffled days", "Shuffled gaps", "Rotation"]) {
      expect(text).toContain(`${name} keeps`);
    }
    expect(text).toContain(
      "500 shuffles of days and of gaps from seed 1, 364 rotations, over 365 observed days",
    );
    expect(text).not.toContain("prove nothing");
  });

  it("stand under the sentence that says why they prove nothing, where coverage is not declared", async () => {
    const reason = "The claims recorded here are a selection.";
    const text = wordsOf(await testsMarkup("notDeclared", [reason]));
    expect(text.indexOf(reason)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf("These figures prove nothing")).toBeLessThan(text.indexOf("Analytic keeps"));
  });

  it("say in words when a worker is busy or a direction has no model", async () => {
    const busy = await TestsSection({ answer: Promise.resolve({ status: "busy" }), words });
    expect(wordsOf(renderToStaticMarkup(busy))).toContain("The tests must wait");
    const value = {
      tests: null,
      coverage: "declared" as const,
      observation: null,
      reasons: [],
      bursts: null,
    };
    const none = await TestsSection({ answer: Promise.resolve({ status: "done", value }), words });
    expect(wordsOf(renderToStaticMarkup(none))).toContain("The tests are not computed");
  });
});

describe("the lists under a rule", () => {
  const markupOf = (isFull: boolean, made = evaluation) =>
    renderToStaticMarkup(
      <PartnerLists
        evaluation={made}
        listNote={null}
        undated={[]}
        isFull={() => isFull}
        fullHref={(list) => `/coincidences?full=${list}`}
      />,
    );

  it("link every event, the latest pair first, and say what stands nearest to one without a partner", () => {
    const markup = markupOf(false);
    for (const { slug } of events) expect(markup).toContain(`href="/events/${slug}"`);
    expect(markup.indexOf("/events/pokrovsk")).toBeLessThan(markup.indexOf("/events/toretsk"));
    const text = wordsOf(markup);
    expect(text).toContain("2 pairs, all certain");
    expect(text).toContain("34 days after Announcement toretsk; 252 days before Announcement kupiansk");
    expect(text).toContain("12 days after");
    expect(text).not.toContain("Show all");
  });

  it("stop after fifty, with a link to all of them", () => {
    const many = Array.from({ length: 70 }, (_, at) => contact(`c${at}`, addDays("2024-01-01", at)));
    const made = makeEvaluation(many);
    expect(markupOf(false, made).match(/href="\/events\//g)).toHaveLength(50);
    expect(markupOf(false, made)).toContain('href="/coincidences?full=without-1#without-1"');
    expect(markupOf(true, made).match(/href="\/events\//g)).toHaveLength(70);
  });

  it("set sealed rules apart from those made afterwards", () => {
    const markup = renderToStaticMarkup(
      <RuleList
        rules={[
          { slug: "lead", name: "Lead", isLead: true, sealedDay: null },
          { slug: "sealed", name: "Sealed rule", isLead: false, sealedDay: "2026-01-05" },
        ]}
        current="lead"
      />,
    );
    const text = wordsOf(markup);
    expect(text.indexOf("Sealed rule")).toBeLessThan(text.indexOf("Made afterwards"));
    expect(text).toContain("sealed on 5 January 2026");
    expect(markup).toContain('aria-current="true"');
  });
});

describe("the figures", () => {
  it("link each event of the lags to its page, and give no line of chance without coverage", () => {
    const named = evaluation.consequents.map(({ id, slug, title }) => ({ id, slug, title, number: "1" }));
    const draw = (observed: typeof observation | null) =>
      renderToStaticMarkup(
        <LagFigure
          tallies={lagHistogram({ ...dated, direction: "after", observation: observed }).precursor}
          windowRun={{ first: 0, last: 7 }}
          events={named}
          label="Lags"
        />,
      );
    expect(draw(observation)).toContain("lag-curve");
    expect(draw(null)).not.toContain("lag-curve");
    expect(draw(null)).toContain('href="/events/moscow-1"');
    expect(draw(null)).not.toMatch(/\sstyle=/);
  });

  it("set every choice in the table, the reader's own marked, and no p where none is declared", async () => {
    const result = (p: number | null, window: string, isReaders: boolean) => ({
      p,
      rate: 0.5,
      isDeclared: p !== null,
      isReaders,
      choices: [{ question: "Window", answer: window }],
      count: 3,
      total: 6,
      expected: p === null ? null : 0.87,
      href: "/coincidences?window=3",
    });
    const section = await SpecificationSection({
      answer: Promise.resolve({
        status: "done",
        value: [result(0.04, "7 days", true), result(0.3, "3 days", false), result(null, "9 days", false)],
      }),
      many: "meetings",
      isFull: false,
      fullHref: "/coincidences?full=choices",
    });
    const text = wordsOf(renderToStaticMarkup(section));
    expect(text).toContain(
      "3 combinations of choices were tried. 2 of them have a record declared complete.",
    );
    expect(text).toContain("In 1 of 2 the count would come about less than once in twenty at random.");
    expect(text).toContain("The rule above stands 1 of 2, the smallest p first.");
    expect(text).toContain("9 days 3 of 6 not given not given");
    expect(text).toContain("7 days the rule above 3 of 6 0.9 0.04");
  });
});

describe("the form of the rule", () => {
  it("keeps what an address changes and no field shows", () => {
    const { address } = parseRuleAddress(
      new URLSearchParams("consequent.q=Moscow&consequent.track=a&window=3&antecedent.country=ukraine"),
    );
    expect(unofferedFields(address, evaluation.rule.definition)).toEqual([
      ["consequent.q", "Moscow"],
      ["antecedent.country", "ukraine"],
    ]);
  });

  it("offers a verification that is set otherwise as it is", () => {
    expect(verificationChoices([]).map(([value]) => value)).not.toContain("refuted");
    expect(verificationChoices(["refuted"]).at(-1)).toEqual(["refuted", "refuted"]);
    expect(verificationChoices(["partlyConfirmed", "confirmed"])).toHaveLength(4);
  });
});
