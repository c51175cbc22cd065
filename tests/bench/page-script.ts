// tsx keeps the names of functions through a function of its own, which no page has.
const keepNames = "globalThis.__name ??= (named) => named;";

/**
 * The text of a script that calls a function in a page. What is passed is JSON or, for a function, its text; neither it
 * nor the function called may refer to anything outside itself.
 */
export function pageScript(
  call: (...parameters: never[]) => unknown,
  ...parameters: readonly unknown[]
): string {
  const texts = parameters.map((parameter) =>
    typeof parameter === "function" ? `(${parameter.toString()})` : JSON.stringify(parameter),
  );
  return `${keepNames}(${call.toString()})(${texts.join(", ")});`;
}
