/** All objects by layer and component, parts inside their wholes. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import type { RequestOf } from '$models/architecture/view-request';
import type { ViewContext } from '../context';
import { aggregated, MOST_BOXES } from './aggregate';
import { assembled, type BoxesView } from './assembled';
import { filtered } from './filter';
import { heatOf, type FindingsOf } from './heat';
import { layered, positionOf } from './layered';
import { nested } from './nested';

/** Names of layer and component, as the group of a row. */
export function groupWords(context: ViewContext): (object: ArchitectureObject) => string {
	const { pack, locale } = context;
	const names = new Map([...pack.layers, ...pack.components].map(({ id, name }) => [id, name[locale]]));
	return (object) =>
		positionOf(context, object)
			.filter((id) => names.has(id))
			.map((id) => names.get(id) ?? id)
			.join(' › ');
}

export function landscape(
	context: ViewContext,
	{ view: name, filter, overlay }: RequestOf<'landscape' | 'heat'>,
	findings: FindingsOf
): BoxesView {
	const objects = filtered(context, filter);
	if (objects.length > MOST_BOXES) return aggregated({ context, name, filter, objects });
	const { overlayOf, classes } = heatOf(context, overlay, objects, findings);
	const { roots, box } = nested(context, objects, overlayOf);
	return assembled({
		context,
		name,
		filter,
		objects,
		groupOf: groupWords(context),
		wordOf: (object) => overlayOf(object)?.word ?? '',
		content: {
			kind: 'figure',
			...layered(
				context,
				roots.map((object) => [positionOf(context, object), box(object)] as const)
			)
		},
		classes
	});
}
