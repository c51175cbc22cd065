import type { FieldIssue } from "@/lib/errors";

export const secondStepIntents = ["begin", "confirm", "renew", "turnOff"] as const;
/** What a form of the page asks for. */
export type SecondStepIntent = (typeof secondStepIntents)[number];

/** How far setting up the second step has come, as the page shows it. */
export interface SecondStepState {
  /** What was asked for last; null before a try. */
  intent: SecondStepIntent | null;
  issues: readonly FieldIssue[];
  done: string | null;
  /** What the authenticator app takes up, while it waits for a first code. In these answers alone. */
  setup: SecondStepSetup | null;
  /** New backup codes. In this answer alone. */
  backupCodes: readonly string[];
}

export interface SecondStepSetup {
  /** Base 32, in groups of four for whoever types it. */
  secret: string;
  /** The same as a QR code: modules a side, and the dark ones as an SVG path. */
  qr: { size: number; path: string };
}

export const untriedSecondStep: SecondStepState = {
  intent: null,
  issues: [],
  done: null,
  setup: null,
  backupCodes: [],
};
