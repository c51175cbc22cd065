import { describe, expect, it } from "vitest";
import {
  anchorIds,
  fieldId,
  issuesAfterRemoval,
  issuesInOrder,
  issuesWithout,
  messageAt,
  pathLabel,
} from "@/app/_components/desk/issue-paths";

const issues = [
  { path: "held", message: "Write a date." },
  { path: "sources.0.publisher", message: "Write who published it." },
  { path: "sources.2.url", message: "Write a whole address." },
  { path: "sources", message: "Add at least one source." },
];

describe("paths of issues", () => {
  it("lead to the field, then its row, its section and the form", () => {
    expect(fieldId("sources.0.publisher")).toBe("field-sources-0-publisher");
    expect(anchorIds("sources.0.publisher")).toEqual([
      "field-sources-0-publisher",
      "field-sources-0",
      "field-sources",
      "field-form",
    ]);
    expect(anchorIds("")).toEqual(["field-form"]);
  });

  it("are said in words", () => {
    expect(pathLabel("held")).toBe("Held on");
    expect(pathLabel("sources.0.publisher")).toBe("Sources, row 1: Publisher");
    expect(pathLabel("clock.zone")).toBe("Time: Time zone");
    expect(pathLabel("placeIds.1")).toBe("Places, row 2");
  });

  it("give each field its own message alone", () => {
    expect(messageAt(issues, "sources")).toBe("Add at least one source.");
    expect(messageAt(issues, "sources.0")).toBeNull();
  });

  it("leave when their field or its row is changed", () => {
    expect(issuesWithout(issues, "sources.0").map((issue) => issue.path)).toEqual([
      "held",
      "sources.2.url",
      "sources",
    ]);
  });

  it("stand in the order of the form, rows in theirs, unknown fields last", () => {
    const found = [
      { path: "odd", message: "" },
      { path: "sources", message: "" },
      { path: "sources.10.url", message: "" },
      { path: "sources.9.url", message: "" },
      { path: "held", message: "" },
    ];
    expect(issuesInOrder(found, ["held", "sources"]).map((issue) => issue.path)).toEqual([
      "held",
      "sources",
      "sources.9.url",
      "sources.10.url",
      "odd",
    ]);
  });

  it("follow the rows after one that is removed", () => {
    expect(issuesAfterRemoval(issues, "sources", 0).map((issue) => issue.path)).toEqual([
      "held",
      "sources.1.url",
      "sources",
    ]);
  });
});
