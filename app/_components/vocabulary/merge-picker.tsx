"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { OpenWhileTyping } from "@/app/_components/desk/open-while-typing";
import type { MergedType } from "@/lib/merging/change";
import { mergePath } from "@/lib/merging/merge-path";
import type { MergeCandidate } from "@/lib/merging/merge-view";
import { useMergeCandidates } from "./use-merge-candidates";

/**
 * Finds the record that is to be merged into this one. Choosing it opens the comparison; without JavaScript the form asks for
 * the page with what fits.
 */
export function MergePicker({
  type,
  keptId,
  label,
  hint,
  text: asked,
}: {
  type: MergedType;
  keptId: string;
  label: string;
  hint: string;
  /** What was asked for without JavaScript. */
  text: string;
}) {
  const router = useRouter();
  const [text, setText] = useState(asked);
  const search = useMergeCandidates(type, keptId, text);
  const isAsked = text.trim() !== "";
  const input = useRef<HTMLInputElement>(null);
  return (
    <form action={type === "event" ? "/desk/events/merge" : mergePath(type, keptId)} className="merge-picker">
      {type === "event" && <input type="hidden" name="kept" value={keptId} />}
      <ComboBox
        className="field"
        items={search.candidates}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(key) => {
          if (key === null) return;
          setText("");
          router.push(mergePath(type, keptId, String(key)));
        }}
        allowsCustomValue
        allowsEmptyCollection={isAsked}
        defaultFilter={() => true}
        menuTrigger="input"
      >
        <Label>{label}</Label>
        <OpenWhileTyping text={isAsked ? text : ""} answered={search.text} input={input} />
        <Input ref={input} id="merge-text" name="q" autoComplete="off" aria-describedby="merge-text-hint" />
        <Popover className="desk-popover" offset={0}>
          <ListBox
            className="desk-suggestions"
            renderEmptyState={() => (
              <div className="desk-suggestion">
                {search.failure ?? (search.text === text.trim() ? "Nothing fits" : "Looking for it")}
              </div>
            )}
          >
            {(candidate: MergeCandidate) => (
              <ListBoxItem id={candidate.id} textValue={candidate.name} className="desk-suggestion">
                <span className="desk-suggestion-name">{candidate.name}</span>
                <span>{candidate.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
        <div className="field-hint" id="merge-text-hint">
          {hint}
        </div>
      </ComboBox>
      <button type="submit">Find</button>
    </form>
  );
}
