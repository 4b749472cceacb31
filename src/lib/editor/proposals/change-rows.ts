/** Changes of one record as rows that somebody takes or refuses: a list of values is one of them, and so is all that a new record says. Pure. */
import { changeId, EXISTENCE } from '$models/compare/change';
import { isPassage } from '$models/compare/passage';
import type { MergedChange } from './shapes';
import type { ChangedRecord } from './words';

export interface ChangeRow {
	/** Names the row among those of the table. */
	readonly id: string;
	/** One, or all values of a list that came or went. */
	readonly changes: readonly [MergedChange, ...MergedChange[]];
	readonly isList: boolean;
}

export interface RecordRows {
	readonly record: ChangedRecord;
	/** Of a record that is new and says something: that it comes. */
	readonly coming: MergedChange | null;
	/** All that is chosen with the record: nothing for which a side is named. */
	readonly own: readonly MergedChange[];
	/** All but the coming. */
	readonly rows: readonly ChangeRow[];
}

/** Of a value of a list its list; '' for every other key. */
export const listOf = ({ change: { key } }: MergedChange): string => key.slice(0, Math.max(0, key.indexOf('/')));

/** `isApart`: where a side is named change by change. */
export function rowsOf(record: ChangedRecord, isApart: (merged: MergedChange) => boolean): RecordRows {
	const coming = record.rows.find(
		({ change }) => change.key === EXISTENCE && change.before === null && change.after !== null && !isPassage(change)
	);
	const isComing = coming !== undefined && record.rows.length > 1 && !isApart(coming);
	const lists = new Map<string, MergedChange[]>();
	const rows: { readonly id: string; readonly changes: [MergedChange, ...MergedChange[]]; readonly isList: boolean }[] =
		[];
	for (const merged of record.rows) {
		if (isComing && merged === coming) continue;
		const list = listOf(merged);
		const isAlone = list === '' || isPassage(merged.change) || isApart(merged) || merged.follows !== undefined;
		const known = isAlone ? undefined : lists.get(list);
		if (known !== undefined) known.push(merged);
		else {
			const changes: [MergedChange, ...MergedChange[]] = [merged];
			if (!isAlone) lists.set(list, changes);
			rows.push({ id: changeId(merged.change), changes, isList: !isAlone });
		}
	}
	return { record, coming: isComing ? coming : null, own: record.rows.filter((merged) => !isApart(merged)), rows };
}

const worstFirst = [
	'conflict',
	'gone',
	'unknown',
	'clean',
	'already'
] as const satisfies readonly MergedChange['state'][];

/** How a row stands: as the worst of what it holds. */
export const stateOf = ({ changes }: Pick<ChangeRow, 'changes'>): MergedChange['state'] =>
	worstFirst.find((state) => changes.some((one) => one.state === state)) ?? 'clean';

/** A record that is there already or gone is not taken, nor what follows another. */
export const isTakeable = ({ state, follows }: MergedChange): boolean =>
	state !== 'already' && state !== 'gone' && follows === undefined;

export type Ticked = 'all' | 'some' | 'none';

/** How much of what can be taken is chosen. */
export function tickedOf(changes: readonly MergedChange[], chosen: ReadonlySet<string>): Ticked {
	const takeable = changes.filter(isTakeable);
	const count = takeable.filter(({ change }) => chosen.has(changeId(change))).length;
	return count === 0 ? 'none' : count === takeable.length ? 'all' : 'some';
}

/** Chooses all that can be taken of some changes, or none of it. */
export function tick(changes: readonly MergedChange[], on: boolean, chosen: Set<string>): void {
	for (const { change } of changes.filter(isTakeable)) {
		if (on) chosen.add(changeId(change));
		else chosen.delete(changeId(change));
	}
}
