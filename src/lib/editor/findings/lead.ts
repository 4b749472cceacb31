/** From a finding to where it is mended: its field's form, the chapter's text, or its details where there is no such place. */
import type { Finding } from '$models/conformance/report';
import { asksFor } from '$models/framework/condition-places';
import { ruleOf } from '$models/framework/lookup';
import type { Rule } from '$models/framework/rule';
import type { Choice } from '../choice';
import type { EditorState } from '../editor-state.svelte';

/** Whether a finding of the whole architecture asks for another name. */
export const isAboutName = (editor: EditorState, { rule, subject }: Finding): boolean =>
	subject.kind === 'architecture' && asksFor(ruleOf(editor.pack, rule)?.require, '@architecture-name');

/** Whether a rule asks something of the tasks of a gap. */
export const isAboutTasks = (rule: Pick<Rule, 'target' | 'require'> | undefined): boolean =>
	rule?.target.subject === 'gap' && asksFor(rule.require, 'tasks');

/** What stands chosen beside the details of a finding: its record, that of its object for a mapping, else nothing. */
export function chosenFor(
	{ subject }: Pick<Finding, 'subject'>,
	objectOfMapping: (mapping: string) => string | null
): readonly Choice[] {
	switch (subject.kind) {
		case 'architecture':
		case 'chapter':
			return [];
		case 'mapping': {
			const object = objectOfMapping(subject.id);
			return [object === null ? { kind: 'mapping', id: subject.id } : { kind: 'object', id: object }];
		}
		default:
			return [{ kind: subject.kind, id: subject.id }];
	}
}

export function leadTo(editor: EditorState, finding: Finding, field = finding.fields[0] ?? 'name'): void {
	const { subject } = finding;
	switch (subject.kind) {
		case 'architecture':
			if (isAboutName(editor, finding)) editor.dialog = { kind: 'rename' };
			else editor.findings.open(finding);
			break;
		case 'chapter':
			editor.show('document', subject.id);
			if (finding.line !== undefined) editor.lineWish.seek(subject.id, finding.line);
			break;
		case 'mapping': {
			const object = editor.objectOfMapping(subject.id);
			editor.chooseField(object === null ? { kind: 'mapping', id: subject.id } : { kind: 'object', id: object }, field);
			break;
		}
		case 'gap':
			// Its tasks are given to it on the plan, not in a field of its own.
			if (isAboutTasks(ruleOf(editor.pack, finding.rule))) editor.show('plan', 'schedule');
			editor.chooseField({ kind: 'gap', id: subject.id }, field);
			break;
		default:
			editor.chooseField({ kind: subject.kind, id: subject.id }, field);
	}
}

/** The fields of a finding that the pack knows, with their names. */
export const fieldsOf = (
	editor: EditorState,
	{ subject, fields }: Finding
): readonly { readonly id: string; readonly name: string }[] =>
	fields.flatMap((id) => {
		const field = editor.pack.fields.find((one) => one.id === id && one.subject === subject.kind);
		return field === undefined ? [] : [{ id, name: editor.words(field.label) }];
	});
