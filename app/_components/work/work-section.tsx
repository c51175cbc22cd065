import Link from "next/link";
import type { ReactNode } from "react";

/** One list on the page of all of them: its title with the count, what is in it first, and the way to all. */
export function WorkSection({
  id,
  title,
  count,
  remark,
  href,
  children,
}: {
  id: string;
  title: string;
  /** In figures. */
  count: string;
  remark: string;
  href: string;
  children: ReactNode;
}) {
  return (
    <section className="section work-section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title} <span className="work-count">{count}</span>
        </h2>
        <span className="note">{remark}</span>
      </div>
      {children}
      <p className="work-all">
        <Link href={href} prefetch={false}>
          Open the list<span className="visually-hidden"> {title}</span>
        </Link>
      </p>
    </section>
  );
}
