import type { MomentWords } from "@/app/_components/past/moment-notice";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { type DataMoment, readDataMoment } from "./data-moment";
import { readMomentNotice } from "./moment-notice";
import { isPastUnavailable } from "./past-unavailable";
import { withDataAt } from "./with-data-at";

/** What a page read on the state of the data that its address names. */
export type ReadAtMoment<T> =
  | {
      status: "read";
      value: T;
      moment: DataMoment;
      /** Null for the present state. */
      notice: MomentWords | null;
      /** What of the address names no state; the present one is shown then. */
      faults: ViewFault[];
    }
  /** The state cannot be had now; `message` is for the reader. */
  | { status: "unavailable"; message: string };

/** Reads all that a page shows on the state that its address names. `work` may be run twice. */
export async function readAtMoment<T>(
  parameters: AddressParameters,
  work: (moment: DataMoment) => Promise<T>,
): Promise<ReadAtMoment<T>> {
  const { moment, faults } = await readDataMoment(parameters);
  try {
    const value = await withDataAt(moment, () => work(moment));
    return { status: "read", value, moment, notice: await readMomentNotice(moment), faults };
  } catch (error) {
    if (!isPastUnavailable(error)) throw error;
    return { status: "unavailable", message: error.message };
  }
}
