import { z } from "zod";
import { eventFilter } from "./event-filter";
import { line, prose } from "./fields";

export const ruleDirections = ["after", "before", "either", "sameDay", "betweenPublicAndHeld"] as const;
export type RuleDirection = (typeof ruleDirections)[number];

/** Largest window of a rule, in days. */
export const maxWindowDays = 30;

/**
 * What relates two events. `after`: a consequent dated 0 to `windowDays` after an antecedent (the default: a contact held
 * after a territorial claim was announced). `from`/`to` bound both series; null leaves them to the record.
 */
export const ruleDefinition = z.object({
  antecedent: eventFilter,
  consequent: eventFilter,
  antecedentDate: z.enum(["announced", "saidToHaveHappened", "independentlyAssessed"]).default("announced"),
  consequentDate: z.enum(["held", "madePublic"]).default("held"),
  direction: z.enum(ruleDirections).default("after"),
  windowDays: z.number().int().min(0).max(maxWindowDays).default(7),
  offsetDays: z.number().int().min(0).max(60).default(0),
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
});
export type RuleDefinition = z.output<typeof ruleDefinition>;

export const ruleInput = z.object({
  name: line("a name"),
  reason: prose(2000),
  /**
   * The nouns of the headline, singular and plural: "meeting", "meetings" and "claim", "claims"; and what the rule is
   * about, for the line above the headline.
   */
  words: z.object({
    subject: line("what the rule is about"),
    consequentOne: line("the noun for one contact"),
    consequentMany: line("the noun for several"),
    consequentPhrase: line("the phrase for the contacts in a sentence"),
    antecedentOne: line("the noun for one announcement"),
    antecedentMany: line("the noun for several"),
    antecedentPhrase: line("the phrase for the announcement in a sentence"),
  }),
  definition: ruleDefinition,
});
export type RuleInput = z.output<typeof ruleInput>;

/** What of a stored rule can be corrected: its definition makes it another rule. */
export const ruleNameAndWords = ruleInput.omit({ definition: true });

/** Default rule: any contact held 0 to 7 days after a territorial claim was announced. */
export const defaultRule: RuleInput = ruleInput.parse({
  name: "Contacts after a territorial claim",
  reason:
    "The default rule: a contact held 0 to 7 days after a capture or recapture was announced, by whichever side.",
  words: {
    subject: "All contacts and territorial claims",
    consequentOne: "contact",
    consequentMany: "contacts",
    consequentPhrase: "contacts",
    antecedentOne: "claim",
    antecedentMany: "claims",
    antecedentPhrase: "a territorial claim",
  },
  definition: {
    antecedent: { type: "announcement", kinds: ["capture", "recapture"] },
    consequent: { type: "contact", statuses: ["held"] },
  },
});
