/** A raised number that leads to a source of the list below; nothing where no source is named. */
export function SourceMark({ number }: { number: number | null }) {
  if (number === null) return null;
  return (
    <sup className="source-mark">
      <a href={`#source-${number}`} aria-label={`Source ${number}`}>
        [{number}]
      </a>
    </sup>
  );
}

/** The numbers of all sources that support a field. */
export function SourceMarks({ numbers }: { numbers: readonly number[] }) {
  return numbers.map((number) => <SourceMark key={number} number={number} />);
}
