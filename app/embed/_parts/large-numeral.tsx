/** One number set large, with a few words under it; the sentences beside it say the same. */
export function LargeNumeral({
  text,
  of,
  isCoincidence = false,
}: {
  text: string;
  of: string;
  /** Whether it counts coincidences, else contacts. */
  isCoincidence?: boolean;
}) {
  const classes = ["embed-numeral"];
  if (isCoincidence) classes.push("embed-numeral-coincidence");
  if (text.length > 2) classes.push("embed-numeral-long");
  return (
    <p className={classes.join(" ")} aria-hidden="true">
      {text} <span className="embed-numeral-of">{of}</span>
    </p>
  );
}
