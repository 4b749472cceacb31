import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { NodeId } from '$models/architecture/identifier';
import type { BoxRole } from '$models/scene/scene';
import { servesCommunes, type ViewContext } from './context';
import type { ViewObject } from './view';
import { communeBadge, sharingBadges, targetBadge } from './words';

/**
 * Whether another agency answers for the object. What an agency runs for the whole country stands in the catalogue and
 * is its own all the same; the catalogue decides only where the record does not say.
 */
export function isReference({ fields, catalogue }: Pick<ArchitectureObject, 'fields' | 'catalogue'>): boolean {
	const recordType = textOf(fields['recordType']);
	return recordType === '' ? catalogue !== '' : recordType === 'reference';
}

/** What stands in the frame of another agency's: its legend says who answers, whatever the record calls itself. */
function roleOf(context: ViewContext, object: ArchitectureObject): BoxRole {
	if (isReference(object) || context.isOfAnother(object)) return 'object-reference';
	return object.kind === 'logical' ? 'object-logical' : 'object';
}

/** The object as a box; children are those that the caller chose. */
export function viewObject(
	context: ViewContext,
	object: ArchitectureObject,
	node: string,
	children: readonly ViewObject[]
): ViewObject {
	const { words, labels } = context;
	const fields = context.fieldsOf(object);
	const name = context.nameOf(object) || object.code || words.notStated;
	const owner = labels.of('object', 'owner', fields);
	const lifecycle = labels.of('object', 'lifecycle', fields);
	const sharing = textOf(fields['sharing']);
	const badge = [
		sharingBadges[sharing] ?? '',
		servesCommunes(fields) ? communeBadge : '',
		isReference(object) ? words.referenceBadge : '',
		lifecycle === labels.of('object', 'lifecycle', object.fields) ? '' : targetBadge
	].filter((part) => part !== '');
	const told = [
		[object.code, name].filter((part) => part !== '').join(' '),
		labels.kind(object.kind),
		isReference(object) ? words.reference : context.isOfAnother(object) ? words.originalOfAnother : words.original,
		lifecycle,
		owner === '' ? '' : `${words.owner}: ${owner}`,
		sharing === '' ? '' : labels.of('object', 'sharing', fields),
		servesCommunes(fields) ? words.servesCommunes : ''
	];
	return {
		id: object.id,
		node,
		name,
		code: object.code,
		state: lifecycle,
		badge: badge.join(' · '),
		role: roleOf(context, object),
		hue: textOf(fields['layer']),
		description: told.filter((part) => part !== '').join('. '),
		locked: context.architecture.nodes.get(NodeId(node))?.locked === true,
		children
	};
}
