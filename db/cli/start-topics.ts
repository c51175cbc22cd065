/** Topics that an instance without the sample begins with; researchers add more. */
export const startTopics = [
  "Nuclear risk",
  "Escalation control",
  "Prisoners of war",
  "Humanitarian corridors",
  "Energy",
  "Grain and food security",
  "Arms control",
  "Security guarantees",
  "Occupied territories",
  "Ceasefire terms",
  "Sanctions",
  "Other",
] as const;
