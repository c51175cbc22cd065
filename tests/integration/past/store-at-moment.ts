import { currentDataAt } from "@/app/_server/past/data-at";

/** What stands for `app/_server/store` where a test asks for earlier states: the state that is read, else the test's own database. */
export function storeAtMoment(server: { store: unknown }) {
  return {
    getStore: () => currentDataAt()?.store ?? server.store,
    getPresentStore: () => server.store,
  };
}
