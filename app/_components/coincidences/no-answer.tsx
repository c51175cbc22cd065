/** In place of figures that a worker could not give: what happened, what stands, what to do. */
export function NoAnswer({ what, status }: { what: string; status: "busy" | "failed" }) {
  return (
    <div className="message-error" role="alert">
      <h3>{status === "busy" ? `${what} must wait` : `${what} could not be computed`}</h3>
      <p>
        {status === "busy"
          ? "The server is working on many questions at once. Counts, pairs and lists on this page are complete; load it again in a minute for the rest."
          : "Counts, pairs and lists on this page are complete. Load it again; if this stays, choose fewer events or a shorter span of days."}
      </p>
    </div>
  );
}
