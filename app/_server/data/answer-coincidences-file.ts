import { readEventReferences } from "@/db/queries/open/read-event-references";
import { ruleParameters } from "@/lib/exchange/open/collections";
import { coincidenceRows } from "@/lib/exchange/tables/coincidence-rows";
import { coincidencesTable } from "@/lib/exchange/tables/coincidences-table";
import { csvContentType, csvText } from "@/lib/exchange/tables/csv-text";
import { answerOpenQuestion, OpenText } from "../api/open/answer-open-question";
import { readRuleQuery } from "../api/open/asked-rule";
import { badQuery, OpenQuestionError } from "../api/open/open-problem";
import { readCountedRule } from "../coincidence/read-counted-rule";
import { getStore } from "../store";
import { dayOfData } from "../today";

/** Answers with what a rule says of each of its consequents, as CSV; the parameters are those of `/api/v1/coincidences`. */
export function answerCoincidencesFile(request: Request): Promise<Response> {
  return answerOpenQuestion(request, {
    parameters: ruleParameters,
    isKept: true,
    work: async (query) => {
      const readRule = readRuleQuery(query);
      if (query.reader.faults.length > 0) throw badQuery(query.reader.faults);
      const { rule, summary } = await readRule();
      const { evaluation, series, undatedConsequentIds } = await readCountedRule(
        rule,
        rule.definition.windowDays,
      );
      if (!series.isListed) {
        throw new OpenQuestionError(
          "too-many-events",
          "The rule selects too many events for one file. /api/v1/coincidences lists its pairs page by page.",
        );
      }
      const matches = {
        ...{ rule: summary.slug, result: evaluation.result, undatedIds: undatedConsequentIds },
        ...{ antecedents: series.antecedents, consequents: series.consequents },
      };
      const ids = [...series.antecedents, ...series.consequents].map(({ id }) => id);
      const events = await getStore().read(({ db }) =>
        readEventReferences(db, [...ids, ...undatedConsequentIds], query.site),
      );
      const rows = coincidenceRows(matches, events).flatMap(coincidencesTable.cellsOf);
      const text = csvText([coincidencesTable.fields.map(({ name }) => name), ...rows]);
      const fileName = `backchannel-coincidences-${dayOfData()}-v${query.dataVersion}.csv`;
      return { body: new OpenText(text, csvContentType, fileName) };
    },
  });
}
