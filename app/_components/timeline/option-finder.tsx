"use client";

import { useEffect, useState } from "react";

/**
 * Narrows the options of a select to those that hold what is typed. Without JavaScript, and where the list is cut and nothing in it
 * fits, what is typed is searched for in the text of the events.
 */
export function OptionFinder({
  selectId,
  label,
  isCut,
}: {
  selectId: string;
  label: string;
  /** The list holds the most frequent only. */
  isCut: boolean;
}) {
  const [text, setText] = useState("");
  const [isLive, setIsLive] = useState(false);
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => setIsLive(true), []);

  const narrow = (wanted: string) => {
    setText(wanted);
    const select = document.getElementById(selectId);
    if (!(select instanceof HTMLSelectElement)) return;
    const folded = wanted.trim().toLocaleLowerCase("en");
    let count = 0;
    for (const option of select.options) {
      const fits = option.value === "" || option.text.toLocaleLowerCase("en").includes(folded);
      option.hidden = !fits && !option.selected;
      if (fits && option.value !== "") count += 1;
    }
    setFound(folded === "" ? null : count);
  };

  return (
    <>
      <input
        className="option-finder"
        type="search"
        // With a script this field only narrows the list; without one it is the search for text.
        name={isLive ? undefined : "q"}
        aria-label={label}
        placeholder={label}
        value={text}
        // What is typed here is no change of the view.
        onChange={(event) => narrow(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const search = document.getElementById("filter-q");
          if (found === 0 && isCut && search instanceof HTMLInputElement) {
            search.value = text;
            search.form?.requestSubmit();
          } else document.getElementById(selectId)?.focus();
        }}
      />
      {found !== null && (
        <span className="note" role="status">
          {found === 0
            ? isCut
              ? "Not among the most frequent. Enter searches the text for it."
              : "None of these."
            : `${found} in the list`}
        </span>
      )}
    </>
  );
}
