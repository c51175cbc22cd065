import { editKindNotes } from "@/lib/records/coding-notes";
import { editKindLabels } from "@/lib/records/edit-kind-labels";
import { draftStateLabels, editKinds } from "@/lib/records/vocabularies";
import styles from "./guide.module.css";
import { GuideSection } from "./guide-section";
import { TermTable, WordTable } from "./word-table";

/** The keys of the forms; `Ctrl` is ⌘ on a Mac. */
const keys: readonly (readonly [string, string])[] = [
  ["Tab", "Goes on. In a field that suggests it takes the first suggestion and goes on."],
  [
    "Enter",
    "Takes the first suggestion; adds a pasted source, a group, a topic, or what a small form holds.",
  ],
  ["↑ ↓", "Choose another suggestion; then Enter takes that one."],
  ["Escape", "Closes the suggestions; in a small form, closes it and gives the name back."],
  [
    "Letters",
    "In a row of choices, the first letter of a word chooses it: E for Envoy; again, the next word with that letter.",
  ],
  ["Alt+Page Down, Alt+Page Up", "Next and previous section."],
  ["Alt+End", "To the sources."],
  ["Ctrl+S", "Saves the draft now; it is saved by itself otherwise."],
  ["Ctrl+Enter", "Publishes; for researchers, sends to review."],
];

/** A contact of five fields, key by key. The end-to-end test tests/e2e/desk-keyboard.spec.ts presses exactly these. */
const run: readonly (readonly [string, string])[] = [
  ["I", "In person; the form opens with this field"],
  ["Tab, E", "Envoy"],
  ["Tab, Tab, then 2 dec 2025", "Past the status, held; the day"],
  ["Alt+Page Down, then mosc, Enter", "Moscow"],
  ["Alt+Page Down, then witk, Enter", "Steve Witkoff, for the United States"],
  ["puti, Enter", "Vladimir Putin, for Russia"],
  ["Alt+End, paste, Enter", "The source, its publisher filled in"],
  ["Ctrl+Enter", "Published, with the title made of the fields"],
];

/** Changing what is published, the way through review, and the keys. */
export function WorkPart() {
  return (
    <>
      <GuideSection id="changes" title="Corrections against updates">
        <WordTable caption="Kind of change" words={editKinds} labels={editKindLabels} notes={editKindNotes} />
        <p>
          The <b>reason</b> says what the change rests on and stands in the public history. The{" "}
          <b>public note</b> of a correction says what was wrong and what is right now, without excuse: “Dated
          13 May; it said 12 May until 4 June.” Never mend a mistake under the name of new information.
        </p>
      </GuideSection>
      <GuideSection id="review" title="Drafts and review">
        <p>
          What you type is saved by itself, on your device and on the server, faults included, also what
          stands in an open small form. A lost connection or an expired session loses nothing: sign in in
          another tab and go on. Two windows of one draft are joined field by field; you are asked only about
          fields that both changed.
        </p>
        <p>
          A draft is <b>{draftStateLabels.draft.toLowerCase()}</b>,{" "}
          <b>{draftStateLabels.inReview.toLowerCase()}</b> or <b>{draftStateLabels.sentBack.toLowerCase()}</b>
          . Sending checks it as publishing would. The <b>note for the reviewer</b> is not public: write what
          you are unsure of and what is missing. An editor reads the sources, not the form alone.
        </p>
        <p>
          “A contact like this exists” warns of published events and of drafts, whoever wrote them. Open or
          compare before you go on: one event is one record.
        </p>
      </GuideSection>
      <GuideSection id="keyboard" title="Keyboard">
        <TermTable caption="Keys of the forms" heads={["Key", "What it does"]} rows={keys} />
        <h3>A contact in 36 keystrokes</h3>
        <p>
          With the people, the place and the source’s address at hand, five fields make a whole record. A
          paste counts as one keystroke.
        </p>
        <ol className={styles.run}>
          {run.map(([pressed, what]) => (
            <li key={pressed}>
              <kbd>{pressed}</kbd> {what}
            </li>
          ))}
        </ol>
      </GuideSection>
    </>
  );
}
