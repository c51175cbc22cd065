import { monthNames } from "./month-names";

/** A third of a month: days 1 to 10, 11 to 20, 21 to the end. */
export type MonthThird = "early" | "mid" | "late";

/** Season codes of EDTF: 21 spring to 24 winter. */
export type SeasonCode = 21 | 22 | 23 | 24;

/** What one word of a typed date means. */
export type EntryWord =
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "season"; readonly code: SeasonCode }
  | { readonly kind: "third"; readonly third: MonthThird }
  | { readonly kind: "approximate" | "uncertain" | "filler" };

// One row a month: Ukrainian, then Russian, in nominative, genitive, locative and the usual abbreviations.
const cyrillicMonths = [
  "січень січня січні січ січн январь января январе янв",
  "лютий лютого лютому лют февраль февраля феврале фев февр",
  "березень березня березні бер берез март марта марте мар",
  "квітень квітня квітні квіт кві апрель апреля апреле апр",
  "травень травня травні трав тра май мая мае",
  "червень червня червні черв чер июнь июня июне июн",
  "липень липня липні лип июль июля июле июл",
  "серпень серпня серпні серп сер август августа августе авг",
  "вересень вересня вересні верес вер сентябрь сентября сентябре сен сент",
  "жовтень жовтня жовтні жовт жов октябрь октября октябре окт",
  "листопад листопада листопаді лист лис ноябрь ноября ноябре ноя нояб",
  "грудень грудня грудні груд гру декабрь декабря декабре дек",
];

// Sunday first, as in format-edtf: English, Ukrainian, Russian; the accusative where it differs.
const weekdays = [
  "sunday sun неділя неділю нд воскресенье вс",
  "monday mon понеділок пн понедельник",
  "tuesday tue tues вівторок вт вторник",
  "wednesday wed середа середу ср среда среду",
  "thursday thu thur thurs четвер чт четверг",
  "friday fri п'ятниця п'ятницю пт пятница пятницу",
  "saturday sat субота суботу сб суббота субботу",
];

const seasons: readonly (readonly [SeasonCode, string])[] = [
  [21, "spring весна весни весну навесні весной весны"],
  [22, "summer літо літа влітку лето лета летом"],
  [23, "autumn fall осінь осені восени осень осени осенью"],
  [24, "winter зима зими зиму взимку зимой зимы"],
];

const thirds: readonly (readonly [MonthThird, string])[] = [
  ["early", "early beginning start початок початку начало начале начала"],
  ["mid", "mid middle середина середині середини середину середине середины"],
  ["late", "late end кінець кінці кінця наприкінці конец конце конца"],
];

const approximateWords =
  "about around approximately approx roughly circa ca c ~ " +
  "близько приблизно біля орієнтовно бл около примерно приблизительно ориентировочно ок";

const uncertainWords =
  "doubtful uncertain probably possibly perhaps maybe ? " +
  "ймовірно імовірно можливо сумнівно вероятно возможно сомнительно";

// Words that carry nothing in a date, endings of written ordinals ("2nd", "2-го") and the signs of a year.
const fillers =
  "of the in on at st nd rd th year day " +
  "на в у во г гг год года году р рр рік року році го ого е ое те числа";

function buildVocabulary(): ReadonlyMap<string, EntryWord> {
  const vocabulary = new Map<string, EntryWord>();
  const add = (words: string, meaning: EntryWord) => {
    for (const word of words.split(" ")) vocabulary.set(word, meaning);
  };
  monthNames.forEach((name, index) => {
    const english = name.toLowerCase();
    add(`${english} ${english.slice(0, 3)}`, { kind: "month", month: index + 1 });
  });
  add("sept", { kind: "month", month: 9 });
  cyrillicMonths.forEach((words, index) => {
    add(words, { kind: "month", month: index + 1 });
  });
  weekdays.forEach((words, weekday) => {
    add(words, { kind: "weekday", weekday });
  });
  for (const [code, words] of seasons) add(words, { kind: "season", code });
  for (const [third, words] of thirds) add(words, { kind: "third", third });
  add(approximateWords, { kind: "approximate" });
  add(uncertainWords, { kind: "uncertain" });
  add(fillers, { kind: "filler" });
  return vocabulary;
}

/** Meanings by word in lower case, apostrophes as `'`. */
export const entryVocabulary = buildVocabulary();
