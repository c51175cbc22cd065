import { isCivilDay } from "@/lib/dates/civil-day";
import type { FieldIssue } from "@/lib/errors";
import type { EventFilter } from "@/lib/records/event-filter";
import { AddressReader } from "@/lib/timeline/address-reader";
import { readFilterChanges } from "@/lib/timeline/filter-parameters";
import type { BoundedCount } from "@/lib/timeline/timeline-window";

/** What stands in the form, as typed; the filter as it was read. */
export interface CoverageValues {
  name: string;
  filter: EventFilter;
  from: string;
  to: string;
  gaps: readonly { from: string; to: string }[];
  /** Nobody should declare a record complete by leaving a field as it was. */
  completeness: "complete" | "selection" | "";
  reason: string;
  /** Why a stored declaration changes. */
  why: string;
}

/** What came of sending the form; `looked` is what the selection finds, where somebody asked to look first. */
export interface CoverageFormState {
  values: CoverageValues;
  issues: readonly FieldIssue[];
  looked: { matches: BoundedCount; words: string } | null;
}

/** The side under which the form's fields name the criteria of each type. */
export function sideOf(type: EventFilter["type"]): "consequent" | "antecedent" {
  return type === "announcement" ? "antecedent" : "consequent";
}

/** A form in which nothing is declared yet. */
export function emptyCoverage(filter: EventFilter): CoverageValues {
  return { name: "", filter, from: "", to: "", gaps: [], completeness: "", reason: "", why: "" };
}

/** Reads the form over the filter that it was opened with, so that a criterion without a field stays. */
export function readCoverageForm(
  form: FormData,
  base: EventFilter,
): { values: CoverageValues; issues: FieldIssue[] } {
  const parameters = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string") parameters.append(name, value);
  const reader = new AddressReader(parameters);
  const side = sideOf(base.type);
  const changes = readFilterChanges(reader, (name) => parameters.has(name), side);
  const text = (name: string) => parameters.get(name)?.trim() ?? "";
  const gapEnds = parameters.getAll("gap.to");
  const gaps = parameters
    .getAll("gap.from")
    .map((from, at) => ({ from: from.trim(), to: (gapEnds[at] ?? "").trim() }))
    .filter(({ from, to }) => from !== "" || to !== "");
  const completeness = text("completeness");
  return {
    values: {
      name: text("name"),
      filter: { ...base, ...changes, type: base.type, from: null, to: null },
      from: text("from"),
      to: text("to"),
      gaps,
      completeness: completeness === "complete" || completeness === "selection" ? completeness : "",
      reason: text("reason"),
      why: text("why"),
    },
    issues: reader.faults.map(({ parameter, message }) => ({ path: parameter, message })),
  };
}

/** What the form lacks before a command could take it. */
export function missingOf(values: CoverageValues): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (values.name === "") issues.push({ path: "name", message: "Write a name." });
  if (!isCivilDay(values.from)) issues.push({ path: "from", message: "Write the first day." });
  if (!isCivilDay(values.to)) issues.push({ path: "to", message: "Write the last day." });
  if (values.completeness === "") {
    issues.push({ path: "completeness", message: "Say whether the record is complete or a selection." });
  }
  if (values.reason === "") {
    issues.push({
      path: "reason",
      message: "Say how it is known; the reason stands in public beside the days.",
    });
  }
  values.gaps.forEach(({ from, to }, at) => {
    if (from === "" || to === "") {
      issues.push({ path: `gaps.${at}`, message: "A gap has a first and a last day; they may be the same." });
    }
  });
  return issues;
}

/** As the command takes it. */
export function coverageEntry({ completeness, why: _why, ...values }: CoverageValues): unknown {
  return { ...values, isComplete: completeness === "complete" };
}
