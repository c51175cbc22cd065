import { ServerResponse } from "node:http";

type HeaderValue = number | string | readonly string[];

/** What this needs of the prototype of a server's answers. */
interface Answers {
  setHeader(name: string, value: HeaderValue): unknown;
}

/**
 * Next 16.4 hands the headers of a route handler's answer to Node as lists, and its own compression does not know a content type that is
 * a list of one: no answer of a route would ever be compressed. From here on a content type is set as the text that it is.
 */
export function letRoutesBeCompressed(answers: Answers = ServerResponse.prototype): void {
  const { setHeader } = answers;
  answers.setHeader = function setPlainHeader(name: string, value: HeaderValue) {
    const [only, more] = typeof value === "object" ? value : [];
    const isListOfOne = only !== undefined && more === undefined && name.toLowerCase() === "content-type";
    return setHeader.call(this, name, isListOfOne ? only : value);
  };
}
