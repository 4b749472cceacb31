/** Six months from the day of Decision 1425/QĐ-TTg (29 July 2026) to issue one's own framework. */
export const ISSUE_DEADLINE = '2027-01-29';
