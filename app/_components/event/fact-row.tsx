import type { ReactNode } from "react";
import { SourceMarks } from "./source-mark";

/** One fact of the row under the title: its name, its value, and what there is to say about it. */
export interface Fact {
  name: string;
  value: ReactNode;
  remarks: readonly ReactNode[];
  /** Numbers of the sources that support it. */
  sources: readonly number[];
}

/** When, where, how long, made public: side by side, under one another on a phone. */
export function FactRow({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="fact-row">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>
            {fact.name} <SourceMarks numbers={fact.sources} />
          </dt>
          <dd className="fact-value">{fact.value}</dd>
          {fact.remarks.map((remark, index) => (
            // The remarks of one fact never change places.
            <dd className="note" key={`${fact.name}-${String(index)}`}>
              {remark}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
