/** What an address asks the workbench to open: a finding, a record, a thread, a chapter, or one of the actions that an address may name. */
import { isSubject } from '$models/framework/subjects';
import { chapterTitles } from '$models/framework/sections';
import { actionOf } from './actions/registry';
import { stillThere, type Choice } from './choice';
import type { EditorState } from './editor-state.svelte';
import { noFilters, type Filters } from './findings/filters';
import { leadTo } from './findings/lead';

/** Actions that only show something; an address never changes anything. */
const doable = ['quality', 'proposals'] as const;

/** As `$collab/lifecycle/missing` counts them. */
const mandatory: Filters = {
	...noFilters,
	severities: ['required'],
	verdicts: ['fail'],
	by: 'computed',
	waived: 'hidden'
};

export interface Wish {
	readonly action: (typeof doable)[number] | null;
	readonly choice: Choice | null;
	/** Id of a finding: rule, subject and record. */
	readonly finding: string;
	/** Whether the list shows only the mandatory requirements that are not met: what a dossier cannot be submitted with. */
	readonly onlyMandatory: boolean;
	/** Key of a thread. */
	readonly thread: string;
	/** Key of a chapter of the document. */
	readonly chapter: string;
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
	const thread = asked.get('thread') ?? '';
	const chapter = asked.get('chapter') ?? '';
	const isNothing = [finding, thread, chapter].every((one) => one === '') && action === null && choice === null;
	const onlyMandatory = asked.get('findings') === 'mandatory';
	return isNothing ? null : { action, choice, finding, onlyMandatory, thread, chapter };
}

/** Whether the workbench knows enough by now: a finding is looked for in the first report, a thread in the first threads. */
export const canOpen = (editor: EditorState, { finding, thread }: Wish): boolean =>
	editor.architecture !== null &&
	(findingOf(finding, thread) === '' || editor.checking.report !== null || editor.checking.problem !== '') &&
	(thread === '' || editor.decisions.isLive);

/** The finding that is asked for, also by its thread. */
const findingOf = (finding: string, thread: string): string =>
	thread.startsWith('finding:') ? thread.slice('finding:'.length) : finding;

/** The finding that a waiver is about, for whoever is to decide it. */
function waivedBy(editor: EditorState, thread: string): string {
	const waiver = editor.decisions.view?.waivers.find(({ id }) => thread === `waiver:${id}`);
	return Object.keys(waiver?.covered ?? {})[0] ?? '';
}

export function openWish(editor: EditorState, wish: Wish): void {
	const { action, choice, thread, chapter, finding: asked } = wish;
	const { architecture } = editor;
	if (architecture === null) return;
	const conversation = editor.comments.all.find(({ key }) => key === thread);
	if (conversation !== undefined && !/^(finding|waiver):/u.test(thread)) {
		editor.comments.lead(conversation);
		return;
	}
	if (chapterTitles(editor.pack).has(chapter)) {
		editor.show('document', chapter);
		return;
	}
	const finding = thread.startsWith('waiver:') ? waivedBy(editor, thread) : findingOf(asked, thread);
	const found = editor.checking.report?.findings.find(({ id }) => id === finding);
	if (wish.onlyMandatory) editor.findings.filters = mandatory;
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
