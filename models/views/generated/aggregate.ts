/** Too many objects for a drawing: counts by layer, component and kind, each of which leads to its part of the view. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import type { ViewFilter } from '$models/architecture/view-request';
import type { ViewContext } from '../context';
import type { ViewObject } from '../view';
import { assembled, type BoxesView } from './assembled';
import { layered, positionOf } from './layered';
import { generatedWords, type GeneratedWords } from './words';

/** The most boxes that one drawing shows. */
export const MOST_BOXES = 600;

export interface Crowd {
	readonly context: ViewContext;
	readonly name: keyof GeneratedWords;
	readonly of?: string;
	readonly filter: ViewFilter;
	readonly objects: readonly ArchitectureObject[];
}

/** One box for each kind of a component, with how many there are. */
export function aggregated({ context, name, of = '', filter, objects }: Crowd): BoxesView {
	const { labels, locale } = context;
	const own = generatedWords(locale);
	const groups = new Map<
		string,
		{ readonly position: readonly [string, string]; readonly kind: string; count: number }
	>();
	for (const object of objects) {
		const position = positionOf(context, object);
		const key = JSON.stringify([...position, object.kind]);
		const known = groups.get(key);
		if (known === undefined) groups.set(key, { position, kind: object.kind, count: 1 });
		else known.count += 1;
	}
	const boxes = [...groups].map(([key, { position, kind, count }]) => {
		const box: ViewObject = {
			id: `count/${key}`,
			node: '',
			name: labels.kind(kind),
			code: `${String(count)} ${own.count}`,
			state: '',
			badge: '',
			role: 'object-logical',
			hue: position[0],
			description: `${labels.kind(kind)}: ${String(count)} ${own.count}`,
			reference: position[1] === '' ? { kind: 'layer', id: position[0] } : { kind: 'component', id: position[1] },
			locked: false,
			children: []
		};
		return [position, box] as const;
	});
	const title = of === '' ? own.aggregated : `${of}, ${own.aggregated}`;
	const made = assembled({
		context,
		name,
		of: title,
		filter,
		objects,
		groupOf: (object) => positionOf(context, object).join(' › '),
		content: { kind: 'figure', ...layered(context, boxes) }
	});
	return { ...made, aggregated: true };
}
