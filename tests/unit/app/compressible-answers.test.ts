import { expect, test } from "vitest";
import { letRoutesBeCompressed } from "@/app/_server/http/compressible-answers";

test("a content type is kept as text, and no other header is changed", () => {
  const set: [string, unknown][] = [];
  class Answer {
    name = "own";
    setHeader(name: string, value: unknown) {
      set.push([`${this.name} ${name}`, value]);
      return this;
    }
  }
  letRoutesBeCompressed(Answer.prototype);
  const answer = new Answer();
  expect(answer.setHeader("Content-Type", ["text/html; charset=utf-8"])).toBe(answer);
  answer.setHeader("content-type", "text/css");
  answer.setHeader("vary", ["rsc"]);
  answer.setHeader("set-cookie", ["a=1", "b=2"]);
  answer.setHeader("content-type", []);
  expect(set).toEqual([
    ["own Content-Type", "text/html; charset=utf-8"],
    ["own content-type", "text/css"],
    ["own vary", ["rsc"]],
    ["own set-cookie", ["a=1", "b=2"]],
    ["own content-type", []],
  ]);
});
