import type { CDPSession } from "@playwright/test";

/** What has come over the wire since the watch began. */
export interface Traffic {
  /** Bytes of all answers, as encoded, with headers. */
  bytes: number;
  /** The largest answer that a script fetched. */
  largestAnswerBytes: number;
  /** Requests without an answer yet, and when the last one ended (performance.now() of the bench, ms). */
  open: number;
  lastEndMs: number;
}

/** Follows the requests of a page from now on. */
export async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { bytes: 0, largestAnswerBytes: 0, open: 0, lastEndMs: performance.now() };
  const open = new Set<string>();
  const fetched = new Set<string>();
  const end = (requestId: string) => {
    open.delete(requestId);
    traffic.open = open.size;
    traffic.lastEndMs = performance.now();
  };
  session.on("Network.requestWillBeSent", ({ requestId, type }) => {
    open.add(requestId);
    if (type === "Fetch" || type === "XHR") fetched.add(requestId);
    traffic.open = open.size;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    if (fetched.has(requestId)) {
      traffic.largestAnswerBytes = Math.max(traffic.largestAnswerBytes, encodedDataLength);
    }
    end(requestId);
  });
  session.on("Network.loadingFailed", ({ requestId }) => end(requestId));
  await session.send("Network.enable");
  return traffic;
}
