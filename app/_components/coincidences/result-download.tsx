import "./result-download.css";

/** The result as a file that anyone can run again. */
export function ResultDownload({ href }: { href: string }) {
  return (
    <p className="prose note result-download no-print">
      <a href={href} rel="nofollow" download>
        Download this result
      </a>
      {": the rule, its events with their sources, the seed and every number in one file (JSON). "}
      <code>npm run rerun</code>
      {" makes the numbers anew from it, without this site, and compares them."}
    </p>
  );
}
