import type { ViewFault } from "@/lib/timeline/address-reader";

const titles: Record<number, string> = {
  400: "The question could not be read",
  404: "Not found",
  503: "Not available at the moment",
};

/** A refusal as problem details (RFC 9457); `faults` name what of the address could not be read. */
export function problemAnswer(status: number, detail: string, faults: readonly ViewFault[] = []): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", title: titles[status] ?? "Refused", status, detail, faults }),
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}
