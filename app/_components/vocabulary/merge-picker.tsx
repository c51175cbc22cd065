"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { OpenWhileTyping } from "@/app/_components/desk/open-while-typing";
import type { MergedType } from "@/lib/merging/change";
import { mergePath } from "@/lib/merging/merge-path";
import type { MergeCandidate } from "@/lib/merging/merge-view";
import { useMergeCandidates } from "./use-merge-candidates";

/**
 * Finds the record that is to be merged into this one. Choosing it opens the comparison; Enter takes the first that fits, as in
 * the other fields that suggest, also before the answer has come. Without JavaScript the form asks for the page with what fits.
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
  /** The text for which Enter was pressed before its answer had come. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const wanted = text.trim();
  const isAnswered = isAsked && search.text === wanted;
  const first = search.candidates[0];

  function choose(id: string): void {
    setText("");
    setAwaited(null);
    router.push(mergePath(type, keptId, id));
  }

  useEffect(() => {
    if (awaited === null) return;
    // Who types on has changed their mind.
    if (awaited !== wanted) setAwaited(null);
    else if (isAnswered) {
      setAwaited(null);
      if (first !== undefined) choose(first.id);
    }
  });

  function onKeyDownCapture(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.target !== input.current || !isAsked) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Whoever moves in the list with the arrows chooses there.
    if (input.current?.getAttribute("aria-activedescendant")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isAnswered) setAwaited(wanted);
    else if (first !== undefined) choose(first.id);
  }

  return (
    <form
      action={type === "event" ? "/desk/events/merge" : mergePath(type, keptId)}
      className="merge-picker"
      onKeyDownCapture={onKeyDownCapture}
    >
      {type === "event" && <input type="hidden" name="kept" value={keptId} />}
      <ComboBox
        className="field"
        items={search.candidates}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(key) => {
          if (key !== null) choose(String(key));
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
      {/* It stays in sight while the list is open, so it stays in reach: the list hides all but what says that it lies on top. */}
      <button type="submit" data-react-aria-top-layer="true">
        Find
      </button>
    </form>
  );
}
