import { findRule } from "@/db/queries/rules/find-rule";
import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { getStore } from "../store";

/**
 * A pinned choice with its rule by name: which rule leads is in no version of the data, so that without its name the embed would
 * show another one once another leads. To be called in the state of the data that is shown; a live choice stays as it is.
 */
export async function withNamedRule(choice: EmbedChoice): Promise<EmbedChoice> {
  const { embed } = choice;
  if (embed.version === null || embed.rule !== null) return choice;
  const { slug } = await findRule(getStore(), null);
  return { ...choice, embed: { ...embed, rule: slug } };
}
