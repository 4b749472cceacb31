/** The calendar day in Việt Nam, by which terms run and documents are dated: seven hours ahead of UTC, all year round. */
const AHEAD_MS = 7 * 3_600_000;

/** ISO date, such as 2027-01-29. */
export const vietnamDay = (instant: Date): string => new Date(instant.getTime() + AHEAD_MS).toISOString().slice(0, 10);

/** Hour and minute there, such as 08:05. */
export const vietnamMinute = (instant: Date): string =>
	new Date(instant.getTime() + AHEAD_MS).toISOString().slice(11, 16);
