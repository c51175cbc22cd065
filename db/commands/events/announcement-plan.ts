import { ValidationError } from "@/lib/errors";
import { type AnnouncementInput, announcementInput } from "@/lib/records/announcement";
import { inDateOrder } from "@/lib/records/in-date-order";
import { territorialClaimKinds } from "@/lib/records/vocabularies";
import type { Reference } from "../input/check-references";
import { parseInput } from "../input/parse-input";
import type { EventPlan } from "./event-plan";
import { missingLists } from "./missing-lists";
import { writeAnnouncementRows } from "./write-announcement-rows";

const wantedLists = { sources: "Add at least one source." };

/** Parses an announcement to be published; throws ValidationError with every fault. */
export function announcementPlan(entry: unknown): EventPlan {
  return planAnnouncement(parseInput(announcementInput, entry, () => missingLists(entry, wantedLists)));
}

/** Plans an announcement that has passed its schema; throws ValidationError with what a published one lacks. */
export function planAnnouncement(input: AnnouncementInput): EventPlan {
  const issues = missingLists(input, wantedLists);
  const isTerritorialClaim = territorialClaimKinds.some((kind) => kind === input.kind);
  if (isTerritorialClaim && input.placeIds.length === 0) {
    issues.push({ path: "placeIds", message: "Say which place was claimed." });
  }
  if (issues.length > 0) throw new ValidationError(issues);
  const ordered = { ...input, verifications: inDateOrder(input.verifications) };
  return {
    type: "announcement",
    input: ordered,
    date: input.announced,
    datePrinted: input.announcedPrinted,
    // Paths of faults are those of the list as it came.
    references: announcementReferences(input),
    writeRows: (db, eventId, sourceIds) => writeAnnouncementRows(db, eventId, ordered, sourceIds),
  };
}

function announcementReferences(input: AnnouncementInput): Reference[] {
  const references: Reference[] = [
    { path: "announcedBy.partyId", kind: "party", id: input.announcedBy.partyId },
    { path: "announcedBy.personId", kind: "person", id: input.announcedBy.personId },
  ];
  for (const [index, id] of input.placeIds.entries()) {
    references.push({ path: `placeIds.${index}`, kind: "place", id });
  }
  for (const name of ["verifications", "reactions"] as const) {
    for (const [index, row] of input[name].entries()) {
      references.push({ path: `${name}.${index}.partyId`, kind: "party", id: row.partyId });
    }
  }
  return references;
}
