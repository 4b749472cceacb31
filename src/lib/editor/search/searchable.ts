/** Everything of an architecture that one may look for, each with its words. Pure. */
import type { Architecture, Described, Diagram } from '$models/architecture/architecture';
import { isNotApplicable, isUndetermined, listOf, textOf, type FieldEntry } from '$models/architecture/field';
import { KEPT_VIEW } from '$models/architecture/kept-view';
import { liveDiagrams, liveGaps, liveObjects, liveRelations, liveTasks } from '$models/architecture/live';
import { fieldsOfSubject, labelOfValue, relationKindOf } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Subject } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import type { Finding } from '$models/conformance/report';
import { nameOf } from '../placing';

export const searchKinds = [
	'object',
	'relation',
	'diagram',
	'chapter',
	'gap',
	'task',
	'kpi',
	'goal',
	'finding',
	'comment'
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A line of text with where it stands, such as a field's label. */
export type Line = readonly [where: string, text: string];

/** What it is called and says. */
export interface Words {
	readonly title: string;
	readonly code: string;
	readonly lines: readonly Line[];
}

export interface Searchable {
	readonly kind: SearchKind;
	readonly id: string;
	/** Another one once what it says may have changed. */
	readonly identity: unknown;
	readonly describe: () => Words;
}

export interface Comment {
	readonly id: string;
	readonly about: string;
	readonly author: string;
	readonly text: string;
}

export interface SearchSource {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly locale: 'vi' | 'en';
	readonly findings: readonly Finding[];
	readonly comments: readonly Comment[];
	readonly diagramTitle: (diagram: Diagram) => string;
	/** Heading of a chapter by its key, such as `form01/III.1`. */
	readonly chapterTitle: (chapter: string) => string;
	readonly findingText: (finding: Finding) => string;
}

function saidOf(pack: Pack, definition: FieldDefinition, entry: FieldEntry, locale: 'vi' | 'en'): string {
	if (isUndetermined(entry)) return `${entry.undetermined.reason} ${entry.undetermined.contact}`;
	if (isNotApplicable(entry)) return entry.notApplicable.reason;
	if (definition.list === '') return definition.type.startsWith('multi') ? listOf(entry).join('; ') : textOf(entry);
	const values = definition.type === 'multi-list' ? listOf(entry) : [textOf(entry)];
	return values.map((value) => labelOfValue(pack, definition.list, value, locale)).join('; ');
}

function fieldLines({ pack, locale }: SearchSource, subject: Subject, record: Described<unknown>): Line[] {
	return fieldsOfSubject(pack, subject).flatMap((definition): Line[] => {
		const entries = [record.fields[definition.id], record.targets[definition.id]];
		const texts = entries.flatMap((entry) => (entry === undefined ? [] : [saidOf(pack, definition, entry, locale)]));
		const text = texts.filter((one) => one !== '').join(' → ');
		return text === '' ? [] : [[definition.label[locale], text]];
	});
}

const without = (lines: readonly Line[], title: string): Line[] => lines.filter(([, text]) => text !== title);

/** In the order in which equals are shown. */
export function* searchable(source: SearchSource): Generator<Searchable, void> {
	const { architecture, pack, locale } = source;
	for (const object of liveObjects(architecture)) {
		const describe = (): Words => {
			const title = nameOf(object);
			const notes = object.notes.map(({ text, from }): Line => [from, text]);
			return { title, code: object.code, lines: [...without(fieldLines(source, 'object', object), title), ...notes] };
		};
		yield { kind: 'object', id: object.id, identity: object, describe };
	}
	for (const diagram of liveDiagrams(architecture)) {
		const describe = (): Words => {
			const title = source.diagramTitle(diagram);
			const code = diagram.type === KEPT_VIEW ? '' : diagram.type;
			return { title, code, lines: without(fieldLines(source, 'diagram', diagram), title) };
		};
		yield { kind: 'diagram', id: diagram.id, identity: diagram, describe };
	}
	// What an import keeps beside the documents is nothing that people read.
	const documents = chapterTitles(pack);
	for (const [chapter, text] of architecture.chapters) {
		if (!documents.has(chapter)) continue;
		const describe = (): Words => ({ title: source.chapterTitle(chapter), code: '', lines: [['', text]] });
		yield { kind: 'chapter', id: chapter, identity: text, describe };
	}
	const others = [
		['gap', liveGaps(architecture)],
		['task', liveTasks(architecture)],
		['kpi', [...architecture.kpis.values()]],
		['goal', [...architecture.goals.values()]]
	] as const;
	for (const [kind, records] of others) {
		for (const record of records) {
			const describe = (): Words => {
				const [first, ...lines] = fieldLines(source, kind, record);
				return { title: first?.[1] ?? '', code: 'code' in record ? record.code : '', lines };
			};
			yield { kind, id: record.id, identity: record, describe };
		}
	}
	for (const relation of liveRelations(architecture)) {
		const ends = [architecture.objects.get(relation.source), architecture.objects.get(relation.target)] as const;
		const describe = (): Words => ({
			title: `${nameOf(ends[0])} → ${nameOf(ends[1])}`,
			code: relation.code,
			lines: [
				['', relationKindOf(pack, relation.type)?.label[locale] ?? ''],
				...fieldLines(source, 'relation', relation)
			]
		});
		// Its name is made of the names of its ends.
		yield { kind: 'relation', id: relation.id, identity: sameEnds(relation, ends), describe };
	}
	for (const finding of source.findings) {
		const describe = (): Words => ({ title: source.findingText(finding), code: finding.rule, lines: [] });
		yield { kind: 'finding', id: finding.id, identity: finding, describe };
	}
	for (const comment of source.comments) {
		const describe = (): Words => ({ title: comment.text, code: '', lines: [['', comment.author]] });
		yield { kind: 'comment', id: comment.id, identity: comment.text, describe };
	}
}

const byRelation = new WeakMap<object, { readonly ends: readonly unknown[]; readonly identity: object }>();

/** The same object as long as the relation and both its ends are the same. */
function sameEnds(relation: object, ends: readonly unknown[]): object {
	const known = byRelation.get(relation);
	if (known !== undefined && known.ends.every((end, index) => end === ends[index])) return known.identity;
	const identity = {};
	byRelation.set(relation, { ends, identity });
	return identity;
}
