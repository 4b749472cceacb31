/** What a person has chosen: a record of the model or a part of a figure, the same for canvas, outline and findings. */
import type { Architecture } from '$models/architecture/architecture';
import { recordOf } from '$models/commands/record-of';
import { isSubject, subjects } from '$models/framework/subjects';
import type { Subject } from '$models/framework/pack';
import type { SceneReference } from '$models/scene/scene';

export type ChoiceKind = Subject | 'slot' | 'layer' | 'component' | 'note';

export interface Choice {
	readonly kind: ChoiceKind;
	readonly id: string;
}

export const choiceKey = ({ kind, id }: Choice): string => `${kind}:${id}`;

export function choiceOf(reference: SceneReference): Choice | null {
	return reference.kind === 'furniture' ? null : { kind: reference.kind, id: reference.id };
}

/** False once the record was deleted, here or by somebody else. */
export function stillThere(architecture: Architecture, { kind, id }: Choice): boolean {
	if (kind === 'note') return (architecture.nodes as ReadonlyMap<string, unknown>).has(id);
	if (!isSubject(kind)) return true;
	const record = recordOf(architecture, kind, id);
	return record !== undefined && (record.deletedAt ?? null) === null;
}

/** Whether no record of this id is left, of whatever subject it was. */
export const isGone = (architecture: Architecture, id: string): boolean =>
	!subjects.some((kind) => stillThere(architecture, { kind, id }));
