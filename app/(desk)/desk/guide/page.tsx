import type { Metadata } from "next";
import { requireActor } from "@/app/_server/auth/session";
import { DatesPart } from "./dates-part";
import { AnnouncementPart, ContactPart } from "./events-part";
import styles from "./guide.module.css";
import { PeoplePart } from "./people-part";
import { SourcesPart } from "./sources-part";
import { StatementsPart } from "./statements-part";
import { WordingPart } from "./wording-part";
import { WorkPart } from "./work-part";

export const metadata: Metadata = { title: "Guide" };

/** Anchors that the forms lead to, in the order of the page. */
const contents = [
  { id: "contact", title: "What a contact is" },
  { id: "announcement", title: "What an announcement is, and what a claim" },
  { id: "dates", title: "Dates" },
  { id: "place", title: "Where" },
  { id: "who", title: "Who, and for whom" },
  { id: "announced-by", title: "Announced by" },
  { id: "wording", title: "Title, summary and neutral words" },
  { id: "informed", title: "Who was informed" },
  { id: "acknowledgements", title: "Acknowledgements" },
  { id: "readouts", title: "Readouts and reactions" },
  { id: "topics", title: "What was on the table" },
  { id: "outside-counts", title: "Outside counts" },
  { id: "verification", title: "Verification" },
  { id: "note", title: "Note and confidence" },
  { id: "sources", title: "Sources and grades" },
  { id: "changes", title: "Corrections against updates" },
  { id: "review", title: "Drafts and review" },
  { id: "keyboard", title: "Keyboard" },
];

/** The coding manual: each field of both forms, and how to decide. */
export default async function GuidePage() {
  await requireActor("researcher", "/desk/guide");
  return (
    <>
      <h1>Guide</h1>
      <p className="deck">
        How an event becomes a record: what counts, what goes into each field of both forms, and how to decide
        where sources are vague or disagree.
      </p>
      <nav className={styles.contents} aria-label="On this page">
        <ol>
          {contents.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <ContactPart />
      <AnnouncementPart />
      <DatesPart />
      <PeoplePart />
      <WordingPart />
      <StatementsPart />
      <SourcesPart />
      <WorkPart />
    </>
  );
}
