/** Who sends what to whom: objects with the data and services that they exchange, each line by its interface. */
import { ObjectId } from '$models/architecture/identifier';
import { liveRelations } from '$models/architecture/live';
import type { RequestOf } from '$models/architecture/view-request';
import { Conditions } from '$models/conformance/conditions';
import { definitionOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { ViewContext } from '../context';
import { flowKinds } from '../flow-matrix';
import { viewRelations } from '../view-relations';
import { aggregated, MOST_BOXES } from './aggregate';
import { assembled, type BoxesView } from './assembled';
import { filtered } from './filter';
import { heatOf, type FindingsOf } from './heat';
import { groupWords } from './landscape';
import { plainBox } from './nested';

/** Kinds of relation that are flows: those of the flow matrix where the pack has them, else all that point somewhere. */
export function usualFlowKinds(pack: Pack): readonly string[] {
	const known = pack.relationKinds.filter(({ id }) => (flowKinds as readonly string[]).includes(id));
	return (known.length > 0 ? known : pack.relationKinds.filter(({ arrow }) => arrow !== 'none')).map(({ id }) => id);
}

export function flows(
	context: ViewContext,
	{ object: centre, relationKinds, filter, overlay }: RequestOf<'flows'>,
	findings: FindingsOf
): BoxesView {
	const { architecture, pack, asOf } = context;
	const kinds = new Set(relationKinds.length === 0 ? usualFlowKinds(pack) : relationKinds);
	const conditions = new Conditions(architecture, pack, asOf);
	const live = definitionOf(pack, 'live-relation') === undefined ? null : ({ use: 'live-relation' } as const);
	const left = new Set<string>(filtered(context, filter).map(({ id }) => id));
	const kept = liveRelations(architecture).filter(
		({ id, type, source, target }) =>
			kinds.has(type) &&
			source !== target &&
			(centre === '' || source === centre || target === centre) &&
			(source === centre || left.has(source)) &&
			(target === centre || left.has(target)) &&
			conditions.holds(live, 'relation', id)
	);
	const ends = new Set<string>(kept.flatMap(({ source, target }) => [source, target]));
	if (centre !== '') ends.add(centre);
	const objects = context.objects.filter(({ id }) => ends.has(id));
	const first = context.byId.get(ObjectId(centre));
	const of = first === undefined ? '' : context.nameOf(first) || first.code;
	if (objects.length > MOST_BOXES) return aggregated({ context, name: 'flows', of, filter, objects });
	const { overlayOf, classes } = heatOf(context, overlay, objects, findings);
	const ids = new Set<string>(kept.map(({ id }) => id));
	return assembled({
		context,
		name: 'flows',
		of,
		filter,
		objects,
		groupOf: groupWords(context),
		wordOf: (object) => overlayOf(object)?.word ?? '',
		content: {
			kind: 'free',
			objects: objects.map((object) => plainBox(context, object, overlayOf(object))),
			relations: viewRelations(context, ends, 'free').filter(({ id }) => ids.has(id))
		},
		relationTypes: new Set(kept.map(({ type }) => type)),
		classes
	});
}
