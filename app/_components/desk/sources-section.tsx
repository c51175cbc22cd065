"use client";

import { type ClipboardEvent, useRef, useState } from "react";
import { readPastedAddresses } from "@/lib/records/pasted-addresses";
import type { SupportedField } from "@/lib/records/vocabularies";
import { useMessage, useTyped } from "./desk-context";
import { controlAttributes, FieldMessage } from "./field-shell";
import type { FormAccess } from "./form-access";
import { withRow } from "./form-access";
import { newSource, type SourceForm } from "./form-fields";
import { FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { SourceRow } from "./source-row";

const pastedPath = "sources.pasted";

/** The sources of an event: at least one to publish. Each pasted address begins one; nothing is fetched. */
export function SourcesSection(props: {
  access: FormAccess<{ sources: SourceForm[] }>;
  /** The fields that a source of this kind of event can support. */
  fields: readonly SupportedField[];
  onRemove: (index: number) => void;
}) {
  const { form, change } = props.access;
  const [pasted, setPasted] = useTyped(pastedPath);
  /** What was typed that is no address; what is typed next takes the message away. */
  const [refused, setRefused] = useState<string | null>(null);
  const issue = useMessage(pastedPath);
  const message =
    refused === null
      ? issue
      : `“${refused}” is not an address: one begins with https://. Leave this empty to add a source without an address.`;
  const list = useRef<HTMLDivElement>(null);
  const addedHere = useRef(new Set<string>());
  function add(): void {
    const read = readPastedAddresses(pasted);
    setRefused(read.refused);
    if (read.refused !== null) return;
    // With no address at all, one source that has none.
    const added = (read.addresses.length === 0 ? [""] : read.addresses).map(newSource);
    for (const { rowKey } of added) addedHere.current.add(rowKey);
    change(({ sources }) => ({ sources: [...sources, ...added] }), "sources");
    setPasted("");
    // The new rows stand once React has drawn them; then one goes on with the first one's title.
    requestAnimationFrame(() => {
      const title = list.current?.querySelector<HTMLInputElement>(
        `#${fieldId(`sources.${form.sources.length}.title`)}`,
      );
      title?.focus();
    });
  }
  /** Several lines stay apart: by themselves a field of one line would join them to one address. */
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const lines = event.clipboardData.getData("text").trim();
    if (!/[\r\n]/.test(lines)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const [before, after] = [
      pasted.slice(0, selectionStart ?? pasted.length),
      pasted.slice(selectionEnd ?? pasted.length),
    ];
    setRefused(null);
    setPasted(`${before}${lines.replace(/\s+/g, " ")}${after}`);
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
      {/* Alt+End comes here, however many sources there are: one goes on with the next. */}
      <div className="desk-add-source" data-first-field>
        <div className="field">
          <label htmlFor={fieldId(pastedPath)}>Paste an address to add a source</label>
          <input
            {...controlAttributes(pastedPath, { message, hasHint: true })}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={pasted}
            onChange={(event) => {
              setRefused(null);
              setPasted(event.target.value);
            }}
            onPaste={onPaste}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              add();
            }}
          />
          <div className="field-hint" id={`${fieldId(pastedPath)}-hint`}>
            Enter adds it, or each of several. The publisher is taken from the address; the page itself is not
            requested. Without an address the source is marked “link wanted”.
          </div>
          <FieldMessage path={pastedPath} message={message} />
        </div>
        <button type="button" onClick={add}>
          Add a source
        </button>
      </div>
    </FormSection>
  );
}
