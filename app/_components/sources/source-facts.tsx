import Link from "next/link";
import type { Fact } from "@/app/_components/event/fact-row";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { languageName } from "@/lib/records/language-name";
import type { SourceRecord } from "@/lib/records/source-detail";
import { domainOf } from "@/lib/records/source-order";
import { sourceCredibilityLabels, sourceReliabilityLabels } from "@/lib/records/vocabularies";

/** The facts in the row under a source's title. What is not recorded is said so. */
export function sourceFacts(source: SourceRecord): Fact[] {
  return [
    fact("Published", source.published === null ? "Not recorded" : formatEdtf(source.published), [
      source.publishedPrinted === null ? null : `In the source: “${source.publishedPrinted}”.`,
      source.language === null ? null : languageName(source.language),
    ]),
    fact(
      "Original",
      source.url === null ? (
        "Link wanted"
      ) : (
        <a href={source.url} rel="noopener nofollow">
          {domainOf(source.url) ?? "Open"}
        </a>
      ),
      [source.readOn === null ? "Day of reading not recorded" : `Read ${formatEdtf(source.readOn)}`],
    ),
    fact(
      "Archived copy",
      source.archivedUrl === null ? (
        "None recorded"
      ) : (
        <a href={source.archivedUrl} rel="noopener nofollow">
          {domainOf(source.archivedUrl) ?? "Open"}
        </a>
      ),
      [source.archivedOn === null ? null : `Made ${formatEdtf(source.archivedOn)}`],
    ),
    fact("Grade", gradeValue(source), [
      source.reliability === null
        ? null
        : `Reliability of the source: ${sourceReliabilityLabels[source.reliability].toLowerCase()}.`,
      source.credibility === null
        ? null
        : `Credibility of what it says: ${sourceCredibilityLabels[source.credibility].toLowerCase()}.`,
      source.reliability === null && source.credibility === null ? null : (
        <Link key="code" href="/method#sources" prefetch={false}>
          How sources are graded
        </Link>
      ),
    ]),
  ];
}

function gradeValue({ reliability, credibility }: SourceRecord): string {
  if (reliability === null && credibility === null) return "Not graded";
  return `${reliability ?? ""}${credibility ?? ""}`;
}

function fact(name: string, value: Fact["value"], remarks: readonly (Fact["value"] | null)[]): Fact {
  return { name, value, remarks: remarks.filter((remark) => remark !== null), sources: [] };
}
