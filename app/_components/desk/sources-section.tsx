"use client";

import { useState } from "react";
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
import type { FormAccess } from "./form-access";
import { withRow } from "./form-access";
import { newSource, publisherOf, type SourceForm } from "./form-fields";
import { FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { TextField } from "./text-field";

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

/** What a source is called in a list that cites it. */
export function sourceName(source: SourceForm): string {
  return source.title.trim() || source.publisher.trim() || source.url.trim() || "a source without a name yet";
}

/** The sources of an event: at least one to publish. A pasted address begins one; nothing is fetched. */
export function SourcesSection(props: {
  access: FormAccess<{ sources: SourceForm[] }>;
  /** The fields that a source of this kind of event can support. */
  fields: readonly SupportedField[];
  onRemove: (index: number) => void;
}) {
  const { form, change } = props.access;
  const [pasted, setPasted] = useState("");
  function add(url: string): void {
    change({ sources: [...form.sources, newSource(url.trim())] }, "sources");
    setPasted("");
  }
  return (
    <FormSection title="Sources" note="At least one, to publish." path="sources">
      {form.sources.map((source, index) => (
        <SourceRow
          key={source.rowKey}
          source={source}
          index={index}
          fields={props.fields}
          onChange={(patch, field) =>
            change({ sources: withRow(form.sources, index, patch) }, `sources.${index}.${field}`)
          }
          onRemove={() => props.onRemove(index)}
        />
      ))}
      <div className="desk-add-source">
        <div className="field">
          <label htmlFor="desk-paste-source">Paste an address to add a source</label>
          <input
            id="desk-paste-source"
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add(pasted);
            }}
          />
          <div className="field-hint">
            The publisher is taken from the address; the page itself is not requested. Without an address the
            source is marked “link wanted”.
          </div>
        </div>
        <button type="button" onClick={() => add(pasted)}>
          Add a source
        </button>
      </div>
    </FormSection>
  );
}

function SourceRow(props: {
  source: SourceForm;
  index: number;
  fields: readonly SupportedField[];
  onChange: (patch: Partial<SourceForm>, field: string) => void;
  onRemove: () => void;
}) {
  const { source, index, onChange } = props;
  const at = (field: string) => `sources.${index}.${field}`;
  const text = (label: string, field: "title" | "publisher" | "language" | "archivedUrl" | "derivedFrom") => (
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
      <TextField
        label="Address"
        path={at("url")}
        inputMode="url"
        placeholder="https://"
        value={source.url}
        onChange={(url) => {
          const isNamedByDomain = source.publisher === "" || source.publisher === publisherOf(source.url);
          onChange(isNamedByDomain ? { url, publisher: publisherOf(url) } : { url }, "url");
        }}
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
          {text("Archived copy", "archivedUrl")}
          {text("Derived from (the wire or first report)", "derivedFrom")}
        </div>
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
