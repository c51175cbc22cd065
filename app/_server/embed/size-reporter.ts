import { createHash } from "node:crypto";

/**
 * Tells the page round the frame how high the embed is, and again whenever that changes, or when that page sends
 * `{ type: "backchannel:measure" }`. An observer of sizes is not called in a hidden tab or frame, and is as soon as it is shown. Anybody may
 * know the height of a public page, so it is told to any origin.
 */
export const sizeReporter = [
  "(()=>{let h=0;const d=document.documentElement,",
  "t=()=>{const n=Math.ceil(d.getBoundingClientRect().height);",
  'n&&n!==h&&parent.postMessage({type:"backchannel:height",height:h=n,id:name},"*")};',
  "new ResizeObserver(t).observe(d);",
  'addEventListener("message",({data:m})=>{m&&m.type==="backchannel:measure"&&(h=0,t())})})()',
].join("");

/** What the policy of embeds allows to run, and nothing else. */
export const sizeReporterHash = `'sha256-${createHash("sha256").update(sizeReporter).digest("base64")}'`;
