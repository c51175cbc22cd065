import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { CitePanel } from "@/app/_components/cite/cite-panel";
import { LinkedData } from "@/app/_components/linked-data";
import { MomentForm } from "@/app/_components/past/moment-form";
import { MomentNotice } from "@/app/_components/past/moment-notice";
import { MomentUnavailable } from "@/app/_components/past/moment-unavailable";
import { RequestText } from "@/app/_components/request-text";
import { readDataView } from "@/app/_server/data/data-view";
import { readEnvironment } from "@/app/_server/environment";
import { readAtMoment } from "@/app/_server/past/read-at-moment";
import { mostCounted } from "@/db/queries/history/list-version-days";
import { exampleQueries } from "@/lib/exchange/tables/example-queries";
import { openTables } from "@/lib/exchange/tables/open-tables";
import { withoutMoment } from "@/lib/timeline/moment-address";
import styles from "./data.module.css";
import { FileList } from "./file-list";
import { countWords, mainFiles, ruleFiles, tableFiles } from "./offered-files";
import { VersionTable } from "./version-table";

interface DataPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: DataPageProps): Promise<Metadata> {
  const isNarrowed = Object.keys(await searchParams).length > 0;
  return {
    title: "Data",
    description:
      "All published contacts and announcements as CSV, JSON Lines, a data package and SQLite, with codebook, API, feeds and earlier versions.",
    alternates: { canonical: "/data" },
    ...(isNarrowed && { robots: { index: false, follow: true } }),
  };
}

/** The data to take away: files, interfaces, versions, terms. */
export default async function DataPage({ searchParams }: DataPageProps) {
  const parameters = await searchParams;
  const read = await readAtMoment(parameters, ({ asked }) =>
    readDataView(asked === "present" ? withoutMoment(parameters) : parameters),
  );
  if (read.status === "unavailable")
    return <MomentUnavailable message={read.message} path="/data" parameters={parameters} />;
  const view = read.value;
  const { selectionQuery, momentQuery, events } = view;
  const isSelection = selectionQuery !== "";
  const query = [selectionQuery, momentQuery].filter((part) => part !== "").join("&");
  const href = (path: string, asked = query) => (asked === "" ? path : `${path}?${asked}`);
  const count = countWords(events, "event");
  const { publicUrl } = readEnvironment();
  return (
    <>
      <LinkedData data={view.linkedData} />
      <MomentNotice notice={read.notice} presentHref={href("/data", selectionQuery)} />
      <h1>Data</h1>
      <p className="deck">
        Everything that is published here can be taken away: dated contacts and announcements with their
        sources, how claims were verified, and vague dates as they are. Version {view.dataVersion} of the
        data.
      </p>
      <AddressFaults
        faults={[...read.faults, ...view.faults]}
        instead="The files below are those of the whole record."
      />
      <section className={`section ${styles.part}`} aria-labelledby="files">
        <div className="section-head">
          <h2 id="files">{isSelection ? "Files of the current selection" : "Files"}</h2>
          {isSelection && (
            <div className="section-links">
              <a href={href("/data", momentQuery)}>The whole record instead</a>
              <a href={href("/", query)}>Back to the timeline</a>
            </div>
          )}
        </div>
        <p className="prose">
          {isSelection ? `${view.selection} ${sentence(count)}` : sentence(count)} Every file is of one
          version of the data, and its name says which.
        </p>
        <FileList files={mainFiles(view, href)} />
        <details className={styles.more}>
          <summary>All {openTables.length} tables</summary>
          <FileList files={tableFiles(view, href)} />
        </details>
        {isSelection && (
          <p className="note">
            The selection chooses events and what belongs to them; sources, people, places and the like are
            whole in their tables.
          </p>
        )}
      </section>
      <section className={`section ${styles.part}`} aria-labelledby="results">
        <h2 id="results">Results of a rule</h2>
        <p className="prose">
          These follow from a rule: without parameters from the lead rule, else from the one that the address
          names, with the parameters of <a href={href("/coincidences", momentQuery)}>Coincidences</a>. They
          are in no data package and not in the SQLite file.
        </p>
        <FileList files={ruleFiles((path) => href(path, momentQuery))} />
        <p className="note">
          A result can be made again without this site: <code>npm run rerun -- coincidence-result.json</code>{" "}
          computes every number anew from the events in the file, with the same seed, and says of each whether
          it is the same. What the file holds and what is promised stands in <code>docs/results.md</code> of
          the source code.
        </p>
      </section>
      <section className={`section ${styles.part}`} aria-labelledby="meaning">
        <h2 id="meaning">What the columns mean</h2>
        <p className="prose">
          The codebook says of every column what it holds, which words it knows and when editors choose them.
        </p>
        <p className={styles.links}>
          <a href="/data/codebook">Codebook</a>
          <a href={href("/data/codebook.md", momentQuery)}>Codebook as Markdown</a>
          <a href={href("/data/codebook.json", momentQuery)}>Codebook as JSON</a>
        </p>
      </section>
      <section className={`section ${styles.part}`} aria-labelledby="programs">
        <h2 id="programs">For programs</h2>
        <p className="prose">
          The API gives the same documents page by page, with filters. Feeds and calendar follow what is new.
          A program that reads data packages takes all tables with their types by one address:
        </p>
        <RequestText>{`${publicUrl}${href("/data/datapackage.json")}`}</RequestText>
        <p className={styles.links}>
          <a href="/data/api">API reference</a>
          <a href={href("/feed.atom", selectionQuery)}>Atom feed</a>
          <a href={href("/feed.json", selectionQuery)}>JSON Feed</a>
          <a href="/corrections.atom">Feed of corrections</a>
          <a href={href("/calendar.ics", selectionQuery)}>Calendar of contacts</a>
          <a href={href("/data/timeline.json", query)}>TimelineJS</a>
        </p>
        <details className={styles.more}>
          <summary>Questions to the SQLite file</summary>
          {exampleQueries.map(({ title, sql }) => (
            <div key={title}>
              <h3>{title}</h3>
              <RequestText>{sql}</RequestText>
            </div>
          ))}
        </details>
      </section>
      <section className={`section ${styles.part}`} aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <p className="prose">
          Each publication makes a new version. Add <code>version=N</code> or <code>as-known-on=DAY</code> to
          the address of a file, and it is what was public then.
        </p>
        <VersionTable days={view.versionDays} most={mostCounted} />
        <MomentForm
          action="/data"
          kept={[...new URLSearchParams(selectionQuery)]}
          day={read.moment.day}
          latest={new Date().toISOString().slice(0, 10)}
        />
      </section>
      <section className={`section ${styles.part}`} aria-labelledby="terms">
        <h2 id="terms">Licence and citation</h2>
        <p className="prose">
          The data are under{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">
            CC BY 4.0
          </a>
          : use them for any purpose, name Backchannel and the version, and say what you changed. The quoted
          words of sources stay their publishers’.
        </p>
        <CitePanel plain={view.citation} page={view.cited} />
      </section>
    </>
  );
}

function sentence(count: string): string {
  return `${count.slice(0, 1).toUpperCase()}${count.slice(1)}.`;
}
