import { parseEnvironment } from "@/lib/environment";
import { createTopic } from "../commands/create-topic";
import { migrate } from "../migrate";
import { countUsers } from "../queries/count-users";
import { isStarted } from "../queries/is-started";
import { openStore, type Store } from "../store";
import { makeAdminLink } from "./make-admin-link";
import { startTopics } from "./start-topics";

// Run before the server starts: migrate, give a new instance its first records, and print the link to its first user.
const { databasePath, publicUrl, isSampleWanted } = parseEnvironment(process.env);
const applied = migrate(databasePath);
if (applied.length > 0) console.log(`Migrations applied: ${applied.join(", ")}.`);
const store = openStore(databasePath);
try {
  const now = Date.now();
  if (!(await isStarted(store))) {
    if (isSampleWanted) await startWithSample(store, now);
    else await startWithTopics(store, now);
  }
  if ((await countUsers(store)) === 0) {
    console.log(
      "Nobody can sign in yet. This link creates the first administrator; it works once, for seven days:",
    );
    console.log(await makeAdminLink(store, publicUrl, now));
  }
} finally {
  store.close();
}

async function startWithSample(target: Store, now: number): Promise<void> {
  // Loaded only here: the sample's files are large, and most starts do not need them.
  const { loadSample } = await import("../sample/load-sample");
  await loadSample(target, now);
  console.log("The sample data were loaded.");
}

async function startWithTopics(target: Store, now: number): Promise<void> {
  for (const name of startTopics) {
    await createTopic(target, { actor: null, id: crypto.randomUUID(), now, input: { name } });
  }
}
