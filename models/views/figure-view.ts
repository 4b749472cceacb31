/** A reference figure drawn from the model: its slots with what stands in them, filled or not. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { isNotApplicable, textOf } from '$models/architecture/field';
import { figureNode } from '$models/architecture/identifier';
import type { Figure, Slot } from '$models/framework/pack';
import { servesCommunes, type ViewContext } from './context';
import { isReference, viewObject } from './view-object';
import { runsOn } from './view-relations';
import type { ViewBlock, ViewComponent, ViewCrossCut, ViewLayer, ViewObject, ViewSlot } from './view';

type FigureUse = 'slotGeneral' | 'slotComponent' | 'slotCommune';

export interface FigureContent {
	readonly bands: readonly ViewBlock[];
	readonly layers: readonly ViewLayer[];
	readonly crossCuts: readonly ViewCrossCut[];
	readonly boundary: readonly ViewObject[];
	readonly unplaced: readonly string[];
	readonly unknownSlot: readonly string[];
}

/** Which mapping field places objects in a figure. */
export function slotFieldOf(context: ViewContext, figure: Figure): FigureUse {
	for (const { figures } of context.pack.frames) {
		if (figures.component === figure.id) return 'slotComponent';
		if (figures.commune === figure.id) return 'slotCommune';
	}
	return 'slotGeneral';
}

/** Slot that each object was put in by one of its mapping rows; the first in the order of the rows' ids wins. */
function chosenSlots(context: ViewContext, use: FigureUse): ReadonlyMap<string, string> {
	const chosen = new Map<string, string>();
	const rows = [...context.architecture.mappings.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const row of rows) {
		const slot = textOf(row.fields[use]);
		if (slot !== '' && context.byId.has(row.object) && !chosen.has(row.object)) chosen.set(row.object, slot);
	}
	return chosen;
}

/** Objects of which a mapping row says that this figure has no slot for them. */
function placeless(context: ViewContext, use: FigureUse): ReadonlySet<string> {
	const rows = [...context.architecture.mappings.values()];
	return new Set(rows.filter(({ fields }) => isNotApplicable(fields[use])).map(({ object }) => object));
}

/** What a shown object relates to in the state of the diagram: what is only planned brings nobody onto that of today. */
function neighbours(context: ViewContext, shown: ReadonlySet<string>): ReadonlySet<string> {
	const found = new Set<string>();
	const state = textOf(context.diagram.fields['state']);
	for (const relation of context.architecture.relations.values()) {
		const { source, target, deletedAt } = relation;
		if (deletedAt !== null || !runsOn(relation, state)) continue;
		if (shown.has(source)) found.add(target);
		if (shown.has(target)) found.add(source);
	}
	return found;
}

/** Objects of a figure, each placed once: in its slot, inside its parent, in a tray, on a cross-cut or at the boundary. */
class Placement {
	readonly inSlot = new Map<string, ArchitectureObject[]>();
	readonly tray: ArchitectureObject[] = [];
	readonly boundary: ArchitectureObject[] = [];
	readonly unknownSlot: string[] = [];
	/** Said to stand in no slot, so that nobody need be told. */
	readonly slotless: ReadonlySet<string>;
	private readonly roots = new Set<string>();

	constructor(
		private readonly context: ViewContext,
		figure: Figure,
		private readonly use: FigureUse
	) {
		this.slotless = placeless(context, use);
		const chosen = chosenSlots(context, use);
		const known = new Set(figure.slots.map(({ id }) => id));
		for (const object of context.objects) {
			const slot = chosen.get(object.id);
			if (slot === undefined) continue;
			if (!known.has(slot)) this.unknownSlot.push(object.id);
			else if (!this.standsWithParent(object, slot, chosen)) {
				this.inSlot.set(slot, [...(this.inSlot.get(slot) ?? []), object]);
				this.roots.add(object.id);
			}
		}
		this.placeTheRest();
	}

	/** A part in the same slot as its whole is drawn inside it. */
	private standsWithParent(object: ArchitectureObject, slot: string, chosen: ReadonlyMap<string, string>): boolean {
		return object.parent !== null && this.context.byId.has(object.parent) && chosen.get(object.parent) === slot;
	}

