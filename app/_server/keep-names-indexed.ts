import { indexNewNames } from "@/db/commands/index/index-new-names";
import type { Store } from "@/db/store";

/**
 * The same store, which after each write, and once now, goes on with the documents that still hold former names. Nobody waits
 * for it; where it fails, the next write tries again.
 */
export function keepNamesIndexed(store: Store): Store {
  let isUnderWay = false;
  let isAskedAgain = false;
  const goOn = async () => {
    isAskedAgain = true;
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await indexNewNames(store);
      }
    } catch (error) {
      console.error("New names could not be indexed:", error);
    } finally {
      isUnderWay = false;
    }
  };
  void goOn();
  return {
    ...store,
    async write(work) {
      const result = await store.write(work);
      void goOn();
      return result;
    },
  };
}
