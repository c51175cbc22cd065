import { writeCalendar } from "@/lib/exchange/calendar/write-calendar";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { readEnvironment } from "../environment";
import { dayOfData } from "../today";
import type { MadeFile } from "./answer-open-file";
import { readSelectedEvents } from "./selected-events";
import { nameSelection, readSelection } from "./selection";
import { withQuery } from "./with-query";

/** Most contacts in a calendar: the latest. */
const mostContacts = 2_000;

/** The contacts that an address selects, as a calendar. */
export function contactCalendar(parameters: AddressParameters): {
  question: string;
  work: () => Promise<MadeFile>;
} {
  const selection = readSelection(parameters);
  return {
    question: `calendar ${selection.query}`,
    work: async () => {
      const named = await nameSelection(selection);
      const faults = [...selection.faults, ...named.faults];
      if (faults.length > 0) return { faults };
      const { publicUrl } = readEnvironment();
      const filter = { ...selection.filter, type: "contact" as const };
      const { documents, hasMore } = await readSelectedEvents(filter, mostContacts);
      const description = [
        "Diplomatic contacts recorded by Backchannel.",
        named.words,
        hasMore ? `The latest ${mostContacts} of them.` : "",
      ];
      return {
        text: writeCalendar(
          {
            name: "Backchannel: contacts",
            description: description.filter((sentence) => sentence !== "").join(" "),
            url: withQuery(`${publicUrl}/`, selection.query),
            publicUrl,
            dayOfData: dayOfData(),
          },
          documents.filter((event) => event.type === "contact"),
        ),
      };
    },
  };
}
