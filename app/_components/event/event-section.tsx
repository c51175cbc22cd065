import type { ReactNode } from "react";

/** A section of an event's page: a rule above, its heading, and a remark at the right of it. */
export function EventSection({
  id,
  heading,
  remark = null,
  children,
}: {
  id: string;
  heading: string;
  remark?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section event-section" aria-labelledby={`${id}-heading`} id={id}>
      <div className="section-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {remark !== null && <div className="note">{remark}</div>}
      </div>
      {children}
    </section>
  );
}
