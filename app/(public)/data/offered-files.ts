import type { DataView as View } from "@/app/_server/data/data-view";
import { openTables } from "@/lib/exchange/tables/open-tables";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import type { OfferedFile } from "./file-list";

type Href = (path: string) => string;
type Facts = Pick<View, "events" | "contacts" | "announcements" | "sizes" | "selectionQuery">;

/** The files that most take: with how much is in them, and how large they are where that is known. */
export function mainFiles(facts: Facts, href: Href): OfferedFile[] {
  const { events, contacts, announcements, sizes, selectionQuery } = facts;
  const file = (label: string, words: string, rows: string | null = null): OfferedFile => ({
    href: href(`/data/${label}`),
    label,
    words,
    rows,
    bytes: sizes.get(label) ?? null,
  });
  return [
    file(
      "events.csv",
      "Contacts and announcements, a row each: for one look at all.",
      countWords(events, "row"),
    ),
    file("contacts.csv", "Contacts with all their own columns.", countWords(contacts, "row")),
    file("announcements.csv", "Announcements with all their own columns.", countWords(announcements, "row")),
    file(
      "events.jsonl",
      "Events whole, with participants, sources and verifications: a JSON document a line, as the API gives it.",
      countWords(events, "line"),
    ),
    file("datapackage.json", "A data package (version 2): all tables with types, words and references."),
    ...(selectionQuery === ""
      ? [file("backchannel.sqlite", "Everything in one SQLite file: all tables, with keys and references.")]
      : []),
  ];
}

/** Every table. */
export function tableFiles({ sizes }: Pick<Facts, "sizes">, href: Href): OfferedFile[] {
  return openTables.map(({ table }) => ({
    href: href(`/data/${table.name}.csv`),
    label: `${table.name}.csv`,
    words: table.description,
    bytes: sizes.get(`${table.name}.csv`) ?? null,
  }));
}

/** What follows from a rule. */
export function ruleFiles(href: Href): OfferedFile[] {
  return [
    {
      href: href("/data/coincidences.csv"),
      label: "coincidences.csv",
      words:
        "Each contact (or other consequent) in a row: the claim nearest to it, the days between them, whether it counts and why.",
    },
    {
      href: href("/coincidences/result.json"),
      label: "result.json",
      words:
        "The whole result as a bundle that runs again: the rule, its events with their sources, the seed and every number.",
    },
  ];
}

/** "214 rows", "1 row", "more than 10000 rows". */
export function countWords({ count, isAtLeast }: BoundedCount, one: string): string {
  return `${isAtLeast ? "more than " : ""}${count} ${count === 1 ? one : `${one}s`}`;
}
