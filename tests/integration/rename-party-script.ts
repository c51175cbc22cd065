import { indexNewNames } from "@/db/commands/index/index-new-names";
import { openStore } from "@/db/store";
import { renameParty } from "./rename-party";

/**
 * Renames the party of the second argument in the database at the first, goes on with one part of its documents, and stays in
 * the transaction of the next, of which it prints a line, until it is killed.
 */
const [path, id] = process.argv.slice(2);
if (path === undefined || id === undefined) throw new Error("Two arguments are wanted.");
const store = openStore(path);
await renameParty(store, id, { name: "Zubrowka", baseVersion: 1 });
let parts = 0;
await indexNewNames({
  ...store,
  write: (work) =>
    store.write(async (context) => {
      const result = await work(context);
      parts += 1;
      if (parts === 2) {
        process.stdout.write("written and not committed\n");
        // A timer keeps the process alive.
        await new Promise(() => setInterval(() => undefined, 60_000));
      }
      return result;
    }),
});
