/** Whether a record is of today and whether of the target, as each of the finished forms says it. */
import { belongsOn, type ModelStates } from '$models/architecture/model-states';
import { fateTold, type Fate } from '$exporters/document/compared-states';
import { keys, type Row } from './form03-facts';

const statesOf: Readonly<Record<Fate, ModelStates>> = {
	new: { isNow: false, isTarget: true },
	goes: { isNow: true, isTarget: false },
	stays: { isNow: true, isTarget: true },
	transition: { isNow: false, isTarget: false },
	outside: { isNow: false, isTarget: false }
};

/** As Form 03 says it; null where it says nothing. */
export function statesInForm03(row: Row | undefined): ModelStates | null {
	const said = (row?.[keys.modelState] ?? '').toLocaleLowerCase('vi');
	const states = { isNow: said.includes('hiện trạng'), isTarget: said.includes('mục tiêu') };
	return states.isNow || states.isTarget ? states : null;
}

/** What a row of Form 01 claims of its record: a table that compares says both, one of today or of the target its own. */
export function claimInForm01(header: readonly string[], row: Row): Partial<ModelStates> {
	const has = (column: string): boolean => header.includes(column);
	if (has('Hiện trạng') && has('Mục tiêu')) {
		const fate = fateTold(row['Mục tiêu'] ?? '');
		return fate === null ? {} : statesOf[fate];
	}
	// A register of everything has the column itself, which is compared word by word.
	if (has(keys.modelState) || !has('Cơ quan chủ quản')) return {};
	const [isOfToday, isOfTarget] = [has('Trạng thái vòng đời'), has('Phương án hoàn thiện')];
	if (isOfToday === isOfTarget) return {};
	return isOfTarget ? { isTarget: true } : { isNow: true };
}

/** Whether a claim and a record's states go together. */
export const goesWith = (claim: Partial<ModelStates>, { isNow, isTarget }: ModelStates): boolean =>
	(claim.isNow ?? isNow) === isNow && (claim.isTarget ?? isTarget) === isTarget;

/** A claim for people. */
export function claimInWords({ isNow, isTarget }: Partial<ModelStates>): string {
	const said = [
		...(isNow === undefined ? [] : [isNow ? 'thuộc hiện trạng' : 'không thuộc hiện trạng']),
		...(isTarget === undefined ? [] : [isTarget ? 'thuộc mục tiêu' : 'không thuộc mục tiêu'])
	];
	return said.join(', ');
}

/** States of a diagram that leave something out, by their words without spaces, as a title block is read. */
const drawn = [
	['Hiệntrạng', 'as-is', 'hiện trạng'],
	['Mụctiêu', 'to-be', 'mục tiêu']
] as const;

/** The state of a drawing for people; '' where it leaves nothing out. */
export const stateOfDrawing = (drawingState: string): string =>
	drawn.find(([words]) => words === drawingState)?.[2] ?? '';

/** Whether a drawing of a state, told by its title block, may show a record; one of a transition shows whatever there is. */
export const mayStandOn = (drawingState: string, states: ModelStates | null): boolean => {
	const [, state = ''] = drawn.find(([words]) => words === drawingState) ?? [];
	return states === null || belongsOn(states, state);
};
