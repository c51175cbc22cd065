import type { ReactNode } from "react";
import { ChangeForm } from "@/app/_components/history/change-form";
import type { EventState } from "@/lib/records/vocabularies";
import { moveToTrash, reinstate, restoreFromTrash, retract } from "../../_actions/history-actions";

/** What an editor can do with an event as it stands: retract it, move it to the trash, or publish it again. */
export function StateForms({ id, version, state }: { id: string; version: number; state: EventState }) {
  const hidden = { id, version: String(version) };
  return (
    <div className="state-forms">
      {state === "published" && (
        <StateForm
          summary="Retract this record"
          words="Its page stays at its address and says that it is retracted, when and why. It leaves the timeline, every list, count and search, and stands among the corrections."
        >
          <ChangeForm
            action={retract}
            hidden={hidden}
            submitLabel="Retract"
            note={{
              hint: "Stands at the head of the page: why the record does not hold.",
              isRequired: true,
            }}
          />
        </StateForm>
      )}
      {state === "retracted" && (
        <StateForm
          summary="Publish it again"
          words="It returns to the timeline and the counts. That it was retracted stays in its history."
        >
          <ChangeForm
            action={reinstate}
            hidden={hidden}
            submitLabel="Publish again"
            note={{ hint: "Stands among the corrections: why it holds after all.", isRequired: false }}
          />
        </StateForm>
      )}
      {state === "trashed" ? (
        <StateForm
          summary="Take it out of the trash"
          words="It stands again as it did before it was moved to the trash."
        >
          <ChangeForm action={restoreFromTrash} hidden={hidden} submitLabel="Restore" note={restoredNote} />
        </StateForm>
      ) : (
        <StateForm
          summary="Move it to the trash"
          words="It leaves every public page and every count. Its address answers that the record was withdrawn, and says no more of it. For a record that was published and turns out to be wrong, retract it instead: readers then learn what became of it."
        >
          <ChangeForm
            action={moveToTrash}
            hidden={hidden}
            submitLabel="Move to the trash"
            note={{ hint: "The only words that its address shows.", isRequired: false }}
          />
        </StateForm>
      )}
    </div>
  );
}

/** How the note of a record that leaves the trash is asked for. */
const restoredNote = { hint: "Stands among the corrections.", isRequired: false };

function StateForm({ summary, words, children }: { summary: string; words: string; children: ReactNode }) {
  return (
    <details className="desk-more">
      <summary>{summary}</summary>
      <p className="note">{words}</p>
      {children}
    </details>
  );
}
