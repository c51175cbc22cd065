import { languageName } from "@/lib/records/language-name";
import type { SourceCount } from "@/lib/records/source-detail";
import {
  isSourceListFiltered,
  type SourceGrade,
  type SourceLack,
  type SourceListState,
  sourceGrades,
  sourceLacks,
} from "@/lib/records/source-filter";
import { sourceReliabilityLabels } from "@/lib/records/vocabularies";

const lackWords: Record<SourceLack, string> = {
  archive: "No archived copy",
  grade: "No grade",
  link: "Link wanted",
  day: "No published day",
};

/** What can be asked of a list of sources: a form that is sent, so that it works without JavaScript. */
export function SourceFilters({
  path,
  state,
  languages,
  count,
  hasLacks,
}: {
  path: string;
  state: SourceListState;
  languages: readonly string[];
  count: SourceCount;
  /** The desk looks for what sources lack too. */
  hasLacks: boolean;
}) {
  return (
    <form className="source-filters" action={path} method="get">
      <div className="field source-filters-text">
        <label htmlFor="source-q">Publisher, title, domain or wire</label>
        <input id="source-q" type="search" name="q" defaultValue={state.text} />
      </div>
      <div className="field">
        <label htmlFor="source-language">Language</label>
        <select id="source-language" name="language" defaultValue={state.language ?? ""}>
          <option value="">All languages</option>
          {languages.map((language) => (
            <option key={language} value={language}>
              {languageName(language)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="source-grade">Grade</label>
        <select id="source-grade" name="grade" defaultValue={state.grade ?? ""}>
          <option value="">All grades</option>
          {sourceGrades.map((grade) => (
            <option key={grade} value={grade}>
              {gradeLabel(grade)}
            </option>
          ))}
        </select>
      </div>
      {hasLacks && (
        <div className="field">
          <label htmlFor="source-lacks">What is missing</label>
          <select id="source-lacks" name="lacks" defaultValue={state.lack ?? ""}>
            <option value="">Whatever</option>
            {sourceLacks.map((lack) => (
              <option key={lack} value={lack}>
                {lackWords[lack]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="source-sort">Order</label>
        <select id="source-sort" name="sort" defaultValue={state.sort}>
          <option value="day">Latest first</option>
          <option value="publisher">By publisher</option>
        </select>
      </div>
      <button type="submit">Show</button>
      <p className="note source-count">
        {countWords(count)}
        {isSourceListFiltered(state) && (
          <>
            {" "}
            <a href={path}>Show all</a>
          </>
        )}
      </p>
    </form>
  );
}

function gradeLabel(grade: SourceGrade): string {
  if (grade === "none") return "Not graded";
  return `${grade}, ${sourceReliabilityLabels[grade].toLowerCase()}`;
}

/** "719 sources, 684 reports behind them". */
function countWords({ count, reports, isAtLeast }: SourceCount): string {
  const figure = count.toLocaleString("en-GB");
  if (isAtLeast) return `More than ${figure} sources`;
  const all = count === 1 ? "1 source" : `${figure} sources`;
  if (reports === count) return all;
  return `${all}, ${reports.toLocaleString("en-GB")} independent: the others are copies`;
}
