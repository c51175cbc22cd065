import styles from "./data.module.css";

/** A file that can be downloaded. */
export interface OfferedFile {
  href: string;
  label: string;
  words: string;
}

/** Files with what is in them. */
export function FileTable({ caption, files }: { caption: string; files: readonly OfferedFile[] }) {
  return (
    <div className={styles.table}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.file}>
              File
            </th>
            <th scope="col">What is in it</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ href, label, words }) => (
            <tr key={href}>
              <th scope="row">
                <a href={href} rel="nofollow" download>
                  {label}
                </a>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
