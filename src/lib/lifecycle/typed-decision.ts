/** What is typed of a decision: words that were written for one verdict do not stand under another by being forgotten there. */
import type { ItemVerdict } from './shapes';

export interface TypedDecision {
	readonly decision: ItemVerdict | null;
	readonly reason: string;
	/** Words of the verdict that was chosen before, to be taken again; '' for none. */
	readonly before: string;
	/** What was written for each verdict, which comes back with it. */
	readonly kept: Readonly<Partial<Record<ItemVerdict, string>>>;
}

/** With another verdict; words that were typed before any was chosen are for the one that is chosen first. */
export function switched(typed: TypedDecision, to: ItemVerdict): TypedDecision {
	const { decision, reason } = typed;
	if (decision === to) return typed;
	if (decision === null) return { ...typed, decision: to };
	const kept = { ...typed.kept, [decision]: reason };
	return { decision: to, reason: kept[to] ?? '', before: reason.trim() === '' ? typed.before : reason, kept };
}

/** Words that may be taken again: none where something is typed already. */
export const offered = ({ reason, before }: TypedDecision): string => (reason.trim() === '' ? before : '');
