/** What the last return left to whoever submits again: none of it is asked for by rules, so no check finds it. */
import { answerable, waitingReturn } from '$collab/lifecycle/waiting-return';
import type { Submission } from './shapes';

type LeftItem = Submission['checklist'][number] & {
	readonly reason: string;
	readonly name: string;
	/** A required rule beyond the items. */
	readonly isRule: boolean;
};

/** `text`: null where no list tells it any more, such as that of a pack which is gone. */
type ReturnedItem = Omit<LeftItem, 'text'> & { readonly text: LeftItem['text'] | null };

export interface LeftByReturn {
	readonly version: string;
	/** What was said when it was returned. */
	readonly reason: string;
	/** Items that were concluded not met, in the order of the checklist. */
	readonly items: readonly ReturnedItem[];
	/** Those that were said to lack a basis, with what was asked for. */
	readonly open: readonly ReturnedItem[];
}

type Told = Pick<Submission, 'version' | 'state' | 'checklist'> & {
	readonly beyond: readonly Pick<Submission['beyond'][number], 'rule' | 'title'>[];
	readonly items: readonly Pick<Submission['items'][number], 'item' | 'decision' | 'reason' | 'name'>[];
	readonly moves: readonly Pick<Submission['moves'][number], 'to' | 'reason'>[];
};

/** Items of the checklist and rules beyond them in their order, as far as they were decided so. */
function decidedAs({ checklist, beyond, items }: Told, decision: 'refused' | 'open' | 'accepted'): readonly LeftItem[] {
	const asked = [
		...checklist.map((item) => ({ ...item, isRule: false })),
		...beyond.map(({ rule, title }) => ({ item: rule, text: title, isRule: true }))
	];
	const decided = new Map(items.map((one) => [one.item, one]));
	return asked.flatMap((item) => {
		const said = decided.get(item.item);
		return said?.decision === decision ? [{ ...item, reason: said.reason, name: said.name }] : [];
	});
}

/** What was decided so: what the lists name, then whatever else is to be answered, so that each has a place for its answer. */
function answerableAs(returned: Told, decision: 'refused' | 'open'): readonly ReturnedItem[] {
	const known = decidedAs(returned, decision);
	const asked = new Set(answerable(returned));
	for (const { item } of known) asked.delete(item);
	const unnamed = returned.items
		.filter((one) => one.decision === decision && asked.has(one.item))
		.map(({ item, reason, name }) => ({ item, text: null, reason, name, isRule: !/^\d+$/u.test(item) }))
		.sort((a, b) => a.item.localeCompare(b.item, 'en', { numeric: true }));
	return [...known, ...unnamed];
}

/** What a version was issued with that was not concluded as met, or was let pass for a reason. */
export interface LeftItems {
	/** Said to lack a basis, with what was asked for. */
	readonly open: readonly LeftItem[];
	/** Required rules beyond the items that found something and were accepted all the same, with why. */
	readonly letPass: readonly LeftItem[];
	/** Items that nobody decided. */
	readonly undecided: readonly Submission['checklist'][number][];
	/** Required rules beyond them that nobody decided, be they named in the conclusion. */
	readonly undecidedRules: readonly Pick<Submission['beyond'][number], 'rule' | 'title'>[];
}

/** How many of them are items and how many rules, for a line above them. */
export function itemsAndRules(of: readonly Pick<LeftItem, 'isRule'>[]) {
	const rules = of.filter(({ isRule }) => isRule).length;
	const items = of.length - rules;
	return { items, rules, which: rules === 0 ? 'items' : items === 0 ? 'rules' : 'both' } as const;
}

export function leftItems(issued: Told): LeftItems {
	const decided = new Set(issued.items.map(({ item }) => item));
	return {
		open: [...decidedAs(issued, 'refused'), ...decidedAs(issued, 'open')],
		letPass: decidedAs(issued, 'accepted').filter(({ isRule }) => isRule),
		undecided: issued.checklist.filter(({ item }) => !decided.has(item)),
		undecidedRules: issued.beyond.filter(({ rule }) => !decided.has(rule))
	};
}

/** `submissions` has the newest first; null where the last one that was not withdrawn did not come back. */
export function leftByReturn(submissions: readonly Told[]): LeftByReturn | null {
	const last = waitingReturn(submissions);
	if (last === null) return null;
	return {
		version: last.version,
		reason: last.moves.findLast(({ to }) => to === 'returned')?.reason ?? '',
		items: answerableAs(last, 'refused'),
		open: answerableAs(last, 'open')
	};
}
