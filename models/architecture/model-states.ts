/**
 * Whether a record is of today and whether of the target: the one answer that every form, drawing and plan goes by. The
 * form has a column for it, which alone does not say it: what ends or is replaced is not of the target, whatever stands
 * in that column. A pack says the same of its tables by its conditions `not-of-today` and `not-of-target`.
 */
import type { ArchitectureObject } from './architecture';
import { textOf } from './field';

export interface ModelStates {
	readonly isNow: boolean;
	readonly isTarget: boolean;
}

type Stated = Pick<ArchitectureObject, 'fields' | 'targets'>;

/** A field as it is in the target: its own value there, else that of today. */
const inTarget = ({ fields, targets }: Stated, id: string): string => textOf(targets[id] ?? fields[id]);

/** Of who said neither, both: a drawing leaves out only what is known not to be there. */
const saidOf = ({ fields }: Stated): ModelStates => {
	const said = textOf(fields['modelState']);
	return { isNow: said !== 'to-be', isTarget: said !== 'as-is' };
};

/** How the agency stands to what it no longer uses, as of a component that another agency goes on with. */
const NO_LONGER = 'no-longer';

/**
 * Whether the target ends an object, does without it or puts another in its place; a new one that replaces another comes
 * with it, and one that is out of use today may be what the target takes up again.
 */
function leavesTarget(object: Stated): boolean {
	const life = inTarget(object, 'lifecycle');
	if (life === 'ended' || textOf(object.targets['usageState']) === NO_LONGER) return true;
	if (textOf(object.fields['modelState']) === 'to-be') return false;
	if (life === 'replacing' || inTarget(object, 'usageState') === NO_LONGER) return true;
	return inTarget(object, 'disposition') === 'replace';
}

/** Of an object. */
export function statesOfObject(object: Stated): ModelStates {
	const { isNow, isTarget } = saidOf(object);
	return { isNow, isTarget: isTarget && !leavesTarget(object) };
}

/** Of a relation alone; it is in a state only where both of its ends are. */
export function statesOfRelation(relation: Stated): ModelStates {
	const { isNow, isTarget } = saidOf(relation);
	const state = textOf(relation.fields['state']);
	return {
		isNow: isNow && state !== 'planned' && state !== 'ended',
		isTarget: isTarget && inTarget(relation, 'state') !== 'ended' && state !== 'ended'
	};
}

/** Whether what is of these states belongs on a diagram; on one of a transition stands whatever there is. */
export function belongsOn({ isNow, isTarget }: ModelStates, diagramState: string): boolean {
	if (diagramState === 'as-is') return isNow;
	if (diagramState === 'to-be') return isTarget;
	return true;
}
