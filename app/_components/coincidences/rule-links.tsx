import Link from "next/link";
import { CopyLink } from "@/app/_components/timeline/copy-link";
import type { RuleDefinition, RuleDirection } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { formatRuleAddress } from "@/lib/timeline/rule-address";
import { addressOfDefinition } from "@/lib/timeline/rule-of-address";

/** Shortcuts to what one asks next of a rule; each is a plain link. */
export function RuleLinks({
  slug,
  base,
  rule,
  isChanged,
  embedHref,
}: {
  /** The rule as the address names it; null: the lead rule. */
  slug: string | null;
  base: StoredRule;
  rule: StoredRule;
  isChanged: boolean;
  /** Where an embed of the count is put together. */
  embedHref: string | null;
}) {
  const { definition, words } = rule;
  const { direction, offsetDays } = definition;
  const hrefOf = (changes: Partial<RuleDefinition>) => {
    const address = addressOfDefinition(slug, base.definition, { ...definition, ...changes });
    const query = formatRuleAddress(address);
    return query === "" ? "/coincidences" : `/coincidences?${query}`;
  };
  const turned: RuleDirection = direction === "after" ? "before" : "after";
  const links: [words: string, href: string][] = [
    [
      turned === "before"
        ? `Turn it round: ${words.antecedentMany} after ${words.consequentMany}`
        : `Turn it round: ${words.consequentMany} after ${words.antecedentMany}`,
      hrefOf({ direction: turned }),
    ],
  ];
  const others: [direction: RuleDirection, words: string][] = [
    ["either", "Either side"],
    ["sameDay", "Same day only"],
    ["betweenPublicAndHeld", "Between made public and held"],
  ];
  for (const [other, label] of others) {
    if (other !== direction) links.push([label, hrefOf({ direction: other })]);
  }
  const isLagged = direction !== "sameDay" && direction !== "betweenPublicAndHeld";
  if (isLagged) {
    links.push(
      offsetDays === 0
        ? ["Add an offset", hrefOf({ offsetDays: 1 })]
        : ["Without the offset", hrefOf({ offsetDays: 0 })],
    );
  }
  if (isChanged) links.push(["Reset", slug === null ? "/coincidences" : `/coincidences?rule=${slug}`]);
  return (
    <div className="rule-links no-print">
      {links.map(([label, href]) => (
        <Link key={label} href={href} prefetch={false} scroll={false}>
          {label}
        </Link>
      ))}
      <CopyLink />
      {embedHref !== null && <a href={embedHref}>Embed</a>}
    </div>
  );
}
