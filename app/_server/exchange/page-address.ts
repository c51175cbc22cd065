import { readEnvironment } from "../environment";

/** The whole address of a page of this instance, by its path. */
export function pageAddress(path: string): string {
  return new URL(`${readEnvironment().publicUrl}${path}`).href;
}
