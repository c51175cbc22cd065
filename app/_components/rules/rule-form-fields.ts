import type { FieldIssue } from "@/lib/errors";
import type { RuleInput } from "@/lib/records/rule";

/** What the form of a rule holds; names are the paths of the rule's input. */
export const ruleFormFields = [
  { name: "name", label: "Name", hint: "As it stands in the list of rules." },
  { name: "reason", label: "Reason", hint: "Why this rule is asked. It stands under its name, in public." },
  { name: "words.subject", label: "What it is about", hint: "The line above the headline." },
  { name: "words.consequentOne", label: "Noun for one contact", hint: "“meeting”" },
  { name: "words.consequentMany", label: "Noun for several contacts", hint: "“meetings”" },
  {
    name: "words.consequentPhrase",
    label: "Contacts in a sentence",
    hint: "“Three of six …”: “meetings with Putin”",
  },
  { name: "words.antecedentOne", label: "Noun for one announcement", hint: "“claim”" },
  { name: "words.antecedentMany", label: "Noun for several announcements", hint: "“claims”" },
  {
    name: "words.antecedentPhrase",
    label: "The announcement in a sentence",
    hint: "“… followed …”: “a territorial claim”",
  },
] as const;

export type RuleFormValues = Record<(typeof ruleFormFields)[number]["name"], string>;

/** The form after a try: what was typed and every fault. */
export interface RuleFormState {
  values: RuleFormValues;
  issues: FieldIssue[];
}

/** The form of a rule as it stands. */
export function ruleFormValues({ name, reason, words }: Omit<RuleInput, "definition">): RuleFormValues {
  return {
    name,
    reason,
    "words.subject": words.subject,
    "words.consequentOne": words.consequentOne,
    "words.consequentMany": words.consequentMany,
    "words.consequentPhrase": words.consequentPhrase,
    "words.antecedentOne": words.antecedentOne,
    "words.antecedentMany": words.antecedentMany,
    "words.antecedentPhrase": words.antecedentPhrase,
  };
}
