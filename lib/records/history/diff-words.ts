/** A stretch of two texts: in both, only in the earlier or only in the later one. */
export interface WordStretch {
  kind: "same" | "removed" | "added";
  text: string;
}

/** More cells than this are not compared word by word: then all between what is alike at the ends counts as changed. */
const mostCells = 1_000_000;

/**
 * What differs between two texts, word by word: the stretches in order, a removed one before the added one in its place.
 * "same" and "removed" joined give `before`, "same" and "added" give `after`.
 */
export function diffWords(before: string, after: string): WordStretch[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const start = commonLength(old, young);
  const end = commonLength(old.slice(start).reverse(), young.slice(start).reverse());
  const [oldMiddle, youngMiddle] = [
    old.slice(start, old.length - end),
    young.slice(start, young.length - end),
  ];
  return joined([
    ...old.slice(0, start).map((text): WordStretch => ({ kind: "same", text })),
    ...compareMiddle(oldMiddle, youngMiddle),
    ...old.slice(old.length - end).map((text): WordStretch => ({ kind: "same", text })),
  ]);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) if (one[index] !== other[index]) return index;
  return length;
}

/** By the longest common sequence of words. */
function compareMiddle(old: readonly string[], young: readonly string[]): WordStretch[] {
  const width = young.length + 1;
  if (old.length * young.length > mostCells) {
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: young.join("") },
    ];
  }
  // lengths[i * width + j]: how long the longest common sequence of old from i and young from j is.
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: WordStretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [word, other] = [old[i], young[j]];
    if (word !== undefined && word === other) {
      stretches.push({ kind: "same", text: word });
      i += 1;
      j += 1;
    } else if (word !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: "removed", text: word });
      i += 1;
    } else {
      stretches.push({ kind: "added", text: other ?? "" });
      j += 1;
    }
  }
  return stretches;
}

/** Neighbours of one kind as one stretch; white space alone between two changes belongs to both, so that words read together. */
function joined(words: readonly WordStretch[]): WordStretch[] {
  const done: WordStretch[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") done.push({ kind: "removed", text: removed });
    if (added !== "") done.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of words.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (/^\s+$/.test(text) && removed !== "" && added !== "" && words[index + 1]?.kind !== "same") {
      if (words[index + 1] === undefined) {
        flush();
        done.push({ kind: "same", text });
      } else {
        removed += text;
        added += text;
      }
    } else {
      flush();
      const last = done.at(-1);
      if (last?.kind === "same") last.text += text;
      else done.push({ kind: "same", text });
    }
  }
  flush();
  return done;
}
