import type { FieldIssue } from "@/lib/errors";
import type { NamedKind } from "../../rows/read-names";
import type { slugs } from "../../schema/slugs";
import type { Reader, Writer } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import type { Reference } from "../input/check-references";

/** What the commands need to know of a parsed record that is no event, to store it. */
export interface RecordPlan {
  recordType: Exclude<typeof slugs.$inferSelect.recordType, "event">;
  name: string;
  references: Reference[];
  /** Faults that only the stored records show, such as a code that another record has. */
  findFaults?(db: Reader, id: string): Promise<FieldIssue[]>;
  /** Stores the new record with its rows in other tables. */
  insert(db: Writer, stored: { id: string; slug: string; now: number }): Promise<void>;
  readSnapshot(db: Reader, id: string): Promise<Snapshot>;
}

/** The records of the vocabularies, which can be corrected after they were made. */
export type VocabularyType = NamedKind;

/** A record that can be corrected after it was made. */
export interface RevisablePlan extends RecordPlan {
  recordType: VocabularyType;
  /** Stores the record over what was there, in the version that it has. */
  update(db: Writer, stored: { id: string; slug: string }): Promise<void>;
}
