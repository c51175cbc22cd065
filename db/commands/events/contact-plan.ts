import { ValidationError } from "@/lib/errors";
import { type ContactInput, contactInput } from "@/lib/records/contact";
import type { Reference } from "../input/check-references";
import { parseInput } from "../input/parse-input";
import type { EventPlan } from "./event-plan";
import { missingLists } from "./missing-lists";
import { writeContactRows } from "./write-contact-rows";

const wantedLists = { sources: "Add at least one source.", participations: "Say who took part." };

/** Parses a contact to be published; throws ValidationError with every fault. */
export function contactPlan(entry: unknown): EventPlan {
  return planContact(parseInput(contactInput, entry, () => missingLists(entry, wantedLists)));
}

/** Plans a contact that has passed its schema; throws ValidationError with what a published one lacks. */
export function planContact(input: ContactInput): EventPlan {
  const issues = missingLists(input, wantedLists);
  if (issues.length > 0) throw new ValidationError(issues);
  return {
    type: "contact",
    input,
    date: input.held,
    datePrinted: input.heldPrinted,
    references: contactReferences(input),
    writeRows: (db, eventId, sourceIds) => writeContactRows(db, eventId, input, sourceIds),
  };
}

function contactReferences(input: ContactInput): Reference[] {
  const references: Reference[] = [{ path: "placeId", kind: "place", id: input.placeId }];
  for (const [index, row] of input.participations.entries()) {
    references.push(
      { path: `participations.${index}.personId`, kind: "person", id: row.personId },
      { path: `participations.${index}.partyId`, kind: "party", id: row.partyId },
    );
  }
  for (const [index, id] of input.trackIds.entries()) {
    references.push({ path: `trackIds.${index}`, kind: "track", id });
  }
  for (const [index, row] of input.topics.entries()) {
    references.push(
      { path: `topics.${index}.topicId`, kind: "topic", id: row.topicId },
      { path: `topics.${index}.partyId`, kind: "party", id: row.partyId },
    );
  }
  for (const name of ["notifications", "acknowledgements", "readouts", "reactions"] as const) {
    for (const [index, row] of input[name].entries()) {
      references.push({ path: `${name}.${index}.partyId`, kind: "party", id: row.partyId });
    }
  }
  return references;
}
