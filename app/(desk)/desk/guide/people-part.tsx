import { participationRoleNotes, partyKindNotes, placeKindNotes } from "@/lib/records/coding-notes";
import {
  participationRoleLabels,
  participationRoles,
  partyKindLabels,
  partyKinds,
  placeKindLabels,
  placeKinds,
} from "@/lib/records/vocabularies";
import { GuideSection } from "./guide-section";
import { WordTable } from "./word-table";

/** Where, who, for whom, and who announced it. */
export function PeoplePart() {
  return (
    <>
      <GuideSection id="place" title="Where">
        <p>
          Of a contact: where they met; leave it empty for calls. The more exact place wins (“The Kremlin”
          over “Moscow”) if a source names it. Of an announcement: every place that it names as taken, left or
          struck. Names are found in both scripts and in every spelling that is recorded, so look before you
          add.
        </p>
        <WordTable
          caption="Kind of place"
          words={placeKinds}
          labels={placeKindLabels}
          notes={placeKindNotes}
        />
        <p>
          The <b>country</b> of a place is the one in which it lies under international law, whoever holds it.
          Give the Ukrainian spelling as the name of a place in Ukraine and the others as other names.
        </p>
      </GuideSection>
      <GuideSection id="who" title="Who, and for whom">
        <p>
          Name everybody whom a source names as present. The first two are taken to be principals; change the
          role where they are not. A described group (“Russian delegation”) stands for those whom nobody
          names; a contact of groups alone has no ordinal.
        </p>
        <WordTable
          caption="Role"
          words={participationRoles}
          labels={participationRoleLabels}
          notes={participationRoleNotes}
        />
        <h3>Office on the day</h3>
        <p>
          The office stands beside each person as it was on the day of the contact, out of the offices
          recorded with their days. “No office recorded” means that none covers that day: add it in place with
          the days you know. An office is a title with a party and dates; do not write today’s title of
          somebody who holds another since.
        </p>
        <h3>For</h3>
        <p>
          The party for which they took part that day, whatever their nationality. “As printed” keeps the
          spelling of the source where it is unusual.
        </p>
        <WordTable
          caption="Kind of party"
          words={partyKinds}
          labels={partyKindLabels}
          notes={partyKindNotes}
        />
        <h3>Tracks</h3>
        <p>
          A track is a series of contacts that is followed as one thing. Tick those that a source or the
          recorded principals put it on; several are allowed, none is fine. A track that names a series
          numbers the contacts of that pair alone.
        </p>
      </GuideSection>
      <GuideSection id="announced-by" title="Announced by">
        <p>
          The party on whose behalf it was said. The <b>person</b> is who spoke, if one did; the <b>body</b>{" "}
          is printed as the source has it (“Russian Ministry of Defence”). A claim that a state agency reports
          without a name is the state’s only where it quotes an official; else it is no announcement.
        </p>
      </GuideSection>
    </>
  );
}
