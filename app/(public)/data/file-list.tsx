import styles from "./data.module.css";

/** A file that can be downloaded. */
export interface OfferedFile {
  href: string;
  label: string;
  words: string;
}

/** Files with what is in them. */
export function FileList({ files }: { files: readonly OfferedFile[] }) {
  return (
    <dl className={styles.files}>
      {files.map(({ href, label, words }) => (
        <div key={href}>
          <dt>
            <a href={href} rel="nofollow" download>
              {label}
            </a>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
