import type { BenchEvents } from "../bench-events";
import { type attachMovement, type DrawnStage, stageName } from "./day-window";
import { monthDays, type Subject } from "./subject";

/** Draws the events into an element and answers how to move them. Runs in the page: it refers to nothing outside itself. */
export type DrawEvents = (
  container: HTMLElement,
  events: BenchEvents,
  attach: typeof attachMovement,
  onDrawn: () => void,
) => DrawnStage;

/** A subject that stands on a page of the bench's own. */
export interface DrawnSubject extends Subject {
  readonly draw: DrawEvents;
  /** Whether it takes the height that it needs, and not that of the others. */
  readonly isTall: boolean;
  /** Files of installed packages, as an import would name them. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What all pages of the bench's own have in common. */
export const drawnSubject: Pick<
  DrawnSubject,
  "drawnSelector" | "figureSelector" | "surfaceSelector" | "isTall" | "show"
> = {
  drawnSelector: "body[data-drawn]",
  surfaceSelector: "#stage",
  figureSelector: "#stage",
  isTall: false,
  show: async ({ page, record }, view) => {
    const days = record.to - record.from + 1;
    const from = view === "month" ? record.late + 1 - monthDays : record.from + days / 4;
    const to = view === "month" ? record.late + 1 : record.to + 1 - days / 4;
    const stage = await page.evaluateHandle<DrawnStage>(stageName);
    return stage.evaluate(
      (drawn, ends) =>
        new Promise<number>((resolve) => {
          drawn.show(ends.from, ends.to);
          // Two frames on, what was asked for is drawn.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Math.round(drawn.days()))));
        }),
      { from, to },
    );
  },
};

/**
 * Fetches the events and draws them, with the whole record in view, as ours opens. Runs in the page: it refers to
 * nothing outside itself.
 */
export function drawPage(
  eventsPath: string,
  name: string,
  draw: DrawEvents,
  attach: typeof attachMovement,
): void {
  const container = document.querySelector<HTMLElement>("#stage");
  fetch(eventsPath)
    .then((response): Promise<BenchEvents> => response.json())
    .then((events) => {
      if (container === null) throw new Error("The page has no stage.");
      const onDrawn = () => {
        document.body.dataset.drawn = "";
      };
      Object.assign(globalThis, { [name]: draw(container, events, attach, onDrawn) });
    });
}
