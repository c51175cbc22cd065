/** JSON for the inside of a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: object): string {
  return JSON.stringify(value)
    .replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}
