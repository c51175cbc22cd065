import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { CitePanel } from "@/app/_components/cite/cite-panel";
import { AlignedSection } from "@/app/_components/coincidences/aligned-section";
import { GapSection } from "@/app/_components/coincidences/gap-section";
import { LagSection, lagHeading } from "@/app/_components/coincidences/lag-section";
import { Later } from "@/app/_components/coincidences/later";
import { type FullList, PartnerLists } from "@/app/_components/coincidences/partner-lists";
import { ResultDownload } from "@/app/_components/coincidences/result-download";
import { RuleForm } from "@/app/_components/coincidences/rule-form";
import { RuleLinks } from "@/app/_components/coincidences/rule-links";
import { RuleList } from "@/app/_components/coincidences/rule-list";
import { ScanSection } from "@/app/_components/coincidences/scan-section";
import { SpecificationSection } from "@/app/_components/coincidences/specification-section";
import { TestsSection } from "@/app/_components/coincidences/tests-section";
import { MomentNotice } from "@/app/_components/past/moment-notice";
import { MomentUnavailable } from "@/app/_components/past/moment-unavailable";
import { currentActor } from "@/app/_server/auth/session";
import { readCoincidenceView } from "@/app/_server/coincidence/coincidence-view";
import { socialImage } from "@/app/_server/images/social-image";
import { pageEmbedLinks } from "@/app/_server/oembed/page-embed-links";
import { addressAtMoment } from "@/app/_server/past/address-at-moment";
import { readAtMoment } from "@/app/_server/past/read-at-moment";
import { sealSentence } from "@/lib/records/seal-words";
import { canPublish } from "@/lib/records/user";
import { headlineOf } from "@/lib/timeline/headline";
import { FindingSection } from "./finding-section";
import { lagEvents } from "./lag-events";
import { observedWords } from "./observed-words";
import { readCoincidencePage } from "./read-coincidence-page";
import { addressOf, keptParameters } from "./view-address";
import "@/app/styles/coincidences.css";

interface CoincidencesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: CoincidencesPageProps): Promise<Metadata> {
  const read = await readAtMoment(await searchParams, async () => readCoincidenceView(await searchParams));
  if (read.status === "unavailable") return { title: "An earlier state", robots: { index: false } };
  const view = read.value;
  const shared = addressAtMoment(addressOf(view), read.moment, view.base.slug);
  return {
    ...(read.notice !== null && { robots: { index: false, follow: true } }),
    title: `Coincidences: ${headlineOf(view.evaluation)}`,
    description: `${view.rule.name}. Both rates, five tests against chance, every window and offset, and all pairs.`,
    alternates: {
      canonical: addressOf(view),
      ...(view.faults.length === 0 && {
        types: pageEmbedLinks(addressOf(view), { moment: read.moment, rule: view.base.slug }).types,
      }),
    },
    ...socialImage("/coincidences", headlineOf(view.evaluation), shared.split("?")[1] ?? ""),
  };
}

