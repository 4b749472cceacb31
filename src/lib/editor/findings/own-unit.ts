/** A finding may take an owner for another body because nobody said that he is a unit of the agency. */
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import type { Finding } from '$models/conformance/report';
import { asksFor } from '$models/framework/condition-places';
import { fieldOf, ruleOf } from '$models/framework/lookup';
import type { EditorState } from '../editor-state.svelte';

/** Whether a finding of an object hangs on who its owner is. */
const isAboutOwner = ({ pack }: Pick<EditorState, 'pack'>, { rule, subject }: Finding): boolean =>
	subject.kind === 'object' && asksFor(ruleOf(pack, rule)?.target.where, '@owner-is-agency');

/** The field in which the owner stands that the finding hangs on; null where it hangs on none. */
export function ownerField(
	editor: EditorState,
	finding: Finding
): { readonly id: string; readonly name: string } | null {
	const field = fieldOf(editor.pack, 'object', editor.pack.roles.owner);
	return field === undefined || !isAboutOwner(editor, finding)
		? null
		: { id: field.id, name: editor.words(field.label) };
}

/** Name of the owner whom the finding would leave alone if he were a unit of the agency; '' where there is none. */
export function unitMeant(editor: EditorState, finding: Finding): string {
	const { pack, architecture } = editor;
	const { subject } = finding;
	if (!isAboutOwner(editor, finding) || pack.roles.unit === '') return '';
	return textOf(architecture?.objects.get(ObjectId(subject.id))?.fields[pack.roles.owner]);
}

/** Says that he is one, with a way back. */
export function addUnit(editor: EditorState, name: string): void {
	const fields = { name: { value: name } };
	if (editor.run({ type: 'object.add', kind: editor.pack.roles.unit, fields }) !== null)
		editor.tellUndoable(editor.say('findings.unitAdded', { name }));
}
