/** A finding may take an owner for another body because nobody said that he is a unit of the agency. */
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { liveObjects } from '$models/architecture/live';
import { ownerKey } from '$models/conformance/owners';
import type { Finding } from '$models/conformance/report';
import type { WouldAdd } from '$models/conformance/what-if';
import { asksOfItself } from '$models/framework/condition-places';
import { fieldOf, ruleOf } from '$models/framework/lookup';
import type { EditorState } from '../editor-state.svelte';

/** Whether a finding of an object hangs on who its owner is. */
const isAboutOwner = ({ pack }: Pick<EditorState, 'pack'>, { rule, subject }: Finding): boolean =>
	subject.kind === 'object' && asksOfItself(ruleOf(pack, rule)?.target.where, '@owner-is-agency');

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

type Modelled = Pick<EditorState, 'pack' | 'architecture'>;

/** Whether the model has a unit of that name, however it is spelt; names of bodies are compared as the check does. */
const hasUnit = ({ pack, architecture }: Modelled, name: string): boolean =>
	architecture !== null &&
	liveObjects(architecture).some(
		({ kind, fields }) => kind === pack.roles.unit && ownerKey(textOf(fields['name'])) === ownerKey(name)
	);

/**
 * Name of the owner whom the finding may leave alone if he were a unit of the agency; '' where there is none, or where he
 * is one already.
 */
export function unitMeant(editor: Modelled, finding: Finding): string {
	const { pack, architecture } = editor;
	const { subject } = finding;
	if (!isAboutOwner(editor, finding) || pack.roles.unit === '') return '';
	const name = textOf(architecture?.objects.get(ObjectId(subject.id))?.fields[pack.roles.owner]);
	return name === '' || hasUnit(editor, name) ? '' : name;
}

/** The unit that would be added, to be tried before it is offered. */
export const unitEntries = ({ pack }: Pick<EditorState, 'pack'>, name: string): readonly WouldAdd[] =>
	name === '' ? [] : [{ id: 'unit-meant', kind: pack.roles.unit, fields: { name: { value: name } } }];

/** Says that he is one, with a way back; a second unit of the name is not made, such as where somebody else just did. */
export function addUnit(editor: EditorState, name: string): void {
	if (hasUnit(editor, name)) return;
	const fields = { name: { value: name } };
	if (editor.run({ type: 'object.add', kind: editor.pack.roles.unit, fields }) !== null)
		editor.tellUndoable(editor.say('findings.unitAdded', { name }));
}
