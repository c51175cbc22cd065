import "./cite-panel.css";

/** The forms in which other programs take a selection of events. */
const forms = [
  { path: "/feed.atom", label: "Atom feed" },
  { path: "/feed.json", label: "JSON Feed" },
  { path: "/calendar.ics", label: "Calendar of contacts" },
  { path: "/data/timeline.json", label: "TimelineJS" },
];

/**
 * Feeds, calendar and files of what the page shows, and of nothing else; `query` is its filter, without "?". What is downloaded is of
 * the state of the data that is shown: `dataQuery` names it too.
 */
export function FollowLinks({ query, dataQuery }: { query: string; dataQuery: string }) {
  return (
    <p className="cite-links follow-links">
      <span className="note">Follow or reuse {query === "" ? "all events" : "these events"}:</span>
      {forms.map(({ path, label }) => (
        <a key={path} href={query === "" ? path : `${path}?${query}`} rel="nofollow">
          {label}
        </a>
      ))}
      <a href={dataQuery === "" ? "/data" : `/data?${dataQuery}`} rel="nofollow">
        {query === "" ? "Download the data" : "Download this selection"}
      </a>
      {query !== "" && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title="New events of this selection"
          href={`/feed.atom?${query}`}
        />
      )}
    </p>
  );
}
