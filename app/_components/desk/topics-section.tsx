"use client";

import { useState } from "react";
import { topicBases, topicBasisLabels } from "@/lib/records/vocabularies";
import { SelectField } from "./choice-fields";
import { type ContactForm, contactForm } from "./contact-form";
import { useDesk, useTyped } from "./desk-context";
import { focusRow } from "./focus-row";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormRow, FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { RecordField } from "./record-field";

/** What was on the table: topics of the controlled list, each stated by a side or reported. */
export function TopicsSection({ access }: { access: FormAccess<ContactForm> }) {
  const { topics } = useDesk();
  const rows = access.form.topics;
  function toggle(topicId: string): void {
    const chosen = rows.some((row) => row.topicId === topicId);
    const next = chosen
      ? rows.filter((row) => row.topicId !== topicId)
      : [...rows, ...contactForm.parse({ topics: [{ topicId }] }).topics];
    access.change({ topics: next }, "topics");
  }
  return (
    <FormSection title="What was on the table" path="topics" guide="topics">
      <fieldset className="desk-chips" aria-label="Topics">
        {topics.map((topic) => (
          <button
            key={topic.id}
            type="button"
            className="desk-chip"
            aria-pressed={rows.some((row) => row.topicId === topic.id)}
            onClick={() => toggle(topic.id)}
          >
            {topic.name}
          </button>
        ))}
      </fieldset>
      {rows.map((row, index) => {
        const at = (field: string) => `topics.${index}.${field}`;
        const name = topics.find((topic) => topic.id === row.topicId)?.name ?? "a topic";
        const set = (patch: Partial<(typeof rows)[number]>, field: string) =>
          access.change({ topics: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`topics.${index}`}
            name={name}
            onRemove={() => access.removeRow({ topics: withoutRow(rows, index) }, "topics", index)}
          >
            <div className="field" id={`field-topics-${index}-topicId`}>
              <span className="field-label">Topic</span>
              <strong className="desk-person">{name}</strong>
            </div>
            <SelectField
              label="Stated or reported"
              path={at("basis")}
              words={topicBases}
              labels={topicBasisLabels}
              value={row.basis}
              onChange={(basis) => set({ basis: basis ?? "reported" }, "basis")}
            />
            <RecordField
              kind="party"
              label={row.basis === "stated" ? "Stated by" : "Said of, if one side"}
              path={at("partyId")}
              value={row.partyId}
              onChoose={(party) => set({ partyId: party?.id ?? null }, "partyId")}
            />
          </FormRow>
        );
      })}
      <NewTopic
        onAdded={(topicId, isByButton) => {
          toggle(topicId);
          if (isByButton) focusRow("topics", rows.length);
        }}
      />
    </FormSection>
  );
}

/** Enter adds and stays for the next one; the button leads to the row that it added. */
function NewTopic({ onAdded }: { onAdded: (topicId: string, isByButton: boolean) => void }) {
  const { actions, rememberTopic } = useDesk();
  const [name, setName] = useTyped("topics.newTopic");
  const [notice, setNotice] = useState<string | null>(null);
  async function add(isByButton: boolean): Promise<void> {
    if (name.trim() === "") return;
    setNotice(null);
    try {
      const result = await actions.addTopic(name);
      if (result.status === "added") {
        rememberTopic(result.topic);
        onAdded(result.topic.id, isByButton);
        setName("");
      } else if (result.status === "signedOut") {
        setNotice("You are signed out. Sign in in another tab, then add again.");
      } else setNotice(result.issues.map((issue) => issue.message).join(" "));
    } catch {
      setNotice("The server could not be reached. What you typed is kept; add again in a moment.");
    }
  }
  return (
    <div className="desk-with-button desk-narrow">
      <div className="field">
        <label htmlFor={fieldId("topics.newTopic")}>Add a topic to the list</label>
        <input
          id={fieldId("topics.newTopic")}
          type="text"
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            void add(false);
          }}
        />
        {notice !== null && (
          <div className="field-error" role="alert">
            {notice}
          </div>
        )}
      </div>
      <button type="button" onClick={() => void add(true)}>
        Add
      </button>
    </div>
  );
}
