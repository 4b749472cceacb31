/** Several changes of one relation at once: a relation with other ends is a new relation, so they must be one command. */
import type { EditorCall } from '../editor-state.svelte';

const isRetarget = ({ type }: EditorCall): boolean => type === 'relation.retarget';

/** Fields first, then one change of ends and kind for each relation, since it goes on under another id after that. */
export function mergedCalls(calls: readonly EditorCall[]): readonly EditorCall[] {
	const merged = new Map<unknown, EditorCall>();
	for (const call of calls.filter(isRetarget)) {
		merged.set(call['relation'], { ...merged.get(call['relation']), ...call });
	}
	return merged.size === 0 ? calls : [...calls.filter((call) => !isRetarget(call)), ...merged.values()];
}

/** Which relation goes on as which: retargeted ones are the last that a run makes, in order. */
export function renamed(calls: readonly EditorCall[], created: readonly string[]): ReadonlyMap<string, string> {
	const retargets = calls.filter(isRetarget);
	const made = created.slice(created.length - retargets.length);
	return new Map(retargets.map(({ relation }, index) => [String(relation), made[index] ?? '']));
}
