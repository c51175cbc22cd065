import { fieldId } from "./issue-paths";

/** Moves to the first field of row `index` of a list, once it is drawn: one added by a button stands above the button. */
export function focusRow(list: string, index: number): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(fieldId(`${list}.${index}`));
    row?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  });
}
