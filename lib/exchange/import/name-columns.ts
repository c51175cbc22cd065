import { fileError } from "./decode-file";

/**
 * Names of the columns from a header row: trimmed, blanks evened; one without a name is "Column 3", and columns of one name become
 * "name", "name (2)" … Throws ValidationError (path "file") where there are more than `most`.
 */
export function nameColumns(header: readonly string[], most: number): string[] {
  if (header.length > most) {
    throw fileError(`The file has ${header.length} columns; at most ${most} are read.`);
  }
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const own =
      cell
        .replace(/[\s\uFEFF]+/g, " ")
        .trim()
        .slice(0, 190) || `Column ${index + 1}`;
    let name = own;
    for (let count = 2; taken.has(name); count += 1) name = `${own} (${count})`;
    taken.add(name);
    return name;
  });
}

// Asked for every column of every row.
const folded = new Map<string, string>();
const mostFolded = 5000;

/** A column's name as it is compared: case, blanks, hyphens and underscores play no part ("start_date", "Start Date"). */
export function foldColumn(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const made = name.toLowerCase().replace(/[\s_\-\uFEFF]+/g, "");
  if (folded.size >= mostFolded) folded.clear();
  folded.set(name, made);
  return made;
}
