import type { PreviewResult } from "./preview-result";

/** Warns of stored events that may be the one being typed; it hinders nothing. */
export function SimilarNote({ result, noun }: { result: PreviewResult | null; noun: string }) {
  if (result?.status !== "evaluated" || result.similar.length === 0)
    return <div className="desk-live" aria-live="polite" />;
  return (
    <div className="message-note desk-notice" aria-live="polite">
      <p>
        <strong>
          {result.similar.length === 1 ? `A ${noun} like this exists` : `${noun}s like this exist`} already:
        </strong>{" "}
        {result.similar.map((event, index) => (
          <span key={event.slug}>
            {index > 0 ? "; " : ""}
            <a href={`/events/${event.slug}`} target="_blank" rel="noopener">
              {event.title}
            </a>
            , {event.date}
          </span>
        ))}
        . Go on only if this is another one.
      </p>
    </div>
  );
}
