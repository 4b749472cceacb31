/** Clocks of two nodes may be so far apart; an instant that lies further ahead was noted before a clock was set back. */
export const APART_MS = 60_000;

/** The last instant that may have been noted by now, or of what may be said to last until then. */
export const latest = (instant: string): string => new Date(Date.parse(instant) + APART_MS).toISOString();
