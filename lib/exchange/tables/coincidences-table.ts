import { z } from "zod";
import type { DayRange } from "../../coincidence/dated-event";
import type { LagRange, SameDayOrder } from "../../coincidence/direction";
import { coincidenceDocument, eventReference } from "../open/coincidence-document";
import { openDate } from "../open/open-date";
import { column, type DataTable, defineTable, type TableColumn } from "./data-table";

/** Whether a consequent is counted as having an antecedent. */
export const countedLabels = {
  certain: "Counted, whatever the vague dates turn out to be",
  possible: "It may count: vague dates leave it open",
  no: "Not counted",
} as const;
export type Counted = keyof typeof countedLabels;

/** Why a consequent is counted, or not. */
export const countedReasonLabels = {
  withinRule: "An antecedent lies within the rule",
  tooEarly:
    "The nearest antecedent lies outside the window, within twice its length: the consequent came too early",
  tooLate:
    "The nearest antecedent lies outside the window, within twice its length: the consequent came too late",
  noneNear: "No antecedent lies within twice the window",
  undated: "It lacks the date by which the rule counts",
  notTestable: "It lacks the day made public, which the direction asks for",
} as const;
export type CountedReason = keyof typeof countedReasonLabels;

export const sameDayOrderLabels = {
  antecedentFirst: "The antecedent came first by the clock",
  consequentFirst: "The consequent came first by the clock",
  unknown: "Both are of one day; which came first is not known",
} as const satisfies Record<SameDayOrder, string>;

/** A consequent of a rule with the antecedent that decides about it. */
export interface CoincidenceRow {
  /** The public identifier of the rule that it starts from. */
  rule: string;
  consequent: CoincidenceSide;
  counted: Counted;
  reason: CountedReason;
  /** How many antecedents the rule relates to it. */
  pairs: number;
  antecedent: CoincidenceSide | null;
  lag: LagRange | null;
  sameDayOrder: SameDayOrder | null;
}

/** An event, and the days on which it counts under the rule; null where it has none. */
export interface CoincidenceSide {
  event: z.output<typeof eventReference>;
  days: DayRange | null;
}

const { lagDays } = coincidenceDocument.shape;
const wordsOf = (labels: Readonly<Record<string, string>>) => z.enum(Object.keys(labels));
const lagOf = (schema: z.ZodType, description: string) =>
  schema.nullable().describe(`${description} Days from the antecedent to the consequent.`);

/** What a rule says of each of its consequents. It depends on the rule, so it is in no data package. */
export const coincidencesTable: DataTable<CoincidenceRow> = defineTable<CoincidenceRow, CoincidenceRow>({
  name: "coincidences",
  title: "Coincidences",
  description:
    "The consequents of a rule (by default the contacts of the lead rule), a row each, with the antecedent that decides whether it counts: the nearest that surely meets the rule, else the nearest that may, else the nearest that misses it by no more than its window.",
  key: ["consequent_id"],
  foreignKeys: [
    { columns: ["consequent"], table: "events", references: ["slug"] },
    { columns: ["antecedent"], table: "events", references: ["slug"] },
  ],
  columns: [
    column(
      "rule",
      z
        .string()
        .describe(
          "The public identifier of the rule; its parameters may have been changed in the address of the file.",
        ),
      (row) => row.rule,
    ),
    ...sideColumns("consequent", (row) => row.consequent),
    column(
      "counted",
      wordsOf(countedLabels).describe("Whether it is counted as having an antecedent."),
      (row) => row.counted,
    ),
    column("reason", wordsOf(countedReasonLabels).describe("Why."), (row) => row.reason),
    column(
      "pairs",
      z.number().int().min(0).describe("How many antecedents the rule relates to it."),
      (row) => row.pairs,
    ),
    ...sideColumns("antecedent", (row) => row.antecedent),
    column(
      "lag_least",
      lagOf(lagDays.shape.least, "The smallest lag that the dates allow."),
      (row) => row.lag?.minDays,
    ),
    column(
      "lag_most",
      lagOf(lagDays.shape.most, "The largest lag that the dates allow."),
      (row) => row.lag?.maxDays,
    ),
    column("same_day_order", coincidenceDocument.shape.sameDayOrder, (row) => row.sameDayOrder),
  ],
  rowsOf: (row) => [row],
});

/** The columns of one side of a pair. */
function sideColumns(
  side: "antecedent" | "consequent",
  read: (row: CoincidenceRow) => CoincidenceSide | null,
): TableColumn<CoincidenceRow>[] {
  const isOptional = side === "antecedent";
  const part = (suffix: string, schema: z.ZodType, pick: (side: CoincidenceSide) => unknown) => {
    const description = `The ${side}. ${schema.description ?? ""}`.trim();
    const described = (isOptional ? schema.nullable() : schema).describe(description);
    return column<CoincidenceRow>(`${side}${suffix}`, described, (row) => {
      const one = read(row);
      return one === null ? null : pick(one);
    });
  };
  const { id, slug, title } = eventReference.shape;
  const { edtf, words } = openDate.shape;
  const day = (which: string) =>
    z.iso.date().nullable().describe(`The ${which} day on which it counts under the rule.`);
  return [
    part("_id", id, ({ event }) => event.id),
    part("", slug, ({ event }) => event.slug),
    part("_title", title, ({ event }) => event.title),
    part("_date", edtf, ({ event }) => event.date.edtf),
    part("_date_words", words, ({ event }) => event.date.words),
    part("_earliest", day("first"), ({ days }) => days?.earliest),
    part("_latest_start", day("last"), ({ days }) => days?.latest),
  ];
}
