import { parseEnvironment } from "@/lib/environment";
import { migrate } from "../migrate";
import { countUsers } from "../queries/instance/count-users";
import { readStartStage } from "../queries/instance/read-start-stage";
import { openStore, type Store } from "../store";
import { loadStartTopics } from "./load-start-topics";
import { makeAdminLink } from "./make-admin-link";

// Run before the server starts: migrate, give a new instance its first records, and print the link to its first user.
const { databasePath, publicUrl, isSampleWanted } = parseEnvironment(process.env);
const applied = migrate(databasePath);
if (applied.length > 0) console.log(`Migrations applied: ${applied.join(", ")}.`);
const store = openStore(databasePath);
try {
  const now = Date.now();
  const stage = await readStartStage(store);
  // Half a sample is of no use to anybody: what was begun is finished, whatever SAMPLE says by now.
  if (stage === "sampleLoading" || (stage === "new" && isSampleWanted)) await startWithSample(store, now);
  else if (stage !== "started") await loadStartTopics(store, now);
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
