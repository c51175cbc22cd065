// Runs before anything is installed: Node's own modules only.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The path of the first of these programs that the system has, or null.
 * @param {readonly string[]} names
 * @param {string} searchPath directories as in PATH
 * @returns {string | null}
 */
export function findProgram(names, searchPath = process.env.PATH ?? "") {
  for (const name of names) {
    for (const directory of searchPath.split(delimiter).filter(Boolean)) {
      const path = join(directory, name);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
