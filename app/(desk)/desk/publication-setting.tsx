import { chooseSecondPerson } from "../_actions/publication-actions";

/** For administrators: whether a second person publishes. */
export function PublicationSetting({ isNeeded }: { isNeeded: boolean }) {
  return (
    <details className="desk-more">
      <summary>Who publishes</summary>
      <form action={chooseSecondPerson} className="review-act">
        <label className="queue-check">
          <input type="checkbox" name="isNeeded" defaultChecked={isNeeded} />
          <span>
            Nobody publishes contacts or announcements that they wrote or saved last: another editor does,
            from the review. An import counts as written by whoever began it.
          </span>
        </label>
        <button type="submit">Save</button>
      </form>
    </details>
  );
}
