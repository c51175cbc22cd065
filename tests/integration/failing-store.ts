import type { Store } from "@/db/store";

/** A store whose power goes after `writes` transactions. */
export function failingAfter(store: Store, writes: number): Store {
  let left = writes;
  return {
    ...store,
    write(work) {
      if (left === 0) return Promise.reject(new Error("The power went."));
      left -= 1;
      return store.write(work);
    },
  };
}
