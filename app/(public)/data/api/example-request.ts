import type { Operation } from "@/lib/exchange/open/openapi/operation";

/** The operation as a line for a shell. */
export function exampleRequest(
  { method, exampleAddress, body, headers, needsToken }: Operation,
  site: string,
): string {
  const [mediaType] = body?.mediaTypes ?? [];
  const lines = [
    `curl ${method === "patch" ? "-X PATCH " : ""}'${site}${exampleAddress}'`,
    ...(needsToken ? [`-H "Authorization: Bearer $TOKEN"`] : []),
    ...(mediaType === undefined ? [] : [`-H 'Content-Type: ${mediaType}'`]),
    ...headers.filter(({ isRequired }) => isRequired).map(({ name, example }) => `-H '${name}: ${example}'`),
    ...(body === null ? [] : [`-d '${JSON.stringify(body.example, null, 2)}'`]),
  ];
  return lines.join(" \\\n  ");
}
