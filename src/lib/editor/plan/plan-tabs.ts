/** What the plan shows: tasks over time, what is still to be taken in, and what remains open at a day. */
export const planTabs = ['schedule', 'proposals', 'remains'] as const;
export type PlanTab = (typeof planTabs)[number];

/** The tab of a sheet's id; the first where it names none. */
export const planTabOf = (id: string): PlanTab => planTabs.find((tab) => tab === id) ?? planTabs[0];