/** A rule as a sentence, what it finds, what chance would give, and all that lies behind it. */
export default async function CoincidencesPage({ searchParams }: CoincidencesPageProps) {
  const parameters = await searchParams;
  const read = await readAtMoment(parameters, (moment) => readCoincidencePage(parameters, moment));
  if (read.status === "unavailable")
    return <MomentUnavailable message={read.message} path="/coincidences" parameters={parameters} />;
  const { view, tests, sections, cited, citation, bundleHref } = read.value;
  const actor = await currentActor();
  const { evaluation, rule, base } = view;
  const { words, definition } = rule;
  const { direction } = definition;
  const isDeclared = evaluation.coverage.isDeclaredComplete;
  const address = addressOf(view);
  const shared = addressAtMoment(address, read.moment, base.slug);
  const unwindowedKey = JSON.stringify(keptParameters(view, ["windowDays", "offsetDays"]));
  const isWhole = parameters.whole !== undefined;
  const full = new Set([parameters.full ?? []].flat());
  const isFull = (list: FullList | "choices" | "touching-gap") => full.has(list);
  const more = (parameter: string) => `${shared}${shared.includes("?") ? "&" : "?"}${parameter}`;
  const fullHref = (list: string) => more(`full=${list}`);
  const testsSection = (
    <Later key={`tests ${address}`} isWhole={isWhole} meanwhile="The tests are being computed.">
      <TestsSection answer={tests} words={words} />
    </Later>
  );
  const events = [...evaluation.antecedents, ...evaluation.consequents];
  return (
    <>
      <MomentNotice notice={read.notice} presentHref={address} />
      <h1>Is the timing more than chance?</h1>
      <RuleForm
        base={base}
        rule={rule}
        address={view.address}
        options={view.options}
        observed={observedWords(evaluation)}
      />
      <RuleLinks
        slug={view.address.rule}
        base={base}
        rule={rule}
        isChanged={view.isChanged}
        embedHref={pageEmbedLinks(address, { moment: read.moment, rule: base.slug }).builderHref}
      />
      {view.seal !== null && (
        <p className="message-note rule-seal">
          {sealSentence(view.seal)}{" "}
          <a href={`/coincidences/rules/${base.slug}`}>The sealed text and its hash</a>.
        </p>
      )}
      <AddressFaults
        faults={[...read.faults, ...view.faults]}
        instead="The rest is shown as asked; what could not be read is as in the stored rule."
      />
      {!isWhole && (
        <noscript>
          <p className="message-note rule-seal">
            Without JavaScript the tests, the map of windows and the other slow parts do not come by
            themselves. <a href={more("whole=1")}>Show the page with all of them</a>.
          </p>
        </noscript>
      )}
      <FindingSection
        address={address}
        evaluation={evaluation}
        tests={tests}
        isWhole={isWhole}
        kept={keptParameters(view, ["windowDays"])}
        storedWindowDays={base.definition.windowDays}
      />
      {sections !== null && (
        <>
          <AlignedSection
            input={sections.aligned}
            antecedentMany={words.antecedentMany}
            consequentOne={words.consequentOne}
            address={shared}
          />
          <section className="section" aria-labelledby="lags-heading">
            <div className="two-halves">
              <div>
                <h2 id="lags-heading">{lagHeading(direction, words)}</h2>
                <Later
                  key={`lags ${unwindowedKey}`}
                  isWhole={isWhole}
                  meanwhile="The lags are being counted."
                >
                  <LagSection
                    answer={sections.lags}
                    rule={rule}
                    windowDays={evaluation.windowDays}
                    events={lagEvents(view)}
                  />
                </Later>
              </div>
              {isDeclared && (
                <div id="tests">
                  <h2>Five tests of the same count</h2>
                  {testsSection}
                </div>
              )}
            </div>
          </section>
          <section className="section" id="windows" aria-labelledby="windows-heading">
            <div className="section-head">
              <h2 id="windows-heading">Every window and offset, so that none is picked</h2>
            </div>
            <Later
              key={`scan ${unwindowedKey}`}
              isWhole={isWhole}
              meanwhile="All windows and offsets are being tried."
            >
              <ScanSection
                answer={sections.scan}
                rule={rule}
                storedDefinition={base.definition}
                kept={keptParameters(view, ["windowDays", "offsetDays"])}
              />
            </Later>
          </section>
          {sections.choices !== null && (
            <section className="section" aria-labelledby="choices-heading">
              <div className="section-head">
                <h2 id="choices-heading">Every reasonable choice</h2>
              </div>
              <Later
                key={`choices ${address}`}
                isWhole={isWhole}
                meanwhile="The other choices are being tried."
              >
                <SpecificationSection
                  answer={sections.choices}
                  many={words.consequentMany}
                  isFull={isFull("choices")}
                  fullHref={fullHref("choices")}
                />
              </Later>
            </section>
          )}
          <PartnerLists
            evaluation={evaluation}
            listNote={view.listNote}
            undated={view.undated}
            isFull={isFull}
            fullHref={fullHref}
          />
          <Later key={`gaps ${address}`} isWhole={isWhole} meanwhile={null}>
            <GapSection
              answer={tests}
              events={events}
              isFull={isFull("touching-gap")}
              allHref={fullHref("touching-gap")}
            />
          </Later>
          {!isDeclared && (
            <section className="section" id="tests" aria-labelledby="tests-heading">
              <div className="section-head">
                <h2 id="tests-heading">Five tests, which prove nothing here</h2>
              </div>
              {testsSection}
            </section>
          )}
        </>
      )}
      {bundleHref !== null && <ResultDownload href={bundleHref} />}
      <CitePanel plain={citation} page={cited.page} />
      <section className="section" id="rules" aria-labelledby="rules-heading">
        <div className="section-head">
          <h2 id="rules-heading">Stored rules</h2>
          <div className="section-links">
            {view.isChanged && actor !== null && canPublish(actor.role) && (
              <a href={`/desk/rules/new${address.slice("/coincidences".length)}`}>Keep the rule above</a>
            )}
            <a href="/coincidences/rules">All rules</a>
            <a href="/coincidences/try">Try your own dates</a>
            <a href="/method#tests">How this is counted</a>
          </div>
        </div>
        <RuleList
          rules={view.rules.map(({ seal, ...stored }) => ({ ...stored, sealedDay: seal?.sealedOn ?? null }))}
          current={view.isChanged ? "" : base.slug}
        />
      </section>
    </>
  );
}
