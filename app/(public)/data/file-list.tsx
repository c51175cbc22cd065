import { sizeWords } from "@/lib/exchange/size-words";
import styles from "./data.module.css";

/** A file that can be downloaded. */
export interface OfferedFile {
  href: string;
  label: string;
  words: string;
  /** "214 rows"; null where it is not told. */
  rows?: string | null;
  /** In bytes; null where it is not known. */
  bytes?: number | null;
}

/** Files with what is in them. */
export function FileList({ files }: { files: readonly OfferedFile[] }) {
  return (
    <dl className={styles.files}>
      {files.map(({ href, label, words, rows = null, bytes = null }) => (
        <div key={href}>
          <dt>
            <a href={href} rel="nofollow" download>
              {label}
            </a>
          </dt>
          <dd>
            {words}
            {(rows !== null || bytes !== null) && (
              <span className={styles.size}>
                {" "}
                {[rows, bytes === null ? null : sizeWords(bytes)].filter((part) => part !== null).join(", ")}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
