import { HiddenFields } from "@/app/_components/timeline/hidden-fields";
import { capitalised } from "@/lib/capitalised";
import { formatDay, formatDayRange } from "@/lib/dates/format-edtf";
import { maxWindowDays, type RuleDefinition } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { dayCount } from "@/lib/timeline/count-words";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { formatRuleAddress, maxOffsetDays, type RuleAddress } from "@/lib/timeline/rule-address";
import { wholeAddress } from "@/lib/timeline/rule-of-address";
import { AnnouncementFields, ContactFields } from "./filter-fields";
import { RuleFormScript } from "./rule-form-script";
import { RuleDetails, RuleSelect } from "./rule-part";
import { unofferedFields } from "./unoffered-fields";
import { verificationChoices } from "./verification-choices";

const formId = "rule-form";

/** The rule as a sentence whose parts can be changed: a plain GET form; with JavaScript a change applies at once. */
export function RuleForm({
  base,
  rule,
  address,
  options,
  observed,
}: {
  base: StoredRule;
  rule: StoredRule;
  address: RuleAddress;
  options: FilterOptions;
  /** What is said of the days under their fields: the declared coverage and its gaps. */
  observed: readonly string[];
}) {
  const { definition, words } = rule;
  const { consequent, antecedent, direction } = definition;
  const isLagged = direction !== "sameDay" && direction !== "betweenPublicAndHeld";
  const isBetween = direction === "betweenPublicAndHeld";
  const hasOffset = isLagged && definition.offsetDays > 0;
  return (
    <form className="rule-form" action="/coincidences" method="get" id={formId} autoComplete="off">
      {address.rule !== null && <input type="hidden" name="rule" value={address.rule} />}
      <HiddenFields fields={unofferedFields(address, definition)} />
      {isBetween && <input type="hidden" name="consequent.date" value={definition.consequentDate} />}
      {!isLagged && <input type="hidden" name="window" value={definition.windowDays} />}
      {!hasOffset && <input type="hidden" name="offset" value={definition.offsetDays} />}
      <div className="rule-sentence">
        <RuleDetails
          tone={consequent.type === "announcement" ? "announce" : "contact"}
          words={capitalised(words.consequentPhrase)}
          hint="Which events followed"
        >
          {consequent.type === "announcement" ? (
            <AnnouncementFields side="consequent" filter={consequent} options={options} hasStandings />
          ) : (
            <ContactFields side="consequent" filter={consequent} options={options} />
          )}
        </RuleDetails>{" "}
        {consequent.type !== "announcement" && !isBetween && (
          <RuleSelect
            tone="contact"
            label="Which day of the contact"
            name="consequent.date"
            value={definition.consequentDate}
            options={[
              ["held", "held"],
              ["madePublic", "made public"],
            ]}
          />
        )}{" "}
        {isLagged && (
          <RuleSelect
            tone="coincidence"
            label="Window"
            name="window"
            value={String(definition.windowDays)}
            options={Array.from({ length: maxWindowDays + 1 }, (_, days) => [
              String(days),
              windowText(definition, days),
            ])}
          />
        )}{" "}
        <RuleSelect
          tone="coincidence"
          label="Direction"
          name="direction"
          value={direction}
          options={[
            ["after", "after"],
            ["before", "before"],
            ["either", "before or after"],
            ["sameDay", "on the day that"],
            ["betweenPublicAndHeld", "for which, between made public and held,"],
          ]}
        />{" "}
        <RuleDetails
          tone={antecedent.type === "contact" ? "contact" : "announce"}
          words={words.antecedentPhrase}
          hint="Which events came first"
        >
          {antecedent.type === "contact" ? (
            <ContactFields side="antecedent" filter={antecedent} options={options} />
          ) : (
            <AnnouncementFields
              side="antecedent"
              filter={antecedent}
              options={options}
              hasStandings={false}
            />
          )}
        </RuleDetails>{" "}
        was{" "}
        {antecedent.type === "contact" ? (
          "held"
        ) : (
          <>
            <RuleSelect
              tone="announce"
              label="Which day of the announcement"
              name="antecedent.date"
              value={definition.antecedentDate}
              options={[
                ["announced", "announced"],
                ["saidToHaveHappened", "said to have happened"],
                ["independentlyAssessed", "independently assessed"],
              ]}
            />
            ,{" "}
            <RuleSelect
              tone="announce"
              label="Least verification"
              name="antecedent.verification"
              value={antecedent.standings.join(",")}
              options={verificationChoices(antecedent.standings)}
            />
          </>
        )}
        {hasOffset && (
          <>
            , with an offset of{" "}
            <RuleSelect
              tone="coincidence"
              label="Offset"
              name="offset"
              value={String(definition.offsetDays)}
              options={Array.from({ length: maxOffsetDays + 1 }, (_, days) => [String(days), dayCount(days)])}
            />
          </>
        )}
        ,{" "}
        <RuleDetails tone="ink" words={daysText(definition)} hint="Which days">
          <div className="field">
            <label htmlFor="rule-from">From</label>
            <input id="rule-from" type="date" name="from" defaultValue={definition.from ?? ""} />
          </div>
          <div className="field">
            <label htmlFor="rule-to">To</label>
            <input id="rule-to" type="date" name="to" defaultValue={definition.to ?? ""} />
          </div>
          <div className="rule-panel-wide field-hint">
            {observed.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </RuleDetails>
        .
      </div>
      <noscript>
        <input type="hidden" name="whole" value="1" />
        <button type="submit">Show this rule</button>
      </noscript>
      <RuleFormScript
        formId={formId}
        rule={address.rule}
        values={fieldsOf(definition)}
        stored={fieldsOf(base.definition)}
      />
    </form>
  );
}

function fieldsOf(definition: RuleDefinition): [string, string][] {
  return [...new URLSearchParams(formatRuleAddress(wholeAddress(null, definition)))];
}

function windowText({ offsetDays, direction }: RuleDefinition, days: number): string {
  const first = direction === "either" ? 0 : offsetDays;
  return days === 0 ? dayCount(first) : `${first} to ${dayCount(first + days)}`;
}

function daysText({ from, to }: RuleDefinition): string {
  if (from !== null && to !== null) return formatDayRange(from, to);
  if (from !== null) return `from ${formatDay(from)} on`;
  return to === null ? "on any day recorded" : `until ${formatDay(to)}`;
}
