"use client";

import { useState } from "react";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { languageName } from "@/lib/records/language-name";
import { domainOfAddress } from "@/lib/records/publisher-domains";
import {
  type SupportedField,
  sourceCredibilities,
  sourceCredibilityLabels,
  sourceReliabilities,
  sourceReliabilityLabels,
  supportedFieldLabels,
} from "@/lib/records/vocabularies";
import { SelectField } from "./choice-fields";
import { DateField } from "./date-field";
import { DerivedFromField } from "./derived-from-field";
import { useDesk } from "./desk-context";
import { type SourceForm, sourceName } from "./form-fields";
import { fieldId } from "./issue-paths";
import { TextField } from "./text-field";
import { usePublisher } from "./use-publisher";

const reliabilityLabels = {
  A: `A, ${sourceReliabilityLabels.A.toLowerCase()}`,
  B: `B, ${sourceReliabilityLabels.B.toLowerCase()}`,
  C: `C, ${sourceReliabilityLabels.C.toLowerCase()}`,
  D: `D, ${sourceReliabilityLabels.D.toLowerCase()}`,
  E: `E, ${sourceReliabilityLabels.E.toLowerCase()}`,
  F: `F, ${sourceReliabilityLabels.F.toLowerCase()}`,
};
const credibilityWords = ["1", "2", "3", "4", "5", "6"] as const;
const credibilityLabels = {
  "1": `1, ${sourceCredibilityLabels[1].toLowerCase()}`,
  "2": `2, ${sourceCredibilityLabels[2].toLowerCase()}`,
  "3": `3, ${sourceCredibilityLabels[3].toLowerCase()}`,
  "4": `4, ${sourceCredibilityLabels[4].toLowerCase()}`,
  "5": `5, ${sourceCredibilityLabels[5].toLowerCase()}`,
  "6": `6, ${sourceCredibilityLabels[6].toLowerCase()}`,
};

/** One source of an event. One that is stored already is folded to its line; what needs a look unfolds. */
export function SourceRow(props: {
  source: SourceForm;
  index: number;
  fields: readonly SupportedField[];
  /** Whether it was added in this form, as it is open now. */
  isAddedHere: boolean;
  onChange: (patch: Partial<SourceForm>, field: string) => void;
  onRemove: () => void;
}) {
  const { source, index, onChange } = props;
  const { issues } = useDesk();
  const [isUnfolded, setUnfolded] = useState(source.id === null);
  const hasFault = issues.some((issue) => issue.path.startsWith(`sources.${index}.`));
  const isOpen = isUnfolded || hasFault;
  const at = (field: string) => `sources.${index}.${field}`;
  usePublisher(source, props.isAddedHere, (publisher) => onChange({ publisher }, "publisher"));
  const text = (label: string, field: "title" | "publisher" | "language") => (
    <TextField
      label={label}
      path={at(field)}
      value={source[field]}
      onChange={(value) => onChange({ [field]: value }, field)}
    />
  );
  return (
    <fieldset className="desk-source" id={fieldId(`sources.${index}`)} tabIndex={-1}>
      <legend>
        {index + 1}. {sourceName(source)}
      </legend>
      <details
        className="desk-more"
        open={isOpen}
        onToggle={(event) => setUnfolded(event.currentTarget.open)}
      >
        <summary>{describeSource(source)}</summary>
        <TextField
          label="Address"
          path={at("url")}
          inputMode="url"
          placeholder="https://"
          value={source.url}
          onChange={(url) => onChange({ url }, "url")}
        />
        <div className="desk-row">
          {text("Title", "title")}
          {text("Publisher", "publisher")}
        </div>
        <div className="desk-row">
          <DateField
            label="Published"
            path={at("published")}
            value={source.published}
            onChange={(published) => onChange({ published }, "published")}
            printed={{
              path: at("publishedPrinted"),
              value: source.publishedPrinted,
              onChange: (publishedPrinted) => onChange({ publishedPrinted }, "publishedPrinted"),
            }}
          />
          <DateField
            label="Read on"
            path={at("readOn")}
            value={source.readOn}
            onChange={(readOn) => onChange({ readOn }, "readOn")}
          />
          {text("Language", "language")}
        </div>
      </details>
      <fieldset className="desk-supports">
        <legend>Supports</legend>
        {props.fields.map((field) => (
          <label key={field} className="desk-check">
            <input
              type="checkbox"
              checked={source.supports.includes(field)}
              onChange={(event) =>
                onChange(
                  {
                    supports: event.target.checked
                      ? [...source.supports, field]
                      : source.supports.filter((other) => other !== field),
                  },
                  "supports",
                )
              }
            />
            {supportedFieldLabels[field]}
          </label>
        ))}
      </fieldset>
      <details className="desk-more">
        <summary>Archived copy, quotation, wire behind it, grade</summary>
        <div className="desk-row">
          <TextField
            label="Archived copy"
            path={at("archivedUrl")}
            inputMode="url"
            placeholder="https://web.archive.org/…"
            value={source.archivedUrl}
            onChange={(archivedUrl) => onChange({ archivedUrl }, "archivedUrl")}
          />
          <DateField
            label="Archived on"
            path={at("archivedOn")}
            value={source.archivedOn}
            onChange={(archivedOn) => onChange({ archivedOn }, "archivedOn")}
          />
        </div>
        <DerivedFromField
          path={at("derivedFrom")}
          index={index}
          value={source.derivedFrom}
          onChange={(derivedFrom) => onChange({ derivedFrom }, "derivedFrom")}
        />
        <TextField
          label="Quotation, a few lines at most"
          path={at("quotation")}
          rows={2}
          value={source.quotation}
          onChange={(quotation) => onChange({ quotation }, "quotation")}
        />
        <div className="desk-row">
          <SelectField
            label="Reliability of the source"
            path={at("reliability")}
            words={sourceReliabilities}
            labels={reliabilityLabels}
            value={source.reliability}
            none="Not graded"
            onChange={(reliability) => onChange({ reliability }, "reliability")}
          />
          <SelectField
            label="Credibility of what it says"
            path={at("credibility")}
            words={credibilityWords}
            labels={credibilityLabels}
            value={credibilityWords.find((word) => word === String(source.credibility)) ?? null}
            none="Not graded"
            onChange={(word) =>
              onChange(
                { credibility: sourceCredibilities.find((digit) => String(digit) === word) ?? null },
                "credibility",
              )
            }
          />
        </div>
      </details>
      <button type="button" className="button-quiet desk-small" onClick={props.onRemove}>
        Remove<span className="visually-hidden"> source {index + 1}</span>
      </button>
    </fieldset>
  );
}

/** The line of a folded source: where it appeared, when and in which language. */
function describeSource(source: SourceForm): string {
  const read = readDateEntry(source.published);
  const parts = [
    source.title.trim() === "" ? "" : source.publisher.trim(),
    read.status === "read" ? read.reading : source.published.trim(),
    source.language.trim() === "" ? "" : languageName(source.language.trim()),
    domainOfAddress(source.url),
    source.url.trim() === "" ? "link wanted" : "",
    source.archivedUrl.trim() === "" ? "" : "archived",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Address, title, publisher, dates" : parts.join(", ");
}
