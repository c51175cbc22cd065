import type { EventType } from "@/lib/records/vocabularies";

const typeWords: Record<EventType, string> = { contact: "Contact", announcement: "Announcement" };

/** The kind of a record in the desk's tables: its mark and its name. */
export function KindMark({ type }: { type: EventType }) {
  return (
    <span className="desk-kind">
      <span className={type === "contact" ? "desk-dot" : "desk-box"} aria-hidden="true" />
      {typeWords[type]}
    </span>
  );
}
