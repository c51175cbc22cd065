import Link from "next/link";

/** The foot of every page: what the tracker claims and does not, and on which terms it may be used. */
export function Footer() {
  return (
    <footer className="footer page">
      <div className="footer-inner">
        <p>The timing is shown; no cause is asserted.</p>
        <ul>
          <li>
            <Link href="/method" prefetch={false}>
              Method
            </Link>
          </li>
          <li>
            <Link href="/corrections" prefetch={false}>
              Corrections
            </Link>
          </li>
          <li>
            <Link href="/changes" prefetch={false}>
              Changes
            </Link>
          </li>
          <li>
            <Link href="/sources" prefetch={false}>
              Sources
            </Link>
          </li>
          <li>
            <Link href="/embeds" prefetch={false}>
              Embed
            </Link>
          </li>
          <li>
            Data:{" "}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">
              CC BY 4.0
            </a>
          </li>
          <li>
            Code:{" "}
            <a href="https://opensource.org/license/mit" rel="noopener">
              MIT
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
