import styles from "./request-text.module.css";

/** What a program sends or asks, as a text to copy. */
export function RequestText({ children }: { children: string }) {
  return <pre className={styles.request}>{children}</pre>;
}
