import type { EventDetail } from "./event-detail";
import {
  announcementKindLabels,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  standingLabels,
} from "./vocabularies";

/** What kind of event it is, how it stands and how sure the record is: "in person, envoy level, held, high confidence". */
export function eventKindWords(event: EventDetail): string {
  const words =
    event.type === "contact"
      ? [
          contactFormatLabels[event.format],
          `${contactLevelLabels[event.level]} level`,
          event.status === "held" ? "held" : `${contactStatusLabels[event.status]}, not held`,
        ]
      : [announcementKindLabels[event.kind], standingLabels[event.standing]];
  return [...words, `${confidenceLabels[event.confidence]} confidence`].join(", ").toLowerCase();
}
