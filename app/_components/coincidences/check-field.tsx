/** Some of a few words, as boxes; none ticked means any. */
export function CheckField<Word extends string>({
  legend,
  name,
  words,
  labels,
  chosen,
}: {
  legend: string;
  name: string;
  words: readonly Word[];
  labels: Record<Word, string>;
  chosen: readonly Word[];
}) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <input type="hidden" name={name} value="" />
      {words.map((word) => (
        <label className="rule-check" key={word}>
          <input type="checkbox" name={name} value={word} defaultChecked={chosen.includes(word)} />
          {labels[word]}
        </label>
      ))}
    </fieldset>
  );
}
