/** Which field a refused command was about: people are told its label, never its id. */
import type { Problem } from '$models/architecture/result';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import type { EditorCall } from './editor-state.svelte';

/** What commands that name no subject are about, by the first part of their type. */
const subjectOf = ({ type, subject }: EditorCall): unknown => subject ?? type.split('.')[0];

/** null where the problem is about no field of the pack. */
export function fieldOfProblem(
	pack: Pack,
	{ place }: Pick<Problem, 'place'>,
	calls: readonly EditorCall[]
): FieldDefinition | null {
	if (place === undefined || place === '') return null;
	const subjects = new Set(calls.map(subjectOf));
	return pack.fields.find(({ id, subject }) => id === place && subjects.has(subject)) ?? null;
}
