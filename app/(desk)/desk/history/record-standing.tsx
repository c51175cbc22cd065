import Link from "next/link";
import { StateForms } from "./state-forms";
import "@/app/styles/history.css";

/** Below the form of a published event, for editors: its versions, and the ways to take it back. */
export function RecordStanding({ id, version }: { id: string; version: number }) {
  return (
    <div className="record-standing">
      <p>
        <Link href={`/desk/history/event/${id}`} prefetch={false}>
          All versions of this record
        </Link>{" "}
        <span className="note">
          Compare them, or bring an earlier one back. What is typed above and not saved is left out below.
        </span>
      </p>
      <StateForms id={id} version={version} state="published" />
    </div>
  );
}
