import { getStore } from "@/app/_server/store";
import { findEventTitle } from "@/db/queries/events/find-event-title";

/** Over an empty form: what came of the one before, and what it kept. `logged` is the slug of what was published. */
export async function LoggedNote(props: {
  logged: string | string[] | undefined;
  sent: string | string[] | undefined;
  kept: string;
}) {
  const { logged, sent, kept } = props;
  const title = typeof logged === "string" ? await findEventTitle(getStore(), logged) : null;
  if (title === null && typeof sent !== "string") return null;
  return (
    <p className="message-note" role="status">
      {title !== null ? (
        <>
          Published: <a href={`/events/${logged}`}>{title}</a>.
        </>
      ) : (
        <>
          Sent to review: <a href={`/desk/drafts/${encodeURIComponent(String(sent))}`}>the draft</a>.
        </>
      )}{" "}
      {kept}
    </p>
  );
}
