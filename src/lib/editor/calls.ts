/** Commands whose payload names a kind; written in one place, for every part of the page that asks for them. */
import type { EditorCall } from './editor-state.svelte';

interface NewRelation {
	readonly source: string;
	readonly target: string;
	readonly kind: string;
	readonly fields: Readonly<Record<string, unknown>>;
}

export const relationAddCall = ({ source, target, kind, fields }: NewRelation): EditorCall => ({
	type: 'relation.add',
	source,
	target,
	kind,
	fields
});

export const relationKindCall = (relation: string, kind: string): EditorCall => ({
	type: 'relation.retarget',
	relation,
	kind
});

export const diagramAddCall = (kind: string, title: string): EditorCall => ({
	type: 'diagram.add',
	kind,
	fields: { title: { value: title }, state: { value: 'as-is' } }
});
