import type { Choices } from "@/app/_components/desk/compare-forms";

/** `mine` with the fields that were chosen from `stored`. */
export function takeChoices<Form extends object>(mine: Form, stored: Form, choices: Choices): Form {
  const storedFields = new Map<string, unknown>(Object.entries(stored));
  const taken = Object.entries(choices).filter(([, side]) => side === "stored");
  return { ...mine, ...Object.fromEntries(taken.map(([field]) => [field, storedFields.get(field)])) };
}
