import { createRule } from "@/db/commands/rules/create-rule";
import type { Store } from "@/db/store";

/** Slug of a rule that relates every contact to every announcement, so that an embed under it draws all events. */
export const everyEventRule = "every-contact-after-every-announcement";

/** Stores that rule; with `days` it counts on these alone. */
export async function addEveryEventRule(
  store: Store,
  days: { from?: string; to?: string } = {},
): Promise<void> {
  await createRule(store, {
    actor: null,
    id: "every-event-rule",
    now: 1_000,
    input: {
      name: "Every contact after every announcement",
      reason: "It selects all that is recorded.",
      words: {
        subject: "All events",
        consequentOne: "contact",
        consequentMany: "contacts",
        consequentPhrase: "contacts",
        antecedentOne: "announcement",
        antecedentMany: "announcements",
        antecedentPhrase: "an announcement",
      },
      definition: {
        antecedent: { type: "announcement" },
        consequent: { type: "contact" },
        direction: "after",
        windowDays: 7,
        ...days,
      },
    },
  });
}
