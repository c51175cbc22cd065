/** One number set large, with a few words under it; the sentences beside it say the same. */
export function LargeNumeral({
  text,
  of,
  isCoincidence = false,
  isOrdinal = false,
}: {
  text: string;
  of: string;
  /** Whether it counts coincidences, else contacts. */
  isCoincidence?: boolean;
  /** Whether it is a place in an order, "5th", whose letters are narrower than figures. */
  isOrdinal?: boolean;
}) {
  const classes = ["embed-numeral"];
  if (isCoincidence) classes.push("embed-numeral-coincidence");
  if (text.length > (isOrdinal ? 3 : 2)) classes.push("embed-numeral-long");
  return (
    <p className={classes.join(" ")} aria-hidden="true">
      {text} <span className="embed-numeral-of">{of}</span>
    </p>
  );
}
