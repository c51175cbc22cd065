import type { Standing } from "@/lib/records/vocabularies";

interface FlagBoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  standing: Standing;
  /** Id of the hatch pattern on this page. */
  hatchId: string;
}

/** The box of a flag; its fill is the verification, told apart by shape and hatch, not by hue. */
export function FlagBox({ x, y, width, height, standing, hatchId }: FlagBoxProps) {
  const half = width / 2;
  return (
    <>
      <rect className="fig-flag-box" x={x} y={y} width={width} height={height} />
      {standing === "claimed" && <rect x={x} y={y} width={width} height={height} fill={`url(#${hatchId})`} />}
      {(standing === "disputed" || standing === "partlyConfirmed") && (
        <rect className="fig-flag-fill" x={x} y={y} width={half} height={height} />
      )}
      {standing === "partlyConfirmed" && (
        <rect x={x + half} y={y} width={half} height={height} fill={`url(#${hatchId})`} />
      )}
      {standing === "confirmed" && (
        <rect className="fig-flag-fill" x={x} y={y} width={width} height={height} />
      )}
      {standing === "refuted" && (
        <path className="fig-flag-cross" d={`M${x + half - 4} ${y + height / 2 - 3}l8 6m0 -6l-8 6`} />
      )}
      <rect className="fig-flag-edge" x={x} y={y} width={width} height={height} />
    </>
  );
}
