import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReactionList } from "@/app/_components/event/reaction-list";
import { SideStatements } from "@/app/_components/event/side-statements";
import { VerificationHistory } from "@/app/_components/event/verification-history";

const russia = { slug: "russia", name: "Russia" };
const dated = { party: russia, date: "2025-12-03", datePrinted: "Wednesday", sourceNumber: null };

describe("the event page", () => {
  it("sets what the source printed beside the date of a reaction and of an assessment", () => {
    const reactions = renderToStaticMarkup(
      <ReactionList reactions={[{ ...dated, summary: "Took note." }]} />,
    );
    expect(reactions).toContain("3 December 2025, in the source “Wednesday”");
    const history = renderToStaticMarkup(
      <VerificationHistory verifications={[{ ...dated, standing: "disputed", assessor: "A paper" }]} />,
    );
    expect(history).toContain("3 December 2025, in the source “Wednesday”");
  });

  it("keeps what was printed of a side's statement that has no date", () => {
    const undated = { ...dated, date: null, datePrinted: "recently" };
    const sides = renderToStaticMarkup(
      <SideStatements
        sides={[
          {
            party: russia,
            tookPart: true,
            hasSpoken: true,
            acknowledgements: [
              { ...dated, standing: "confirmed", note: null },
              { ...undated, standing: "silent", datePrinted: null, note: null },
            ],
            readouts: [{ ...undated, summary: "Useful." }],
          },
        ]}
      />,
    );
    expect(sides).toContain("confirmed that it took place (3 December 2025, in the source “Wednesday”).");
    expect(sides).toContain("did not comment on it.");
    expect(sides).toContain("Day not recorded, in the source “recently”, in summary");
  });
});
