/** A reference figure of more objects than a sheet can show: some of each place by name, the others counted there. */
import type { SceneReference } from '$models/scene/scene';
import { MOST_BOXES } from './generated/aggregate';
import type { Locale, View, ViewBlock, ViewObject } from './view';
import { shownObjects } from './view-of';
import { wordsIn } from './words';

export interface Condensed {
	readonly view: View;
	/** Objects and relations that are counted or left out, not drawn. */
	readonly hidden: { readonly objects: number; readonly relations: number };
}

/** Objects that a place shows by name at most; fewer where even these are too many for the sheet. */
const NAMED = 8;

const sizeOf = (object: ViewObject): number => object.children.reduce((sum, child) => sum + sizeOf(child), 1);

function shortened(view: View, most: number, locale: Locale): View {
	const word = wordsIn(locale).others;
	const few = (objects: readonly ViewObject[], place: string, reference: SceneReference): readonly ViewObject[] => {
		const total = objects.reduce((sum, object) => sum + sizeOf(object), 0);
		if (total <= most + 1) return objects;
		const named = objects.slice(0, most).map((object): ViewObject => ({ ...object, children: [] }));
		const name = `+ ${String(total - named.length)} ${word}`;
		const hue = objects[0]?.hue ?? '';
		const counted: ViewObject = {
			id: `count/${place}`,
			node: '',
			name,
			code: '',
			state: '',
			badge: '',
			role: 'object-logical',
			hue,
			description: name,
			reference,
			locked: false,
			children: []
		};
		return [...named, counted];
	};
	const blocks = (given: readonly ViewBlock[]): readonly ViewBlock[] =>
		given.map((block) => ({
			...block,
			slots: block.slots.map((slot) => ({
				...slot,
				objects: few(slot.objects, `slot/${slot.id}`, { kind: 'slot', id: slot.id })
			}))
		}));
	return {
		...view,
		bands: blocks(view.bands),
		layers: view.layers.map((layer) => ({
			...layer,
			components: layer.components.map((component) => {
				const reference: SceneReference = component.reference ?? { kind: 'component', id: component.id };
				return {
					...component,
					blocks: blocks(component.blocks),
					objects: few(component.objects, `component/${component.id}`, reference),
					tray: few(component.tray, `tray/${component.id}`, reference)
				};
			})
		})),
		crossCuts: view.crossCuts.map((crossCut) => ({
			...crossCut,
			objects: few(crossCut.objects, `layer/${crossCut.id}`, { kind: 'layer', id: crossCut.id })
		})),
		boundary: few(view.boundary, 'boundary', { kind: 'furniture', id: 'boundary' })
	};
}

/** Undefined where the view is a sheet as it stands, or one that people arranged themselves. */
export function condensed(view: View, locale: Locale = 'vi'): Condensed | undefined {
	const all = shownObjects(view);
	if (view.kind !== 'figure' || all.length <= MOST_BOXES) return undefined;
	let most = NAMED;
	let shorter = shortened(view, most, locale);
	while (most > 1 && shownObjects(shorter).length > MOST_BOXES) shorter = shortened(view, (most -= 1), locale);
	const given = new Set(all.map(({ id }) => id));
	const drawn = new Set(shownObjects(shorter).flatMap(({ id }) => (given.has(id) ? [id] : [])));
	const relations = view.relations.filter(({ source, target }) => drawn.has(source) && drawn.has(target));
	return {
		view: { ...shorter, relations },
		hidden: { objects: all.length - drawn.size, relations: view.relations.length - relations.length }
	};
}
