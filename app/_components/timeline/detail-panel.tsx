"use client";

import type { ReactNode } from "react";
import type { Pair } from "@/lib/coincidence/find-pairs";
import { describeLag } from "@/lib/coincidence/lag-words";
import type { NearMiss } from "@/lib/coincidence/near-misses";
import { describeVagueness, formatEdtf } from "@/lib/dates/format-edtf";
import {
  announcementKindLabels,
  contactFormatLabels,
  contactStatusLabels,
  standingLabels,
} from "@/lib/records/vocabularies";
import type { FigureInput } from "@/lib/timeline/figure-input";
import type { MarkEntry } from "@/lib/timeline/placed-figure";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { RecordLinks } from "./record-links";
import { PanelEntry, PanelLinks, SidePanel } from "./side-panel";

/** What is open: one event, or the list behind a cluster. */
export type Opened =
  | { kind: "event"; event: TimelineEvent }
  | { kind: "list"; entries: readonly MarkEntry[]; from: string; to: string };

/** The panel of an event or of a cluster; what is opened is its key. */
export function DetailPanel({
  opened,
  input,
  onClose,
  onOpen,
  onMagnify,
}: {
  opened: Opened;
  input: Pick<FigureInput, "events" | "rule" | "numbers">;
  onClose: () => void;
  onOpen: (slug: string) => void;
  onMagnify: (from: string, to: string) => void;
}) {
  if (opened.kind === "list") {
    return (
      <SidePanel kind="Close together" heading={`${opened.entries.length} events`} onClose={onClose}>
        <ul>
          {opened.entries.map((entry) => (
            <PanelEntry
              key={entry.id}
              title={entry.title}
              when={entry.when}
              onOpen={() => onOpen(entry.slug)}
            />
          ))}
        </ul>
        <PanelLinks onMagnify={() => onMagnify(opened.from, opened.to)} />
      </SidePanel>
    );
  }
  const { event } = opened;
  return (
    <SidePanel kind={kindWords(event)} heading={event.title} onClose={onClose}>
      <EventFacts event={event} input={input} />
      <PanelLinks onMagnify={() => onMagnify(event.earliestDay, event.latestStartDay)}>
        <a href={`/events/${event.slug}`}>Open its page, with all sources</a>
      </PanelLinks>
    </SidePanel>
  );
}

function EventFacts({
  event,
  input,
}: {
  event: TimelineEvent;
  input: Pick<FigureInput, "events" | "rule" | "numbers">;
}) {
  const number = input.numbers.get(event.id);
  return (
    <dl>
      <Fact name={event.type === "contact" ? "When" : "Announced"}>
        {formatEdtf(event.date)}. {describeVagueness(event.date)}
      </Fact>
      {event.type === "contact" ? (
        <>
          {event.place !== null && (
            <Fact name="Where">
              <RecordLinks kind="place" records={[event.place]} />
            </Fact>
          )}
          {event.principals.length > 0 && (
            <Fact name="Principals">
              <RecordLinks kind="person" records={event.principals} />
            </Fact>
          )}
          {event.madePublic !== null && <Fact name="Made public">{formatEdtf(event.madePublic.date)}</Fact>}
          {number?.label != null && (
            <Fact name="Number">
              {number.label} in its year{number.isSure ? "" : ", not sure"}
            </Fact>
          )}
        </>
      ) : (
        <>
          <Fact name="By">
            <RecordLinks kind="party" records={[event.announcedBy]} />
          </Fact>
          <Fact name="Where">
            {event.places.length === 0 ? (
              "No place recorded"
            ) : (
              <RecordLinks kind="place" records={event.places} />
            )}
          </Fact>
          <Fact name="Standing">{standingLabels[event.standing]}</Fact>
        </>
      )}
      {input.rule !== null && (
        <>
          <Relations name="Coincidences" relations={input.rule.pairs} event={event} events={input.events} />
          <Relations
            name="Near misses"
            relations={input.rule.nearMisses}
            event={event}
            events={input.events}
          />
        </>
      )}
    </dl>
  );
}

function Relations({
  name,
  relations,
  event,
  events,
}: {
  name: string;
  relations: readonly (Pair | NearMiss)[];
  event: TimelineEvent;
  events: readonly TimelineEvent[];
}) {
  const own = relations.flatMap((relation) => {
    const isConsequent = relation.consequentId === event.id;
    if (!isConsequent && relation.antecedentId !== event.id) return [];
    const partnerId = isConsequent ? relation.antecedentId : relation.consequentId;
    const partner = events.find(({ id }) => id === partnerId);
    if (partner === undefined) return [];
    const possibly = relation.certainty === "possible" ? "possibly " : "";
    return [
      `${possibly}${describeLag(relation.lag, isConsequent ? "consequent" : "antecedent")}: ${partner.title}`,
    ];
  });
  if (own.length === 0) return null;
  return <Fact name={name}>{own.join("; ")}</Fact>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function kindWords(event: TimelineEvent): string {
  if (event.type === "announcement")
    return `Announcement, ${announcementKindLabels[event.kind].toLowerCase()}`;
  const status =
    event.status === "held" ? "held" : `${contactStatusLabels[event.status].toLowerCase()}, not held`;
  return `Contact, ${contactFormatLabels[event.format].toLowerCase()}, ${status}`;
}
