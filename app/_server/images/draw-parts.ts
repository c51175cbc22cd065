import type { ChancePlan } from "@/lib/coincidence/chance-plan";
import { type SurrogatePart, surrogatesOf } from "@/lib/coincidence/run-surrogates";
import { surrogateTestNames } from "@/lib/coincidence/test-names";
import { rangesOf } from "@/lib/timeline/share-out";
import { coincidenceThreads, runSurrogateTasks } from "../coincidence/coincidence-pool";

/**
 * Draws all surrogates of a plan, shared out over the worker threads: each has its own random stream, so the figures are
 * those of one thread. Rejects with TaskError.
 */
export function drawParts(plan: ChancePlan): Promise<SurrogatePart[]> {
  return runSurrogateTasks(
    surrogateTestNames.flatMap((test) => {
      // All rotations are found at once, so splitting them gains nothing.
      const threads = test === "rotation" ? 1 : coincidenceThreads;
      return rangesOf(surrogatesOf(plan, test), threads).map(([first, count]) => ({
        kind: "surrogates" as const,
        plan,
        test,
        first,
        count,
      }));
    }),
  );
}
