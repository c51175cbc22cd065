import {
  announcementKindNotes,
  contactFormatNotes,
  contactLevelNotes,
  contactStatusNotes,
} from "@/lib/records/coding-notes";
import {
  announcementKindLabels,
  announcementKinds,
  contactFormatLabels,
  contactFormats,
  contactLevelLabels,
  contactLevels,
  contactStatuses,
  contactStatusLabels,
  territorialClaimKinds,
} from "@/lib/records/vocabularies";
import { GuideSection } from "./guide-section";
import { WordTable } from "./word-table";

/** What counts as a contact, and how its first fields are decided. */
export function ContactPart() {
  return (
    <GuideSection id="contact" title="What a contact is">
      <p>
        A contact is an exchange between people who act for different parties, in which both sides could
        speak. It has a day, a format, and somebody on each side who can be named or described.
      </p>
      <ul>
        <li>
          <b>So:</b> an envoy is received; two leaders telephone; delegations talk in a third country; one
          side hands over a draft.
        </li>
        <li>
          <b>Not so:</b> a speech about the other side; a post; a meeting of one side alone; a sighting of an
          aeroplane without a word about a meeting (log nothing until a source speaks of one).
        </li>
        <li>
          <b>One or several?</b> Talks that go on the next day with the same people are one contact with a
          range. A call on the way to a meeting is a contact of its own. Two pairs who meet on one day in
          different rooms are two.
        </li>
      </ul>
      <WordTable
        caption="Format"
        words={contactFormats}
        labels={contactFormatLabels}
        notes={contactFormatNotes}
      />
      <WordTable
        caption="Level"
        words={contactLevels}
        labels={contactLevelLabels}
        notes={contactLevelNotes}
      />
      <WordTable
        caption="Status"
        words={contactStatuses}
        labels={contactStatusLabels}
        notes={contactStatusNotes}
      />
      <h3>Held on, made public on</h3>
      <p>
        <b>Held on</b> is the first day on which they were in contact. <b>Made public on</b> is the day on
        which anybody could first read that it would take place or had taken place, by whoever wrote it. A
        secret visit is made public after it was held; a plan cannot be made public after its own day. Leave
        it empty where no source tells: the day of the article that you read is only the latest it can have
        been.
      </p>
      <h3>How long</h3>
      <p>
        The length of the talks themselves, as a source gives it: “5 h”, “1 h 30 min”, “about 5 hours”. Put
        its words into “How long, as printed”. Do not work it out from arrival and departure.
      </p>
    </GuideSection>
  );
}

const claimWords = territorialClaimKinds
  .map((kind) => announcementKindLabels[kind].toLowerCase())
  .join(" or a ");

/** What counts as an announcement and as a claim. */
export function AnnouncementPart() {
  return (
    <GuideSection id="announcement" title="What an announcement is, and what a claim">
      <p>
        An announcement is something that a party, its forces or its officials declared in public about the
        battlefield. A <b>territorial claim</b> is a {claimWords}, by whichever side.
      </p>
      <ul>
        <li>
          <b>The claim is the event, not the fall of the place.</b> What is logged is that somebody said so,
          on the day they said so. When it is said to have happened is a date of its own.
        </li>
        <li>
          <b>The first one counts.</b> A ministry that repeats next day what a commander reported to the
          president makes no second claim; note it as a source. A claim by another body of the same side
          belongs to the first.
        </li>
        <li>
          <b>Several places in one statement</b> are one announcement that names them all. Several statements
          on one day are several.
        </li>
        <li>
          <b>Not a claim:</b> a map that changes without a word by a side (an assessment, which belongs to
          Verification); a blogger; “fighting continues in the town”.
        </li>
      </ul>
      <WordTable
        caption="Kind"
        words={announcementKinds}
        labels={announcementKindLabels}
        notes={announcementKindNotes}
      />
      <h3>Its three dates</h3>
      <p>
        <b>Announced on</b>: when it was said, as a civil day where it was said. <b>Said to have happened</b>:
        the day, or for a ceasefire or truce the days in force, that the announcement gives.{" "}
        <b>Independently assessed</b>: the first day on which an assessor without a part in the fighting
        judged it, whichever way.
      </p>
    </GuideSection>
  );
}
