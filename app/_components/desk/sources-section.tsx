"use client";

import { useState } from "react";
import type { SupportedField } from "@/lib/records/vocabularies";
import type { FormAccess } from "./form-access";
import { withRow } from "./form-access";
import { newSource, type SourceForm } from "./form-fields";
import { FormSection } from "./form-section";
import { SourceRow } from "./source-row";

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