	private placeTheRest(): void {
		const inside = (object: ArchitectureObject): boolean => {
			const parent = object.parent === null ? undefined : this.context.byId.get(object.parent);
			return parent !== undefined && (this.roots.has(parent.id) || inside(parent));
		};
		const form03 = new Set(this.context.pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
		const own = (object: ArchitectureObject): boolean => this.use !== 'slotComponent' || !isReference(object);
		// What crosses the layers has a strip of its own, whether there is a slot in it or not.
		const strips = new Set(this.context.pack.layers.filter(({ crossCut }) => crossCut).map(({ id }) => id));
		const elsewhere = ({ id, fields }: ArchitectureObject): boolean =>
			this.slotless.has(id) && !strips.has(textOf(fields['layer']));
		const rest = this.context.objects.filter(
			(object) => !this.roots.has(object.id) && !inside(object) && !elsewhere(object)
		);
		const layered = rest.filter(
			(object) =>
				form03.has(object.kind) &&
				textOf(object.fields['layer']) !== '' &&
				own(object) &&
				(this.use !== 'slotCommune' || servesCommunes(object.fields))
		);
		const taken = new Set(layered.map(({ id }) => id));
		const insideTaken = (object: ArchitectureObject): boolean => {
			const parent = object.parent === null ? undefined : this.context.byId.get(object.parent);
			return parent !== undefined && (taken.has(parent.id) || insideTaken(parent));
		};
		this.tray.push(...layered.filter((object) => !insideTaken(object)));
		for (const { id } of this.tray) this.roots.add(id);
		if (this.use !== 'slotComponent') return;
		const shown = new Set(
			this.context.objects.filter((object) => this.roots.has(object.id) || inside(object)).map(({ id }) => id)
		);
		const near = neighbours(this.context, shown);
		this.boundary.push(...rest.filter((object) => isReference(object) && near.has(object.id)));
		for (const { id } of this.boundary) this.roots.add(id);
	}

	/** The box of an object with its parts that stand nowhere else. */
	box(object: ArchitectureObject): ViewObject {
		const parts = (this.context.childrenOf.get(object.id) ?? []).filter(({ id }) => !this.roots.has(id));
		const node = figureNode(this.context.diagram.id, object.id);
		return viewObject(
			this.context,
			object,
			node,
			parts.map((part) => this.box(part))
		);
	}
}

function viewSlot(context: ViewContext, slot: Slot, objects: readonly ViewObject[]): ViewSlot {
	const { words } = context;
	const required = slot.kind === 'mandatory';
	const kind = {
		mandatory: words.required,
		optional: words.optional,
		reference: words.referenceSlot,
		other: words.otherSlot
	};
	const told = [
		`${slot.code} ${slot.name}`.trim(),
		kind[slot.kind],
		slot.applies,
		objects.length === 0 ? words.empty : ''
	];
	return {
		id: slot.id,
		code: slot.code,
		name: slot.name,
		kind: slot.kind,
		required,
		description: told.filter((part) => part !== '').join('. '),
		objects
	};
}

/** Sub-blocks in the order of their first slot; a commune figure tells apart who provides and for which area too. */
function blocksOf(context: ViewContext, figure: Figure, slots: readonly Slot[], placed: Placement): ViewBlock[] {
	const groups = new Map<string, Slot[]>();
	for (const slot of slots) {
		const provider = figure.frame === 'commune' && slot.provider !== '' ? `Cấp ${slot.provider}` : '';
		const area = figure.frame === 'commune' ? slot.applies : '';
		const name = [slot.block, [provider, area].filter((part) => part !== '').join(', ')]
			.filter((part) => part !== '')
			.join(' – ');
		groups.set(name, [...(groups.get(name) ?? []), slot]);
	}
	return [...groups].map(([name, members]) => ({
		id: `${figure.id}/${members[0]?.id ?? name}`,
		// A block of one slot of the same name would say it twice.
		name: members.length === 1 && members[0]?.name === name ? '' : name,
		slots: members.map((slot) =>
			viewSlot(
				context,
				slot,
				(placed.inSlot.get(slot.id) ?? []).map((object) => placed.box(object))
			)
		)
	}));
}

/** Everything that a figure shows. */
export function figureContent(context: ViewContext, figure: Figure): FigureContent {
	const { pack, locale, words } = context;
	const placed = new Placement(context, figure, slotFieldOf(context, figure));
	const componentsOf = new Map<string, string[]>();
	for (const { id, layer } of pack.components) componentsOf.set(layer, [...(componentsOf.get(layer) ?? []), id]);
	const nameOf = new Map(pack.components.map((component) => [component.id, component.name[locale]]));

	const trayOf = (layer: string, component: string): ArchitectureObject[] => {
		const first = componentsOf.get(layer)?.[0];
		return placed.tray.filter(({ fields }) => {
			if (textOf(fields['layer']) !== layer) return false;
			const said = textOf(fields['component']);
			return said === component || (component === first && !(componentsOf.get(layer) ?? []).includes(said));
		});
	};
	const layers = pack.layers
		.filter((layer) => !layer.crossCut)
		.sort((a, b) => b.no - a.no)
		.map((layer): ViewLayer => {
			const components = (componentsOf.get(layer.id) ?? []).map((id): ViewComponent => {
				const slots = figure.slots.filter((slot) => slot.layer === layer.id && slot.component === id);
				return {
					id,
					name: nameOf.get(id) ?? id,
					blocks: blocksOf(context, figure, slots, placed),
					objects: [],
					tray: trayOf(layer.id, id).map((object) => placed.box(object))
				};
			});
			return { id: layer.id, number: `${words.layer} ${String(layer.no)}`, name: layer.name[locale], components };
		});
	const crossCuts = pack.layers
		.filter((layer) => layer.crossCut)
		.map((layer): ViewCrossCut => {
			const members = placed.tray.filter(({ fields }) => textOf(fields['layer']) === layer.id);
			const inSlots = figure.slots
				.filter((slot) => slot.layer === layer.id)
				.flatMap((slot) => placed.inSlot.get(slot.id) ?? []);
			const objects = [...inSlots, ...members].map((object) => placed.box(object));
			return { id: layer.id, name: layer.name[locale], objects };
		});
	const outside = figure.slots.filter((slot) => slot.layer === '');
	const drawn = new Set(pack.layers.map(({ id }) => id));
	return {
		bands: blocksOf(context, figure, outside, placed),
		layers,
		crossCuts,
		boundary: placed.boundary.map((object) => placed.box(object)),
		unplaced: placed.tray
			.filter(({ id, fields }) => drawn.has(textOf(fields['layer'])) && !placed.slotless.has(id))
			.map(({ id }) => id),
		unknownSlot: placed.unknownSlot
	};
}
