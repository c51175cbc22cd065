import { rmSync } from "node:fs";

/** The folder beside a database that holds its earlier states. */
export function pastDirectory(databasePath: string): string {
  return `${databasePath}.past`;
}

/** Removes what an earlier process left: one that ended in the middle of a build left a whole copy of the database. */
export function clearPastDirectory(databasePath: string): void {
  rmSync(pastDirectory(databasePath), { recursive: true, force: true });
}
