import { createContact } from "@/db/commands/events/create-contact";
import { openStore } from "@/db/store";
import { contactEntry } from "./commands/small-world";

/**
 * Saves contacts into the database at the first argument until it is killed, and prints the id of each one on a line of its
 * own once the command has returned. The second argument goes before the ids.
 */
const [path, prefix] = process.argv.slice(2);
if (path === undefined || prefix === undefined) throw new Error("Two arguments are wanted.");
const store = openStore(path);
for (let number = 0; ; number += 1) {
  const saved = await createContact(store, {
    actor: null,
    id: `${prefix}-${number}`,
    now: 10_000 + number,
    input: contactEntry({ title: `Contact ${prefix} ${number}` }),
  });
  process.stdout.write(`${saved.id}\n`);
}
