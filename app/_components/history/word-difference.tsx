import { diffWords } from "@/lib/records/history/diff-words";

/**
 * One side of a changed text: the earlier one with what was taken out struck through, or the later one with what was put in
 * underlined. A value that is not recorded is said in words.
 */
export function WordDifference({
  before,
  after,
  side,
}: {
  before: string | null;
  after: string | null;
  side: "before" | "after";
}) {
  const own = side === "before" ? before : after;
  if (own === null) return <span className="difference-none">Not recorded</span>;
  const hidden = side === "before" ? "added" : "removed";
  const stretches = diffWords(before ?? "", after ?? "").filter(({ kind }) => kind !== hidden);
  return stretches.map(({ kind, text }, index) => {
    const key = `${String(index)} ${kind}`;
    if (kind === "same") return <span key={key}>{text}</span>;
    return kind === "removed" ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
  });
}
