/** What an address asks the workbench to open: a finding, a record, or one of the actions that an address may name. */
import { isSubject } from '$models/commands/record-of';
import { actionOf } from './actions/registry';
import { stillThere, type Choice } from './choice';
import type { EditorState } from './editor-state.svelte';
import { leadTo } from './findings/lead';

/** Actions that only show something; an address never changes anything. */
const doable = ['quality'] as const;

export interface Wish {
	readonly action: (typeof doable)[number] | null;
	readonly choice: Choice | null;
	/** Id of a finding: rule, subject and record. */
	readonly finding: string;
}

/** The record that a finding is about, by its id. */
function subjectOf(finding: string): Choice | null {
	const [, kind = '', id = ''] = /^[^:]+:([a-z]+):(.+)$/u.exec(finding) ?? [];
	return id !== '' && isSubject(kind) ? { kind, id } : null;
}

/** null where the address asks for nothing. */
export function wishOf(asked: URLSearchParams): Wish | null {
	const finding = asked.get('finding') ?? '';
	const action = doable.find((id) => id === asked.get('do')) ?? null;
	const choice = subjectOf(`address:${asked.get('choose') ?? ''}`);
	return finding === '' && action === null && choice === null ? null : { action, choice, finding };
}

/** Whether the workbench knows enough by now: a finding is looked for in the first report. */
export const canOpen = (editor: EditorState, { finding }: Wish): boolean =>
	editor.architecture !== null && (finding === '' || editor.checking.report !== null || editor.checking.problem !== '');

export function openWish(editor: EditorState, { action, choice, finding }: Wish): void {
	const { architecture } = editor;
	if (architecture === null) return;
	const found = editor.checking.report?.findings.find(({ id }) => id === finding);
	if (found !== undefined) {
		editor.findings.open(found);
		leadTo(editor, found);
	} else {
		// Another pack's finding, or one that is mended: its record is what there is to show.
		const record = subjectOf(finding) ?? choice;
		if (record !== null && stillThere(architecture, record)) editor.chooseField(record, 'name');
	}
	if (action !== null) actionOf(action).run(editor);
}
