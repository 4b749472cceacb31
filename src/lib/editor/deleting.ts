/** Deleting tells first what goes along, then is one command. */
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { deletable, goesWith, type Deletable } from '$models/commands/record-delete';
import { droppable } from '$models/commands/record-drop';
import { isSubject } from '$models/framework/subjects';
import type { Choice } from './choice';
import type { EditorCall } from './editor-state.svelte';
import { nameOf } from './placing';
import { recordName } from '$models/commands/record-name';

const isDroppable = ({ kind }: Choice): boolean => (droppable as readonly string[]).includes(kind);

export const isDeletable = (choice: Choice): boolean =>
	choice.kind === 'note' || (deletable as readonly string[]).includes(choice.kind) || isDroppable(choice);

export interface Deletion {
	readonly calls: readonly EditorCall[];
	readonly names: readonly string[];
	readonly relations: number;
	readonly children: readonly string[];
	/** True where something goes that has no bin. */
	readonly isForGood: boolean;
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
			...droppable.flatMap((subject): EditorCall[] => {
				const ids = chosen.filter(({ kind }) => kind === subject).map(({ id }) => id);
				return ids.length === 0 ? [] : [{ type: 'record.drop', subject, ids }];
			}),
			...(notes.length === 0 ? [] : [{ type: 'node.remove', nodes: notes } as const])
		],
		names: chosen.map(({ kind, id }) => (isSubject(kind) ? recordName(architecture, kind, id) : '')),
		relations: along.relations.length,
		children: along.children.map((id) => nameOf(architecture.objects.get(ObjectId(id)))),
		isForGood: chosen.some(isDroppable)
	};
}
