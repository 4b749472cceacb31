/** Objects by layer and component, as the reference figures order them, without slots. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import type { Layer } from '$models/framework/pack';
import type { ViewContext } from '../context';
import type { View, ViewComponent, ViewLayer, ViewObject } from '../view';
import { generatedWords } from './words';

export type Layered = Pick<View, 'layers' | 'crossCuts' | 'boundary' | 'boundaryName'>;

type Position = readonly [layer: string, component: string];

export const positionOf = (context: ViewContext, object: ArchitectureObject): Position => {
	const { roles } = context.pack;
	const fields = context.fieldsOf(object);
	return [textOf(fields[roles.layer]), textOf(fields[roles.component])];
};

/** Boxes by the position that each was given; layers and components without any are left out. */
export function layered(context: ViewContext, placed: readonly (readonly [Position, ViewObject])[]): Layered {
	const { pack, locale, words } = context;
	const own = generatedWords(locale);
	const componentsOf = (layer: Layer): readonly string[] =>
		pack.components.filter((component) => component.layer === layer.id).map(({ id }) => id);
	const at = (layer: string): readonly (readonly [Position, ViewObject])[] => placed.filter(([[of]]) => of === layer);
	const layers = pack.layers
		.filter(({ crossCut }) => !crossCut)
		.sort((a, b) => b.no - a.no)
		.flatMap((layer): ViewLayer[] => {
			const here = at(layer.id);
			if (here.length === 0) return [];
			const known = componentsOf(layer);
			const component = (id: string, name: string, objects: readonly ViewObject[]): ViewComponent[] =>
				objects.length === 0 ? [] : [{ id, name, blocks: [], objects, tray: [] }];
			const rest = here.filter(([[, of]]) => !known.includes(of)).map(([, box]) => box);
			const [restName, restAt] = [known.length === 0 ? '' : own.noComponent, `${layer.id}/`];
			const components = [
				...known.flatMap((id) =>
					component(
						id,
						pack.components.find((one) => one.id === id)?.name[locale] ?? id,
						here.filter(([[, of]]) => of === id).map(([, box]) => box)
					)
				),
				...component(restAt, restName, rest).map((one): ViewComponent => ({
					...one,
					reference: { kind: 'furniture', id: restAt }
				}))
			];
			return [{ id: layer.id, number: `${words.layer} ${String(layer.no)}`, name: layer.name[locale], components }];
		});
	const crossCuts = pack.layers
		.filter(({ crossCut }) => crossCut)
		.map((layer) => ({ id: layer.id, name: layer.name[locale], objects: at(layer.id).map(([, box]) => box) }))
		.filter(({ objects }) => objects.length > 0);
	const drawn = new Set(pack.layers.map(({ id }) => id));
	return {
		layers,
		crossCuts,
		boundary: placed.filter(([[of]]) => !drawn.has(of)).map(([, box]) => box),
		boundaryName: own.noLayer
	};
}
