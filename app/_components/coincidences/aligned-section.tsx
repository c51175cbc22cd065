import type { ReactNode } from "react";

/** The place of the aligned view: every contact at day 0, the announcements around it. */
export function AlignedSection({
  antecedentMany,
  consequentOne,
  children = null,
}: {
  antecedentMany: string;
  consequentOne: string;
  children?: ReactNode;
}) {
  if (children === null) return null;
  return (
    <section className="section" id="aligned" aria-labelledby="aligned-heading">
      <div className="section-head">
        <h2 id="aligned-heading">
          {antecedentMany.charAt(0).toUpperCase() + antecedentMany.slice(1)} around each {consequentOne}
        </h2>
      </div>
      {children}
    </section>
  );
}
