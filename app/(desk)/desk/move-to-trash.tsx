import { moveToTrash } from "../_actions/trash-actions";

/** Below the form of a published record, for editors: takes the record off the public pages. It works without a script. */
export function MoveToTrash({ id, version }: { id: string; version: number }) {
  return (
    <details className="desk-more desk-trash">
      <summary>Move to the trash</summary>
      <p className="note">
        The record leaves every public page and every count; its address answers that there is nothing. Its
        versions are kept, and it can be restored from the desk. What is typed above and not saved is left
        out.
      </p>
      <form action={moveToTrash}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="field">
          <label htmlFor="trash-reason">Reason</label>
          <input id="trash-reason" name="reason" type="text" maxLength={1000} required autoComplete="off" />
          <div className="field-hint">Stands in the history of the record.</div>
        </div>
        <button type="submit">Move to the trash</button>
      </form>
    </details>
  );
}
