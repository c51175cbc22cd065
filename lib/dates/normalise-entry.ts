/**
 * The text of a typed date made even: lower case, one kind of dash and apostrophe, no brackets or quotation marks,
 * numbers apart from words, numeric dates without blanks.
 */
export function normaliseEntry(entry: string): string {
  return entry
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2012-\u2015\u2212]/g, "–")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[()«»"“”]/g, " ")
    .replace(/'(?=\d)/g, "")
    .replace(/(\d{1,2})\.\s+(\d{1,2})\.\s+(\d{4})/g, "$1.$2.$3")
    .replace(/(\d)-(?=(?:го|е|ое|ого|те)(?!\p{L}))/gu, "$1 ")
    .replace(/(early|mid|late|початок|середина|кінець|начало|конец)[-–](?=\p{L})/gu, "$1 ")
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
