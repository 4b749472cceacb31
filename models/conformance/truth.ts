/**
 * Four-valued answers: beside true and false, what the agency has not determined and what only others can tell.
 * Small numbers, so that a million of them are quick to weigh and cheap to keep.
 */

export const FALSE = 0;
export const TRUE = 1;
export const UNDETERMINED = 2;
export const NOT_ENOUGH = 3;
export type Truth = typeof FALSE | typeof TRUE | typeof UNDETERMINED | typeof NOT_ENOUGH;

export const truthOf = (holds: boolean): Truth => (holds ? TRUE : FALSE);

/** False wins, then what the agency itself must determine, then what others must tell. */
export function both(a: Truth, b: Truth): Truth {
	if (a === FALSE || b === FALSE) return FALSE;
	if (a === UNDETERMINED || b === UNDETERMINED) return UNDETERMINED;
	return a === NOT_ENOUGH || b === NOT_ENOUGH ? NOT_ENOUGH : TRUE;
}

/** True wins, then what the agency itself must determine, then what others must tell. */
export function either(a: Truth, b: Truth): Truth {
	if (a === TRUE || b === TRUE) return TRUE;
	if (a === UNDETERMINED || b === UNDETERMINED) return UNDETERMINED;
	return a === NOT_ENOUGH || b === NOT_ENOUGH ? NOT_ENOUGH : FALSE;
}

/** Turns true and false round; what is open stays open. */
export function opposite(truth: Truth): Truth {
	if (truth === TRUE) return FALSE;
	return truth === FALSE ? TRUE : truth;
}

/** Whether the number of true answers is within bounds; open while the open ones could still tip it. */
export function within(sure: number, undetermined: number, notEnough: number, least: number, most: number): Truth {
	const possible = sure + undetermined + notEnough;
	if (sure >= least && possible <= most) return TRUE;
	if (possible < least || sure > most) return FALSE;
	return undetermined > 0 ? UNDETERMINED : NOT_ENOUGH;
}

export interface Bounds {
	readonly min?: number;
	readonly max?: number;
}

/** At least one where no bound is given; from none where only the most is. */
export const leastOf = ({ min, max }: Bounds): number => min ?? (max === undefined ? 1 : 0);
export const mostOf = ({ max }: Bounds): number => max ?? Number.POSITIVE_INFINITY;
