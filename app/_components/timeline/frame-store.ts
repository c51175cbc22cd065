import type { FrameView } from "@/lib/timeline/frame-view";

/** Whether the view is in the reader's hand, or where it came to rest. */
export interface FrameState {
  view: FrameView;
  isMoving: boolean;
}

/**
 * What the magnified figure shows, outside React: while it moves, sixty times a second, its layers follow by a transform, and
 * only those components draw anew whose words change.
 */
export class FrameStore {
  #state: FrameState;
  readonly #listeners = new Set<() => void>();

  constructor(view: FrameView) {
    this.#state = { view, isMoving: false };
  }

  readonly get = (): FrameState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(view: FrameView, isMoving: boolean): void {
    const { view: old, isMoving: was } = this.#state;
    if (old.start === view.start && old.days === view.days && was === isMoving) return;
    this.#state = { view, isMoving };
    for (const listener of this.#listeners) listener();
  }
}
