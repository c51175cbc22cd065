import { ServerResponse } from "node:http";

type HeaderValue = number | string | readonly string[];

/** What this needs of the prototype of a server's answers. */
interface Answers {
  setHeader(name: string, value: HeaderValue): unknown;
}

/** On a `setHeader` of ours, whichever copy of this module made it: one is enough. */
const ours = Symbol.for("backchannel.plain-content-type");

/**
 * Next 16.4 hands the headers of a route handler's answer to Node as lists (`NodeNextResponse.appendHeader`), and its own compression
 * does not know a content type that is a list of one: no answer of a route would ever be compressed. From here on a content type is set
 * as the text that it is; all else goes through as it came. A test tells when Next does so itself, and this can go.
 */
export function letRoutesBeCompressed(answers: Answers = ServerResponse.prototype): void {
  const { setHeader } = answers;
  if (ours in setHeader) return;
  function setPlainHeader(this: Answers, name: string, value: HeaderValue) {
    return setHeader.call(this, name, isContentType(name) ? plain(value) : value);
  }
  answers.setHeader = Object.assign(setPlainHeader, { [ours]: true });
}

/** Whatever a caller gives as a name: what is wrong with it is for Node to say. */
function isContentType(name: unknown): boolean {
  return typeof name === "string" && name.toLowerCase() === "content-type";
}

/** The only item of a list of one; anything else as it is. */
function plain(value: HeaderValue): HeaderValue {
  const [only, ...others] = Array.isArray(value) ? value : [];
  return typeof only === "string" && others.length === 0 ? only : value;
}
