/** All objects by layer and component, parts inside their wholes. */
import { z } from 'zod';
import type { ArchitectureObject } from '$models/architecture/architecture';
import type { ViewContext } from '../context';
import { aggregated, MOST_BOXES } from './aggregate';
import { assembled, type BoxesView } from './assembled';
import { filtered, filterSchema, noFilter } from './filter';
import { FINDINGS, heatOf, type FindingsOf } from './heat';
import { layered, positionOf } from './layered';
import { nested } from './nested';

export const landscapeSchema = z.strictObject({
	view: z.literal('landscape'),
	filter: filterSchema.default(noFilter),
	/** Field id, `@findings`, or '' for the colours of the notation. */
	overlay: z.string().max(200).default('')
});

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

/** The landscape that is all about its colours: by findings until somebody chooses a field. */
export const heatSchema = landscapeSchema.extend({
	view: z.literal('heat'),
	overlay: z.string().max(200).default(FINDINGS)
});

export function landscape(
	context: ViewContext,
	{ view: name, filter, overlay }: z.infer<typeof landscapeSchema> | z.infer<typeof heatSchema>,
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
