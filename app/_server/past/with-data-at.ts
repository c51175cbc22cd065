import { readUndoingSteps } from "@/db/queries/history/read-undoing-steps";
import { readWithdrawalVersion } from "@/db/queries/history/read-withdrawal-version";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { readLeadRuleId } from "@/db/queries/rules/read-lead-rule-id";
import type { Store } from "@/db/store";
import { readEnvironment } from "../environment";
import { getPresentStore } from "../store";
import { runAt } from "./data-at";
import type { DataMoment } from "./data-moment";
import { pastStates } from "./past-states";

/**
 * Runs `work` on the state of the data that `readDataMoment` read from an address: inside, and in all that it awaits, `getStore()`,
 * `remember()` and `dayOfData()` answer for that state. `work` only reads, and may be run twice. React renders the children of a
 * page outside of it: read everything inside, then render. Throws PastUnavailableError where the state cannot be had now.
 */
export async function withDataAt<T>(moment: DataMoment, work: () => Promise<T>): Promise<T> {
  const { dataVersion, day } = moment;
  if (day === null) return work();
  const store = getPresentStore();
  if ((await readDataVersion(store)) === dataVersion) {
    const at = { store, databasePath: readEnvironment().databasePath, key: "", day };
    const result = await runAt(at, work);
    // Where somebody published meanwhile, part of it may be newer than what was asked for.
    if ((await readDataVersion(store)) === dataVersion) return result;
  }
  // An earlier state goes by the rule that leads now: one that was made while another led is not taken.
  const lead = encodeURIComponent((await readLeadRuleId(store)) ?? "");
  const name = `v${dataVersion}-w${await withdrawalVersion(store)}-u${await readUndoingSteps(store)}-l${lead}`;
  return pastStates().read({ name, dataVersion }, (state) =>
    runAt({ store: state.store, databasePath: state.path, key: ` ${name}`, day }, work),
  );
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.withdrawal-version");
const holder: typeof globalThis & { [key]?: { readAt: number; version: number } } = globalThis;

/** Read on from where it was read last: versions are many, and only later ones can change it. */
async function withdrawalVersion(store: Store): Promise<number> {
  const known = holder[key] ?? { readAt: 0, version: 0 };
  const readAt = await readDataVersion(store);
  // Undoing an import gives versions the data version of a moment ago.
  const later = await readWithdrawalVersion(store, Math.max(0, known.readAt - 1));
  const version = later ?? known.version;
  holder[key] = { readAt, version };
  return version;
}
