"use client";

import { useRef } from "react";
import type { SupportedField } from "@/lib/records/vocabularies";
import { useTyped } from "./desk-context";
import type { FormAccess } from "./form-access";
import { withRow } from "./form-access";
import { newSource, type SourceForm } from "./form-fields";
import { FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { SourceRow } from "./source-row";

/** The sources of an event: at least one to publish. A pasted address begins one; nothing is fetched. */
export function SourcesSection(props: {
  access: FormAccess<{ sources: SourceForm[] }>;
  /** The fields that a source of this kind of event can support. */
  fields: readonly SupportedField[];
  onRemove: (index: number) => void;
}) {
  const { form, change } = props.access;
  const [pasted, setPasted] = useTyped("sources.pasted");
  const list = useRef<HTMLDivElement>(null);
  const addedHere = useRef(new Set<string>());
  function add(): void {
    const added = newSource(pasted.trim());
    addedHere.current.add(added.rowKey);
    change(({ sources }) => ({ sources: [...sources, added] }), "sources");
    setPasted("");
    // The new row stands once React has drawn it; then one goes on with its title.
    requestAnimationFrame(() => {
      const title = list.current?.querySelector<HTMLInputElement>(
        `#${fieldId(`sources.${form.sources.length}.title`)}`,
      );
      title?.focus();
    });
  }
  return (
    <FormSection title="Sources" note="At least one, to publish." path="sources" guide="sources">
      <div ref={list} className="desk-sources">
        {form.sources.map((source, index) => (
          <SourceRow
            key={source.rowKey}
            source={source}
            index={index}
            fields={props.fields}
            isAddedHere={addedHere.current.has(source.rowKey)}
            onChange={(patch, field) =>
              change({ sources: withRow(form.sources, index, patch) }, `sources.${index}.${field}`)
            }
            onRemove={() => props.onRemove(index)}
          />
        ))}
      </div>
      <div className="desk-add-source">
        <div className="field">
          <label htmlFor={fieldId("sources.pasted")}>Paste an address to add a source</label>
          <input
            id={fieldId("sources.pasted")}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={pasted}
            aria-describedby={`${fieldId("sources.pasted")}-hint`}
            onChange={(event) => setPasted(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              add();
            }}
          />
          <div className="field-hint" id={`${fieldId("sources.pasted")}-hint`}>
            Enter adds it. The publisher is taken from the address; the page itself is not requested. Without
            an address the source is marked “link wanted”.
          </div>
        </div>
        <button type="button" onClick={add}>
          Add a source
        </button>
      </div>
    </FormSection>
  );
}
