/** What a comment is about, in words of the reader. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { isSubject } from '$models/framework/subjects';
import type { Subject as RecordKind } from '$models/framework/pack';
import { fieldOf } from '$models/framework/lookup';
import { headingTitles } from '$models/framework/heading-names';
import { chapterTitles } from '$models/framework/sections';
import { stillThere } from '../choice';
import type { EditorState } from '../editor-state.svelte';
import { recordName } from '$models/commands/record-name';
import { subjectOf, type Subject } from './conversations';
import type { Anchor } from './pins';

export interface SubjectName {
	/** Such as *Object*. */
	readonly kind: string;
	readonly name: string;
	/** False where it was deleted. */
	readonly isThere: boolean;
}

function chapterName(editor: EditorState, key: string): string {
	const frame = editor.architecture?.meta.frame ?? '';
	const title = headingTitles(editor.pack, frame).get(key) ?? chapterTitles(editor.pack).get(key);
	return title === undefined ? key : editor.words(title);
}

/** The record that a finding is about, with its rule. */
function findingName(editor: EditorState, id: string): { readonly name: string; readonly isThere: boolean } {
	const finding = editor.findings.find(id);
	if (finding !== undefined) return { name: `${finding.rule} · ${finding.subject.name}`, isThere: true };
	const [, rule = id, kind = '', record = ''] = /^([^:]+):([^:]+):(.*)$/su.exec(id) ?? [];
	const { name } = subjectName(editor, { kind, id: record });
	return { name: [rule, name].filter((part) => part !== '').join(' · '), isThere: false };
}

/** A diagram without a title goes by what it is. */
function nameOfRecord(editor: EditorState, architecture: Architecture, kind: RecordKind, id: string): string {
	const diagram = kind === 'diagram' ? architecture.diagrams.get(DiagramId(id)) : undefined;
	return diagram === undefined ? recordName(architecture, kind, id) : editor.diagramTitle(diagram);
}

function nameIn(editor: EditorState, { kind, id }: Subject): { readonly name: string; readonly isThere: boolean } {
	const { architecture } = editor;
	if (architecture === null) return { name: '', isThere: true };
	if (kind === 'architecture') return { name: editor.say('comments.whole'), isThere: true };
	if (kind === 'chapter') return { name: chapterName(editor, id), isThere: true };
	if (kind === 'finding') return findingName(editor, id);
	if (kind === 'waiver') {
		const waiver = editor.decisions.view?.waivers.find((one) => one.id === id);
		return { name: waiver?.scope.rule ?? '', isThere: true };
	}
	if (!isSubject(kind)) return { name: '', isThere: false };
	return { name: nameOfRecord(editor, architecture, kind, id), isThere: stillThere(architecture, { kind, id }) };
}

/** `before`: what it was called when somebody began to write about it, for what is gone altogether. */
export function subjectName(editor: EditorState, subject: Subject, before = ''): SubjectName {
	const { name, isThere } = nameIn(editor, subject);
	return {
		kind: editor.say(`comments.kind.${subject.kind}`),
		name: name || before || editor.say('editor.unnamed'),
		isThere
	};
}

/** The part of something that a conversation is about; '' for the whole of it. */
export function anchorName(editor: EditorState, about: string, { field = '', point }: Omit<Anchor, 'passage'>): string {
	const { kind } = subjectOf(about);
	if (field !== '') {
		const definition = isSubject(kind) ? fieldOf(editor.pack, kind, field) : undefined;
		return editor.say('comments.field', { field: definition === undefined ? field : editor.words(definition.label) });
	}
	if (point === undefined) return '';
	if (point.box === undefined) return editor.say('comments.place');
	const { name } = subjectName(editor, { kind: 'object', id: point.box });
	return editor.say('comments.placeOn', { name });
}
