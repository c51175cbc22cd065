"use client";

import { useEffect, useRef, useState } from "react";
import { parseHeightMessage } from "@/lib/embed/height-message";

/** An embed as it stands in a column of this width; it grows to the height that it tells where scripts run. */
export function PreviewFrame({
  address,
  title,
  widthPx,
  heightPx,
}: {
  /** Path of the embed, which reports its height. */
  address: string;
  title: string;
  widthPx: number;
  /** Until the frame has told its own. */
  heightPx: number;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [told, setTold] = useState(heightPx);
  useEffect(() => {
    const onMessage = ({ data, origin, source }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      const height = parseHeightMessage(data);
      if (height !== null) setTold(height);
    };
    window.addEventListener("message", onMessage);
    // The frame may have told its height before this script ran.
    frame.current?.contentWindow?.postMessage({ type: "backchannel:measure" }, window.location.origin);
    return () => window.removeEventListener("message", onMessage);
  }, []);
  return (
    <iframe ref={frame} className="embeds-frame" src={address} title={title} width={widthPx} height={told} />
  );
}
