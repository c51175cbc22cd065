import type { EventGroup } from "@/lib/timeline/timeline-window";

/** Adds counts up by lane, bin and standing. */
export class GroupSum {
  readonly #groups = new Map<string, EventGroup>();

  add(laneId: string, bin: number, standing: string, count: number): void {
    const key = `${laneId} ${bin} ${standing}`;
    const known = this.#groups.get(key);
    if (known) known.count += count;
    else this.#groups.set(key, { laneId, bin, standing, count });
  }

  all(): EventGroup[] {
    return [...this.#groups.values()];
  }
}
