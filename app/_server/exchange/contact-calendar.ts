import { pause } from "@/db/queries/timeline/pause";
import { calendarParts } from "@/lib/exchange/calendar/write-calendar";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { readEnvironment } from "../environment";
import { dayOfData } from "../today";
import type { OpenFile } from "./answer-open-file";
import { readSelectedEvents } from "./selected-events";
import { nameSelection, readSelection } from "./selection";
import { withQuery } from "./with-query";

/** Most contacts in a calendar: the latest. */
const mostContacts = 2_000;

/** The contacts that an address selects, as a calendar. */
export function contactCalendar(
  parameters: AddressParameters,
): Pick<OpenFile, "question" | "faults" | "furtherFaults" | "work"> {
  const selection = readSelection(parameters);
  return {
    question: `calendar ${selection.query}`,
    faults: selection.faults,
    furtherFaults: async () => (await nameSelection(selection)).faults,
    work: async () => {
      const named = await nameSelection(selection);
      if (named.faults.length > 0) return { faults: named.faults };
      const { publicUrl } = readEnvironment();
      const filter = { ...selection.filter, type: "contact" as const };
      const { documents, hasMore } = await readSelectedEvents(filter, mostContacts);
      const description = [
        "Diplomatic contacts recorded by Backchannel.",
        named.words,
        hasMore ? `The latest ${mostContacts} of them.` : "",
      ];
      const parts = calendarParts(
        {
          name: "Backchannel: contacts",
          description: description.filter((sentence) => sentence !== "").join(" "),
          url: withQuery(`${publicUrl}/`, selection.query),
          publicUrl,
          dayOfData: dayOfData(),
        },
        documents.filter((event) => event.type === "contact"),
      );
      let text = "";
      for (const part of parts) {
        text += part;
        await pause();
      }
      return { text };
    },
  };
}
