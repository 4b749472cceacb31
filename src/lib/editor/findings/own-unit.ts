/** A finding may take an owner for another body because nobody said that he is a unit of the agency. */
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import type { Finding } from '$models/conformance/report';
import { asksFor } from '$models/framework/condition-places';
import { ruleOf } from '$models/framework/lookup';
import type { EditorState } from '../editor-state.svelte';

/** Name of the owner whom the finding would leave alone if he were a unit of the agency; '' where there is none. */
export function unitMeant({ pack, architecture }: EditorState, { rule, subject }: Finding): string {
	const isAboutOwner = asksFor(ruleOf(pack, rule)?.target.where, '@owner-is-agency');
	if (subject.kind !== 'object' || !isAboutOwner || pack.roles.unit === '') return '';
	return textOf(architecture?.objects.get(ObjectId(subject.id))?.fields[pack.roles.owner]);
}

/** Says that he is one, with a way back. */
export function addUnit(editor: EditorState, name: string): void {
	const fields = { name: { value: name } };
	if (editor.run({ type: 'object.add', kind: editor.pack.roles.unit, fields }) !== null)
		editor.tellUndoable(editor.say('findings.unitAdded', { name }));
}
