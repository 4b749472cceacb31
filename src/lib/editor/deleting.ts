/** Deleting tells first what goes along, then is one command. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { DiagramId, ObjectId, RelationId } from '$models/architecture/identifier';
import { deletable, goesWith, type Deletable } from '$models/commands/record-delete';
import type { Choice } from './choice';
import type { EditorCall } from './editor-state.svelte';
import { nameOf } from './placing';

export const isDeletable = ({ kind }: Choice): boolean =>
	kind === 'note' || (deletable as readonly string[]).includes(kind);

export interface Deletion {
	readonly calls: readonly EditorCall[];
	readonly names: readonly string[];
	readonly relations: number;
	readonly children: readonly string[];
}

export function deletionOf(architecture: Architecture, selection: readonly Choice[]): Deletion {
	const chosen = selection.filter(isDeletable);
	const objects = chosen.filter(({ kind }) => kind === 'object').map(({ id }) => id);
	const along = goesWith(architecture, objects);
	const notes = chosen.filter(({ kind }) => kind === 'note').map(({ id }) => id);
	const ofKind = (kind: Deletable): EditorCall[] => {
		// Relations that go with an object are deleted by it, so that restoring the object brings them back.
		const ids = chosen
			.filter((choice) => choice.kind === kind && !(kind === 'relation' && along.relations.includes(choice.id)))
			.map(({ id }) => id);
		return ids.length === 0 ? [] : [{ type: 'record.delete', subject: kind, ids }];
	};
	return {
		calls: [
			...deletable.flatMap(ofKind),
			...(notes.length === 0 ? [] : [{ type: 'node.remove', nodes: notes } as const])
		],
		names: chosen.map(({ kind, id }) => {
			if (kind === 'object') return nameOf(architecture.objects.get(ObjectId(id)));
			if (kind === 'diagram') return textOf(architecture.diagrams.get(DiagramId(id))?.fields['title']);
			const relation = architecture.relations.get(RelationId(id));
			return relation === undefined
				? ''
				: `${nameOf(architecture.objects.get(relation.source))} → ${nameOf(architecture.objects.get(relation.target))}`;
		}),
		relations: along.relations.length,
		children: along.children.map((id) => nameOf(architecture.objects.get(ObjectId(id))))
	};
}
