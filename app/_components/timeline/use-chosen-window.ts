"use client";

import { useEffect, useState } from "react";

/** Where the slider of a window stands, in days: it leads while it moves, and follows when the page has another window. */
export function useChosenWindow(windowDays: number): [chosen: number, choose: (days: number) => void] {
  const [chosen, setChosen] = useState(windowDays);
  useEffect(() => setChosen(windowDays), [windowDays]);
  return [chosen, setChosen];
}
