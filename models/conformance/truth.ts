/** Four-valued answers: beside true and false, what the agency has not determined and what only others can tell. */

export type Truth = 'true' | 'false' | 'undetermined' | 'not-enough-basis';

export const truthOf = (holds: boolean): Truth => (holds ? 'true' : 'false');

/** False wins, then what the agency itself must determine, then what others must tell. */
export function both(truths: readonly Truth[]): Truth {
	if (truths.includes('false')) return 'false';
	if (truths.includes('undetermined')) return 'undetermined';
	return truths.includes('not-enough-basis') ? 'not-enough-basis' : 'true';
}

/** True wins, then what the agency itself must determine, then what others must tell. */
export function either(truths: readonly Truth[]): Truth {
	if (truths.includes('true')) return 'true';
	if (truths.includes('undetermined')) return 'undetermined';
	return truths.includes('not-enough-basis') ? 'not-enough-basis' : 'false';
}

/** Turns true and false round; what is open stays open. */
export function opposite(truth: Truth): Truth {
	if (truth === 'true') return 'false';
	return truth === 'false' ? 'true' : truth;
}

export interface Bounds {
	readonly min?: number;
	readonly max?: number;
}

/** Whether the number of true answers is within bounds; at least one where no bound is given. */
export function withinBounds(truths: readonly Truth[], { min, max }: Bounds): Truth {
	const sure = truths.filter((truth) => truth === 'true').length;
	const open = truths.filter((truth) => truth === 'undetermined' || truth === 'not-enough-basis');
	const least = min ?? (max === undefined ? 1 : 0);
	const most = max ?? Number.POSITIVE_INFINITY;
	if (sure >= least && sure + open.length <= most) return 'true';
	if (sure + open.length < least || sure > most) return 'false';
	return open.includes('undetermined') ? 'undetermined' : 'not-enough-basis';
}
