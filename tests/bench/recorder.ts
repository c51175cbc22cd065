/** What the page records about itself. It lives in the page; the bench reads it through a handle. */
export interface Recorder {
  /** ms since the start of the navigation; null until then. */
  drawnMs: number | null;
  answersMs: number | null;
  /** Tasks of 50 ms and more, ms since the start of the navigation. */
  tasks: { startMs: number; durationMs: number }[];
  /** Begins to record frames. */
  start: () => void;
  /** Ends it; answers the times from frame to frame, ms. */
  stop: () => number[];
}

export interface RecorderOptions {
  /** What is in the document once the figure is drawn. */
  drawnSelector: string;
  /** What takes drag and wheel. */
  surfaceSelector: string;
}

/** The expression that finds the recorder in the page. */
export const recorderName = "benchRecorder";

/**
 * Runs in the page before anything of its own, so it refers to nothing outside itself. The same marker serves every
 * subject: the frame after the figure stands in the document, and no sooner than the first contentful paint.
 */
export function installRecorder(name: string, { drawnSelector, surfaceSelector }: RecorderOptions): void {
  let last: number | null = null;
  let isRecording = false;
  let deltas: number[] = [];
  const recorder: Recorder = {
    drawnMs: null,
    answersMs: null,
    tasks: [],
    start: () => {
      deltas = [];
      last = null;
      isRecording = true;
      requestAnimationFrame(onFrame);
    },
    stop: () => {
      isRecording = false;
      return deltas;
    },
  };
  Object.assign(globalThis, { [name]: recorder });

  function onFrame(frameMs: number): void {
    if (!isRecording) return;
    if (last !== null) deltas.push(frameMs - last);
    last = frameMs;
    requestAnimationFrame(onFrame);
  }

  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) {
      recorder.tasks.push({ startMs: task.startTime, durationMs: task.duration });
    }
  }).observe({ type: "longtask", buffered: true });

  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["data-drawn"] });

  function look(): void {
    if (document.querySelector(drawnSelector) === null) return;
    observer.disconnect();
    // A message that is sent in a frame arrives after that frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      recorder.drawnMs = Math.max(performance.now(), paint?.startTime ?? 0);
      askForAnswer();
    };
    requestAnimationFrame(() => port2.postMessage(null));
  }

  /** Turns the wheel by next to nothing once a frame until the page's script takes it. */
  function askForAnswer(): void {
    const surface = document.querySelector(surfaceSelector);
    const box = surface?.getBoundingClientRect();
    const wheel = new WheelEvent("wheel", {
      ctrlKey: true,
      deltaY: 0.01,
      clientX: (box?.left ?? 0) + (box?.width ?? 0) / 2,
      clientY: (box?.top ?? 0) + (box?.height ?? 0) / 2,
      bubbles: true,
      cancelable: true,
    });
    surface?.dispatchEvent(wheel);
    if (wheel.defaultPrevented) recorder.answersMs = performance.now();
    else requestAnimationFrame(askForAnswer);
  }
}
