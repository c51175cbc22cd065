import { formatDay } from "@/lib/dates/format-edtf";
import { productVersion } from "@/lib/product-version";
import type { ComparedPart } from "./compare-numbers";
import type { ResultBundle } from "./result-bundle";

/** Parts of more values are told by how many these are. */
const mostValuesTold = 8;
const mostDifferencesTold = 20;

/** Whether every number came out the same. */
export function isSame(parts: readonly ComparedPart[]): boolean {
  return parts.every(({ differences }) => differences.length === 0);
}

/** What the command prints: whose result it is, a line for each part of the numbers, and the verdict. */
export function rerunLines(bundle: ResultBundle, parts: readonly ComparedPart[]): string[] {
  const { rule, data, product } = bundle;
  const widest = Math.max(...parts.map(({ part }) => part.length));
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const differences = parts.flatMap((part) => part.differences);
  const versions =
    product.version === productVersion
      ? `made and run again by ${product.name} ${productVersion}`
      : `made by ${product.name} ${product.version}, run again by ${productVersion}`;
  return [
    `${rule.name} (${rule.slug}${rule.isChanged ? ", changed" : ""}), within ${rule.definition.windowDays} days`,
    `Version ${data.version} of the data, ${formatDay(data.day)}; ${versions}.`,
    "",
    ...parts.map((part) => `${part.part.padEnd(widest)}  ${verdictOf(part).padEnd(7)}  ${valuesOf(part)}`),
    "",
    ...differences
      .slice(0, mostDifferencesTold)
      .map(
        ({ path, inBundle, rerun }) => `${path}: ${inBundle ?? "none"} in the file, ${rerun ?? "none"} now`,
      ),
    ...(differences.length > mostDifferencesTold
      ? [`and ${differences.length - mostDifferencesTold} more`]
      : []),
    differences.length === 0
      ? `All ${total} values are the same.`
      : `${differences.length} of ${total} values differ.`,
  ];
}

function verdictOf({ differences }: ComparedPart): string {
  return differences.length === 0 ? "same" : "differs";
}

/** Numbers by their names; lists, and what is of many values, by how many these are. */
function valuesOf({ values, count }: ComparedPart): string {
  const isList = values.some(({ name }) => /^\d/.test(name));
  if (isList || count > mostValuesTold) return `${count} ${count === 1 ? "value" : "values"}`;
  return values.map(({ name, value }) => (name === "" ? value : `${name} ${value}`)).join(", ");
}
