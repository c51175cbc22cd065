import type { EventType } from "@/lib/records/vocabularies";

const typeWords: Record<EventType, string> = { contact: "Contact", announcement: "Announcement" };

/** The kind of a record in the desk's tables: its mark and its name, or a closer `word` for it. */
export function KindMark({ type, word = typeWords[type] }: { type: EventType; word?: string }) {
  return (
    <span className="desk-kind">
      <span className={type === "contact" ? "desk-dot" : "desk-box"} aria-hidden="true" />
      {word}
    </span>
  );
}
