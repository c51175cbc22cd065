import { describe, expect, it } from "vitest";
import { emptyTry, type TryValues } from "@/app/_components/try/try-state";
import { readTryForm } from "@/app/_server/coincidence/read-try-form";

const typed: TryValues = {
  ...emptyTry.values,
  antecedents: "Day\tPlace\n7 Feb 2025\tToretsk\nlate Nov 2025",
  consequents: "2025-02-11\n2025-12-02",
  from: "1 January 2025",
  to: "2025-12-31",
  gaps: "2025-08-01 to 2025-08-07\n3 Sep 2025\n",
};

describe("readTryForm", () => {
  it("makes the request of the API out of what was typed, and tells how it read it", () => {
    const { body, issues, lists } = readTryForm(typed);
    expect(issues).toEqual([]);
    expect(body).toEqual({
      antecedents: ["2025-02-07", "[2025-11-21..2025-11-30]"],
      consequents: ["2025-02-11", "2025-12-02"],
      window: { from: "2025-01-01", to: "2025-12-31" },
      coverageGaps: [
        { from: "2025-08-01", to: "2025-08-07" },
        { from: "2025-09-03", to: "2025-09-03" },
      ],
      days: 7,
      offset: 0,
      direction: "after",
      shuffles: 1000,
      seed: 1,
    });
    expect(lists.antecedents).toEqual({
      count: 2,
      heading: "Day\tPlace",
      readings: [
        { line: 2, entry: "7 Feb 2025", reading: "7 February 2025" },
        { line: 3, entry: "late Nov 2025", reading: "late November 2025" },
      ],
      more: 0,
    });
    expect(lists.consequents.readings).toEqual([]);
  });

  it("names every fault at its field, and asks nothing", () => {
    const faulty = {
      ...typed,
      antecedents: "",
      consequents: "x1\n2025-02-30",
      to: "2025",
      gaps: "August",
      days: "-1",
    };
    const { body, issues } = readTryForm(faulty);
    expect(body).toBeNull();
    expect(issues.map(({ path }) => path)).toEqual([
      "antecedents",
      "consequents",
      "consequents",
      "to",
      "gaps",
      "days",
    ]);
    expect(issues[0]?.message).toBe("First list: paste at least one date, one a line.");
    expect(issues[2]?.message).toContain("Second list, line 2: “2025-02-30”");
    expect(issues[5]?.message).toBe("Window: write a whole number from 0 to 366.");
  });

  it("names faults of the form, of the request and of the dates in one round", () => {
    const { body, issues } = readTryForm({
      ...typed,
      antecedents: "2025-01-08; 2025-03-09, 2025-05-10",
      consequents: "../2025\n03/04/2025",
      from: "2025-12-31",
      to: "2025-01-01",
      gaps: "2025-08-07/2025-08-01\nAugust",
      days: "abc",
      offset: "367",
      shuffles: "0",
    });
    expect(body).toBeNull();
    const messages = issues.map(({ message }) => message);
    expect(messages[0]).toBe("First list, line 1: 2 more dates on the line were not read; write one a line.");
    expect(messages.join("\n")).toContain(
      "Second list, line 2: “03/04/2025” can be read in more than one way: write 3 April 2025 or 4 March 2025.",
    );
    expect(messages).toContain("Window: write a whole number from 0 to 366.");
    expect(messages).toContain("Offset: write a whole number from 0 to 366.");
    expect(messages).toContain("Shuffles: write a whole number from 1 to 10,000.");
    expect(messages).toContain("Write the earlier day first.");
    expect(issues.filter(({ path }) => path === "gaps")).toHaveLength(2);
    expect(issues.find(({ path }) => path === "to")).toBeDefined();
  });

  it("names the gaps that leave no day beside the fault of a list", () => {
    const gaps = "2025-01-01 to 2025-12-31";
    const { issues } = readTryForm({ ...typed, antecedents: "hello", gaps });
    expect(issues.map(({ path }) => path)).toEqual(["antecedents", "gaps"]);
  });

  it("does not read lists that are too long, and counts the faults that it does not name", () => {
    const long = Array.from({ length: 10_002 }, () => "2025-01-01").join("\n");
    expect(readTryForm({ ...typed, consequents: long }).issues).toEqual([
      {
        path: "consequents",
        message: "Second list: at most 10,000 dates can be read; this one has 10,002 lines.",
      },
    ]);
    const wrong = Array.from({ length: 20 }, (_, at) => `no date ${at}`).join("\n");
    const { issues } = readTryForm({ ...typed, consequents: wrong });
    expect(issues).toHaveLength(9);
    expect(issues.at(-1)?.message).toBe("Second list: 12 more lines have faults.");
  });
});
