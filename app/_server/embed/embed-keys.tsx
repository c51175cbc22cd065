import { FigurePatterns, patternIds } from "@/app/_components/figure/figure-patterns";
import { ImageSample } from "@/app/_components/images/image-sample";
import type { ImageKey } from "@/lib/timeline/place-image";

const hatchIds = patternIds("keys");
const noPlot = { x: 0, y: 0, width: 26, height: 18 };

/** The legend: a line of samples with their words; the words alone are read out. */
export function EmbedKeys({ keys }: { keys: readonly ImageKey[] }) {
  if (keys.length === 0) return null;
  return (
    <ul className="embed-keys">
      {keys.map(({ sample, words }, at) => (
        <li key={sample}>
          <svg className="fig embed-key" aria-hidden="true">
            {at === 0 && <FigurePatterns ids={hatchIds} orientation="across" plot={noPlot} />}
            <ImageSample sample={sample} x={0} y={0} hatchId={hatchIds.hatch} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
