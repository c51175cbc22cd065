/** The tests of a rule against chance, in the order in which they are listed. */
export const testNames = ["analytic", "distinctDays", "shuffle", "gaps", "rotation"] as const;
export type TestName = (typeof testNames)[number];

/** Those that compare with surrogates; a headline quotes one of them. */
export const surrogateTestNames = ["shuffle", "gaps", "rotation"] as const satisfies readonly TestName[];
export type SurrogateTestName = (typeof surrogateTestNames)[number];

/** Precursor: the share of consequents with a partner; trigger: the share of antecedents with one. */
export type RateSide = "precursor" | "trigger";
