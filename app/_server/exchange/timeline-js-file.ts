import { timelineJsDocument } from "@/lib/exchange/timeline-js/timeline-js-document";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { readEnvironment } from "../environment";
import { dayOfData } from "../today";
import type { OpenFile } from "./answer-open-file";
import { readSelectedEvents } from "./selected-events";
import { nameSelection, readSelection } from "./selection";
import { withQuery } from "./with-query";

/** Most slides: TimelineJS makes elements for each, and slows down beyond a few hundred. */
const mostSlides = 500;

/** The events that an address selects, as a document for TimelineJS. */
export function timelineJsFile(
  parameters: AddressParameters,
): Pick<OpenFile, "question" | "faults" | "furtherFaults" | "work"> {
  const selection = readSelection(parameters);
  return {
    question: `timeline-js ${selection.query}`,
    faults: selection.faults,
    furtherFaults: async () => (await nameSelection(selection)).faults,
    work: async () => {
      const named = await nameSelection(selection);
      if (named.faults.length > 0) return { faults: named.faults };
      const { documents, hasMore } = await readSelectedEvents(selection.filter, mostSlides);
      const description = [
        "Diplomatic contacts and battlefield announcements, with their sources. The timing is shown; no cause is asserted.",
        named.words,
        hasMore ? `The latest ${mostSlides} of them.` : "",
      ];
      const made = timelineJsDocument(
        {
          headline: "Backchannel",
          description: description.filter((sentence) => sentence !== "").join(" "),
          url: withQuery(`${readEnvironment().publicUrl}/`, selection.query),
          dayOfData: dayOfData(),
        },
        documents,
      );
      return { text: JSON.stringify(made) };
    },
  };
}
