import type { ReactNode } from "react";
import styles from "./method.module.css";

/** One section: its title at the left, what it says at the right; `id` is its permanent anchor. */
export function MethodSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
