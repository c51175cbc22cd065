import type { CSSProperties } from "react";
import type { PlacedText } from "@/lib/timeline/placed-figure";

interface FigureTextProps {
  text: PlacedText;
  /** A paper halo keeps words legible over lines and ribbons. */
  hasHalo: boolean;
  /** Where a moving figure stretches it to. */
  style?: CSSProperties;
}

/** One line of words of a figure, 12 px. */
export function FigureText({ text, hasHalo, style }: FigureTextProps) {
  const classes = ["fig-text", `fig-${text.tone}`];
  if (text.isBold) classes.push("fig-bold");
  if (hasHalo) classes.push("fig-halo");
  return (
    <text className={classes.join(" ")} x={text.x} y={text.y} textAnchor={text.anchor} style={style}>
      {text.text}
      {text.after !== null && <tspan className="fig-quiet"> {text.after}</tspan>}
    </text>
  );
}
