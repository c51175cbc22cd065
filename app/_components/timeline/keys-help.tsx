"use client";

import { useEffect, useRef } from "react";

const keys: readonly (readonly [string, string])[] = [
  ["← →", "event to event"],
  ["↑ ↓", "lane to lane"],
  ["Shift with an arrow", "along a coincidence"],
  ["c", "next coincidence"],
  ["Enter", "open the event"],
  ["Escape", "close it"],
  ["+ −", "fewer or more days magnified"],
  ["Home, End", "first and last event"],
  ["Ctrl or ⌘ with the wheel", "zoom at the pointer"],
  ["/", "search"],
  ["?", "show or hide this list"],
];

/** The keys of the figure; they act while a mark of it has the focus. It comes into view: `?` may open it below the fold. */
export function KeysHelp() {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A statement: newer browsers give a promise back, which is no cleanup.
    list.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className="keys note" ref={list}>
      <p>Keys, while the figure has the focus:</p>
      <dl>
        {keys.map(([name, effect]) => (
          <div className="key-row" key={name}>
            <dt>{name}</dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
