import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Dated } from "@/app/_server/embed/dated";
import { dateWordsOf, isolatedDates } from "@/lib/dates/local-dates";

function sentence(language: string): string {
  const dates = isolatedDates(dateWordsOf(language));
  return renderToStaticMarkup(<Dated language={language}>{`Until ${dates.day("2025-12-31")}. Next`}</Dated>);
}

it("marks dates of another language, and ends a sentence once", () => {
  expect(sentence("de")).toBe('Until <bdi lang="de">31. Dezember 2025</bdi>. Next');
  const russian = sentence("ru");
  expect(russian).toContain("г.</bdi> Next");
  expect(russian).not.toContain("..");
});
