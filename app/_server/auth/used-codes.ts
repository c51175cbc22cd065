/** For how long a code of an authenticator app may be taken, in milliseconds: its own 30 s and one step on either side. */
const codeLifeMs = 90_000;

/** What an app shows. Nothing else is remembered: it is for the library to refuse, and must not fill the memory. */
const codeForm = /^\d{6}$/;

/**
 * Remembers which codes were tried, so that one seen over a shoulder or on the wire serves nobody a second time (RFC 6238,
 * 5.2); the library does not keep this. Kept in memory: an instance is one process, and a code is soon over.
 */
export function createUsedCodes() {
  /** By user and code, in the order of their ends. */
  const endsAt = new Map<string, number>();
  return {
    /** Takes a code for a user at `now` (epoch milliseconds); false where it was taken before. What is no code goes through. */
    take(userId: string, code: string, now: number): boolean {
      if (!codeForm.test(code)) return true;
      for (const [key, end] of endsAt) {
        if (end > now) break;
        endsAt.delete(key);
      }
      const key = JSON.stringify([userId, code]);
      if (endsAt.has(key)) return false;
      endsAt.set(key, now + codeLifeMs);
      return true;
    },
    /** How many are remembered. */
    size: () => endsAt.size,
  };
}
