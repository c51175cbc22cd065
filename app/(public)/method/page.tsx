import type { Metadata } from "next";
import { CalibrationSection } from "./calibration-section";
import { ChanceSections } from "./chance-sections";
import styles from "./method.module.css";
import { RecordSections } from "./record-sections";
import { ScanSections } from "./scan-sections";
import { TestSections } from "./test-sections";
import { WorkedExample } from "./worked-example";

export const metadata: Metadata = {
  title: "Method",
  description:
    "What counts as a coincidence, how vague dates are handled, when a number expected by chance is given, and what the tests assume.",
};

const sections = [
  { id: "coincidence", title: "What a coincidence is" },
  { id: "dates", title: "Vague dates" },
  { id: "coverage", title: "When chance is stated" },
  { id: "tests", title: "The five tests" },
  { id: "headline", title: "Which test a headline quotes" },
  { id: "example", title: "A worked example" },
  { id: "calibration", title: "How often each test cries wolf" },
  { id: "scan", title: "When many windows were tried" },
  { id: "sealed", title: "Sealed rules" },
  { id: "incomplete", title: "Days that are not complete yet" },
  { id: "standing", title: "Standing of a claim" },
  { id: "ordinals", title: "Ordinals and gaps" },
  { id: "limits", title: "What this cannot show" },
];

/** How the tracker counts, in plain words. */
export default function MethodPage() {
  return (
    <>
      <h1>How Backchannel counts</h1>
      <p className="deck">
        The tracker sets diplomatic contacts beside what was announced on the battlefield. This page says what
        is counted, what is left uncertain, and what the numbers assume.
      </p>
      <nav className={styles.contents} aria-label="On this page">
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <ChanceSections />
      <TestSections />
      <WorkedExample />
      <CalibrationSection />
      <ScanSections />
      <RecordSections />
    </>
  );
}
