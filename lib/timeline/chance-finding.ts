import type { ChanceTests } from "../coincidence/chance-tests";
import type { RateSide } from "../coincidence/test-names";
import { atRandomSentence } from "./at-random-sentence";
import type { CountChance } from "./place-count-axis";

/** What stands beside a finding once the tests are done; plain data, so that it can be sent to the browser. */
export interface ChanceFinding {
  /** Follows the sentence of the finding, whole sentences. */
  sentence: string;
  /** For the count axes; null where no chance is given. */
  precursor: CountChance | null;
  trigger: CountChance | null;
}

/** What the tests say of a rule whose record is declared complete. */
export function chanceFinding(tests: ChanceTests): ChanceFinding {
  if (!tests.isTestable) {
    return {
      sentence: "No two of the observed days could make a pair under this rule, so it is not testable.",
      precursor: null,
      trigger: null,
    };
  }
  return {
    sentence: atRandomSentence(tests, "precursor", "full"),
    precursor: countChance(tests, "precursor"),
    trigger: countChance(tests, "trigger"),
  };
}

function countChance(tests: ChanceTests, side: RateSide): CountChance {
  return { expected: tests.shuffle[side].expected, ...tests.bands[side] };
}
