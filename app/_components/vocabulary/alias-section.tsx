"use client";

import { useEffect, useRef } from "react";
import { type FormAccess, withoutRow, withRow } from "@/app/_components/desk/form-access";
import { makeRowKey } from "@/app/_components/desk/form-fields";
import { FormRow } from "@/app/_components/desk/form-section";
import { fieldId } from "@/app/_components/desk/issue-paths";
import { TextField } from "@/app/_components/desk/text-field";
import type { PartyForm } from "./vocabulary-forms";
import { VocabularySection } from "./vocabulary-section";

type AliasRow = PartyForm["aliases"][number];

/** The other names and spellings under which a record is found, in any script, each with where it stands. */
export function AliasSection({
  access,
  title,
}: {
  access: Pick<FormAccess<{ aliases: AliasRow[] }>, "form" | "change" | "removeRow">;
  title: string;
}) {
  const { form, change, removeRow } = access;
  const { aliases } = form;
  const focusRow = useRef<number | null>(null);
  useEffect(() => {
    if (focusRow.current === null) return;
    document.getElementById(fieldId(`aliases.${focusRow.current}.name`))?.focus();
    focusRow.current = null;
  });
  return (
    <VocabularySection
      title={title}
      note="It is found under each of them, in Latin and Cyrillic."
      path="aliases"
    >
      {aliases.map((row, index) => {
        const at = (field: string) => `aliases.${index}.${field}`;
        const set = (patch: Partial<AliasRow>, field: string) =>
          change({ aliases: withRow(aliases, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`aliases.${index}`}
            name={row.name.trim() || `spelling ${index + 1}`}
            onRemove={() => removeRow({ aliases: withoutRow(aliases, index) }, "aliases", index)}
          >
            <TextField
              label="Spelling"
              path={at("name")}
              value={row.name}
              onChange={(name) => set({ name }, "name")}
            />
            <TextField
              label="Where it stands"
              path={at("note")}
              value={row.note}
              placeholder="as printed by TASS"
              onChange={(note) => set({ note }, "note")}
            />
          </FormRow>
        );
      })}
      <button
        type="button"
        onClick={() => {
          focusRow.current = aliases.length;
          change({ aliases: [...aliases, { rowKey: makeRowKey(), name: "", note: "" }] }, "aliases");
        }}
      >
        Add a spelling
      </button>
    </VocabularySection>
  );
}
