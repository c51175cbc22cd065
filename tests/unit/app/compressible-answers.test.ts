import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { NodeNextResponse } from "next/dist/server/base-http/node";
import { expect, test } from "vitest";
import { letRoutesBeCompressed } from "@/app/_server/http/compressible-answers";

/** Answers of a class of their own, so that no test changes what others are sent with. */
function ownAnswers() {
  class OwnAnswer extends ServerResponse {}
  const { setHeader } = ServerResponse.prototype;
  OwnAnswer.prototype.setHeader = function own(name, value) {
    return setHeader.call(this, name, value);
  };
  return { prototype: OwnAnswer.prototype, make: () => new OwnAnswer(new IncomingMessage(new Socket())) };
}

test("a content type is kept as text, and no other header is changed", () => {
  const { prototype, make } = ownAnswers();
  letRoutesBeCompressed(prototype);
  const answer = make();
  expect(answer.setHeader("Content-Type", ["text/html; charset=utf-8"])).toBe(answer);
  answer.setHeader("vary", ["rsc"]);
  answer.setHeader("set-cookie", ["a=1", "b=2"]);
  answer.setHeader("age", 5);
  expect(answer.getHeaders()).toEqual({
    "content-type": "text/html; charset=utf-8",
    vary: ["rsc"],
    "set-cookie": ["a=1", "b=2"],
    age: 5,
  });
  answer.setHeader("content-type", "text/css");
  expect(answer.getHeader("content-type")).toBe("text/css");
  answer.setHeader("content-type", ["text/css", "text/plain"]);
  expect(answer.getHeader("content-type")).toEqual(["text/css", "text/plain"]);
});

test("what Node takes or refuses, it takes or refuses in the same words", () => {
  const [plain, changed] = [ownAnswers(), ownAnswers()];
  letRoutesBeCompressed(changed.prototype);
  const outcome = (answer: ServerResponse, name: unknown, value: unknown) => {
    try {
      Reflect.apply(answer.setHeader, answer, [name, value]);
      return answer.getHeaders();
    } catch (error) {
      return String(error);
    }
  };
  for (const name of ["x", "content-type", undefined, null, 5, "two words"]) {
    for (const value of [null, undefined, [], [undefined], "", 0, true, {}, "a\nb"]) {
      expect(outcome(changed.make(), name, value)).toEqual(outcome(plain.make(), name, value));
    }
  }
});

test("it is done once, however often it is asked for", () => {
  const { prototype } = ownAnswers();
  letRoutesBeCompressed(prototype);
  const { setHeader } = prototype;
  letRoutesBeCompressed(prototype);
  expect(prototype.setHeader).toBe(setHeader);
});

test("Next still hands a content type on as a list: once this fails, letRoutesBeCompressed can go", () => {
  const answer = ownAnswers().make();
  new NodeNextResponse(answer).appendHeader("content-type", "text/html");
  expect(answer.getHeader("content-type")).toEqual(["text/html"]);
});
