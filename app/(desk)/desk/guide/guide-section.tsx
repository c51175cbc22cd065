import type { ReactNode } from "react";
import styles from "./guide.module.css";

/** One part of the guide: its number and title at the left, what it says at the right; `id` is its permanent anchor. */
export function GuideSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>
        <a className={styles.anchor} href={`#${id}`}>
          {title}
        </a>
      </h2>
      <div className={`prose ${styles.body}`}>{children}</div>
    </section>
  );
}
