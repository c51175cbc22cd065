import type { OpenWorkEntry, WorkList } from "./open-work";
import { supportedFieldLabels } from "./vocabularies";

interface ListWords {
  /** In the address of the list. */
  slug: string;
  title: string;
  /** What stands on it and why. */
  deck: string;
  /** What there is to do about an entry. */
  action: string;
  /** What is said where nothing is left to do. */
  empty: string;
}

/** How each work list is called, and what is said of it. */
export const workListWords: Record<WorkList, ListWords> = {
  unassessed: {
    slug: "claims-without-assessment",
    title: "Announcements without an assessment",
    deck: "Announcements that stand as claimed, with no assessment after the first.",
    action: "Add assessment",
    empty: "Every announcement was assessed by somebody after it was made.",
  },
  uninformed: {
    slug: "notification-unknown",
    title: "Contacts whose notification is unknown",
    deck: "Contacts of which it is not known whether a party that was asked about was told.",
    action: "Add source",
    empty: "Of every party that was asked about it is recorded whether it was told.",
  },
  unacknowledged: {
    slug: "not-acknowledged",
    title: "Contacts that one side has not acknowledged",
    deck: "Contacts that were held, with a side of which nothing is recorded: no confirmation, no denial, no silence, no readout.",
    action: "Add acknowledgement",
    empty: "Of every side of every contact it is recorded whether it acknowledged it.",
  },
  unarchived: {
    slug: "not-archived",
    title: "Events without an archived source",
    deck: "Events none of whose sources has an archived copy: what they rest on can vanish.",
    action: "Add archived copy",
    empty: "Every event has a source with an archived copy.",
  },
  singleRoot: {
    slug: "one-root",
    title: "Facts that rest on one report",
    deck: "Events with a fact that a single independent report supports, copies of it aside.",
    action: "Add source",
    empty: "Every fact is supported by two independent reports or more.",
  },
  vague: {
    slug: "vague-dates",
    title: "Vague dates",
    deck: "Events whose day is not known for sure.",
    action: "Sharpen the date",
    empty: "Every event has a day of its own.",
  },
};

/** The work list with this name in an address; null where there is none. */
export function workListOfSlug(slug: string): WorkList | null {
  const found = Object.entries(workListWords).find(([, words]) => words.slug === slug);
  return lists.find((list) => list === found?.[0]) ?? null;
}

const lists: readonly WorkList[] = [
  "unassessed",
  "uninformed",
  "unacknowledged",
  "unarchived",
  "singleRoot",
  "vague",
];

/** What is still to be found out about an entry; "" where its day says it. */
export function workRemark(list: WorkList, entry: OpenWorkEntry): string {
  switch (list) {
    case "unassessed":
      return "claimed, nobody has assessed it";
    case "uninformed":
    case "unacknowledged":
      return entry.parties.join(", ");
    case "unarchived":
      return entry.sourceCount === 1 ? "1 source" : `${entry.sourceCount} sources`;
    case "singleRoot":
      return singleRootRemark(entry);
    case "vague":
      return "";
  }
}

function singleRootRemark({ fields, root }: OpenWorkEntry): string {
  if (fields.includes("all")) return root === null ? "everything" : `everything rests on ${root}`;
  const names = fields.flatMap((field) =>
    field === "all" ? [] : [supportedFieldLabels[field].toLowerCase()],
  );
  return names.join("; ");
}

/** The form of an entry, at the part that a list is about. */
export function workHref(list: WorkList, { id, type }: OpenWorkEntry): string {
  const anchors: Record<WorkList, string> = {
    unassessed: "verifications",
    uninformed: "notifications",
    unacknowledged: "acknowledgements",
    unarchived: "sources",
    singleRoot: "sources",
    vague: type === "contact" ? "held" : "announced",
  };
  return `/desk/${type}s/${encodeURIComponent(id)}#field-${anchors[list]}`;
}
