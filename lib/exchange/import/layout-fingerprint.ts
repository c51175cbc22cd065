import { foldColumn } from "./name-columns";

/** Two 32-bit sums of FNV-1a over the folded names in their alphabetical order, with their number: "31-5f3a…". */
export function layoutFingerprint(header: readonly string[]): string {
  const text = header.map(foldColumn).sort().join("\n");
  return `${header.length}-${sum(text, 0x811c9dc5)}${sum(text, 0x01000193)}`;
}

function sum(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // A last mixing, as the ends of texts weigh too little otherwise.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
