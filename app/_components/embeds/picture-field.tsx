"use client";

import { CopyButton } from "../copy-button";

/** A picture as a file: to download, or to copy into a document where scripts run. */
export function PictureField({ format, path }: { format: "SVG" | "PNG"; path: string }) {
  return (
    <div className="embeds-picture">
      <a href={path} download>
        Download {format}
      </a>
      <CopyButton
        className="embeds-copy"
        label="Copy"
        name={`Copy: ${format}`}
        copy={() => (format === "SVG" ? copyText(path) : copyPicture(path))}
        otherwise="download it"
      />
    </div>
  );
}

async function copyText(path: string): Promise<void> {
  await navigator.clipboard.writeText(await (await fetched(path)).text());
}

/** The clipboard takes the promise: one browser lets nothing be copied once the click is over. */
async function copyPicture(path: string): Promise<void> {
  const picture = fetched(path).then((answer) => answer.blob());
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}

async function fetched(path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
  return answer;
}
