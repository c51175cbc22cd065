import type { TableRow } from "@/app/_components/timeline/event-rows";
import { describeLag } from "@/lib/coincidence/lag-words";
import {
  announcementKindLabels,
  contactFormatLabels,
  contactStatusLabels,
  standingLabels,
} from "@/lib/records/vocabularies";
import { describeYearOrdinal } from "@/lib/sequence/ordinal-words";
import { shortName } from "@/lib/timeline/event-words";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { TimelineView } from "./timeline-view";

/** The rows of the table of a view, not yet sorted. `drawn` are the numbers that the figure shows. */
export function tableRows(view: TimelineView, drawn: ReadonlyMap<string, FigureNumber>): TableRow[] {
  const trackNames = new Map(view.options.tracks.map((track) => [track.slug, track.name]));
  const partners = partnerWords(view);
  return view.events.map((event) => {
    const number = drawn.has(event.id) ? view.numbers.get(event.id) : undefined;
    return {
      event,
      ordinal: number === undefined ? null : describeYearOrdinal(number.entry.inYear),
      coincidence: partners(event),
      kindWords:
        event.type === "contact"
          ? event.tracks.map((slug) => trackNames.get(slug) ?? slug).join(", ") || "No track"
          : announcementKindLabels[event.kind],
      placeWords:
        event.type === "contact"
          ? (event.place?.name ?? "")
          : event.places.map((place) => place.name).join(", "),
      formWords: formWords(event),
    };
  });
}

function formWords(event: TimelineEvent): string {
  if (event.type === "announcement") return standingLabels[event.standing];
  if (event.status !== "held") return `${contactStatusLabels[event.status]}, not held`;
  return contactFormatLabels[event.format];
}

/** What stands in the coincidence column: nearest partners with their lag, or why there is none. */
function partnerWords({ evaluation }: TimelineView): (event: TimelineEvent) => TableRow["coincidence"] {
  const consequents = new Map(evaluation.consequents.map((event) => [event.id, event]));
  const antecedents = new Map(evaluation.antecedents.map((event) => [event.id, event]));
  const { words } = evaluation.rule;
  // Of a rule over too many events no pairs are listed; the page of an event has its own.
  if (!evaluation.isListed) return () => ({ words: "not listed here", isPartner: false });
  return (event) => {
    const isConsequent = consequents.has(event.id);
    if (!isConsequent && !antecedents.has(event.id)) return { words: "not in the rule", isPartner: false };
    const own = evaluation.result.pairs.filter((pair) =>
      isConsequent ? pair.consequentId === event.id : pair.antecedentId === event.id,
    );
    const [nearest] = own;
    if (nearest === undefined) {
      return {
        words: `no ${isConsequent ? words.antecedentOne : words.consequentOne} in the window`,
        isPartner: false,
      };
    }
    const alike = own.filter(
      (pair) => pair.lag.minDays === nearest.lag.minDays && pair.lag.maxDays === nearest.lag.maxDays,
    );
    const names = alike.map((pair) => {
      const partner = isConsequent ? antecedents.get(pair.antecedentId) : consequents.get(pair.consequentId);
      return partner === undefined ? "" : (shortName(partner, true) ?? partner.title);
    });
    const possibly = nearest.certainty === "possible" ? "possibly " : "";
    const isSameDay = nearest.lag.minDays === 0 && nearest.lag.maxDays === 0;
    const lag = isSameDay
      ? "same day as"
      : describeLag(nearest.lag, isConsequent ? "consequent" : "antecedent");
    return { words: `${possibly}${lag} ${names.join(", ")}`, isPartner: true };
  };
}
