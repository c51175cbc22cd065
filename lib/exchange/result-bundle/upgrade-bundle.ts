/** Any JSON object. */
export type LooseBundle = Record<string, unknown>;

/** Makes a bundle of one format version one of the next; what it says of the result stays the same. */
export type BundleUpgrader = (bundle: LooseBundle) => LooseBundle;

/** The upgraders by the format version that each takes. Version 1 is the first, so there is none yet. */
export const bundleUpgraders: ReadonlyMap<number, BundleUpgrader> = new Map();

/** Brings a bundle of version `from` to version `to`, one step at a time; null where a step is missing. */
export function upgradeBundle(
  bundle: LooseBundle,
  from: number,
  to: number,
  upgraders: ReadonlyMap<number, BundleUpgrader> = bundleUpgraders,
): LooseBundle | null {
  let upgraded = bundle;
  for (let version = from; version < to; version += 1) {
    const upgrade = upgraders.get(version);
    if (upgrade === undefined) return null;
    upgraded = { ...upgrade(upgraded), formatVersion: version + 1 };
  }
  return upgraded;
}
