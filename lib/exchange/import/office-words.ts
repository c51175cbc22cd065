/** Words of office that stand before names in some sets ("Prime Minister Jane Doe"), longest first. */
const OFFICES = [
  "acting president",
  "crown prince",
  "crown princess",
  "deputy prime minister",
  "foreign minister",
  "foreign secretary",
  "grand duke",
  "grand duchess",
  "secretary of state",
  "secretary-general",
  "secretary general",
  "prime minister",
  "vice president",
  "presidential envoy",
  "special envoy",
  "ambassador",
  "chancellor",
  "chairman",
  "emperor",
  "empress",
  "general",
  "king",
  "minister",
  "pope",
  "premier",
  "president",
  "prince",
  "princess",
  "queen",
  "sheikh",
  "sultan",
  "amir",
  "emir",
].sort((a, b) => b.length - a.length);

const LEADING = new RegExp(
  `^(?:(?:${OFFICES.join("|")})(?:-\\s*elect)?\\b(?!-)[\\s,]*(?:and\\s+(?=\\S))?)+`,
  "i",
);
const ONLY = new RegExp(`^(?:${OFFICES.join("|")})(?:-\\s*elect)?$`, "i");

/** A name without the offices before it, and those offices; `office` null where none stands there or nothing else would be left. */
export function splitOffice(text: string): { name: string; office: string | null } {
  const office = LEADING.exec(text)?.[0].trim() ?? "";
  const name = text.slice(LEADING.exec(text)?.[0].length ?? 0).trim();
  return office === "" || name === "" ? { name: text, office: null } : { name, office };
}

/** Whether the text is an office alone ("Premier"), as where "Premier and Prince Sihanouk" was parted at its "and". */
export function isOfficeAlone(text: string): boolean {
  return ONLY.test(text.trim());
}
