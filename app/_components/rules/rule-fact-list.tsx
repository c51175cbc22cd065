import type { RuleFact } from "@/lib/timeline/rule-facts";
import styles from "./rule-fact-list.module.css";

/** What a rule says, a line a fact. */
export function RuleFactList({ facts }: { facts: readonly RuleFact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
