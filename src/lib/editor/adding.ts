/** Adding from the palette: where a new thing goes, and the commands for it. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import type { NationalDatabase, Pack, SharedPlatform } from '$models/framework/pack';
import type { Choice } from './choice';
import type { EditorCall } from './editor-state.svelte';
import { figuresOf, slotFieldOf, slotForPlatform, slotIdOf, slotOf } from './placing';
import type { SlotField } from '$models/commands/slot-position';

/** Where the next thing shall stand, as far as the choice says. */
export interface Spot {
	readonly slots: Partial<Record<SlotField, string>>;
	readonly layer: string;
	readonly component: string;
	/** What the person is told: name of the slot, component or layer; '' for nowhere yet. */
	readonly name: string;
}

export const nowhere: Spot = { slots: {}, layer: '', component: '', name: '' };

export function spotOfSlot(pack: Pack, architecture: Architecture, id: string): Spot {
	const slot = slotOf(pack, id);
	const field = slotFieldOf(pack, architecture, id);
	if (slot === undefined || field === undefined) return nowhere;
	return { slots: { [field]: id }, layer: slot.layer, component: slot.component, name: slot.name };
}

/** The slot chosen, or that of the object chosen; else its component or layer. */
export function spotOf(pack: Pack, architecture: Architecture, choice: Choice | null, locale: 'vi' | 'en'): Spot {
	if (choice?.kind === 'slot') return spotOfSlot(pack, architecture, choice.id);
	if (choice?.kind === 'component') {
		const component = pack.components.find(({ id }) => id === choice.id);
		if (component !== undefined) {
			return { slots: {}, layer: component.layer, component: component.id, name: component.name[locale] };
		}
	}
	if (choice?.kind === 'layer') {
		const layer = pack.layers.find(({ id }) => id === choice.id);
		if (layer !== undefined) return { slots: {}, layer: layer.id, component: '', name: layer.name[locale] };
	}
	if (choice?.kind === 'object') {
		const object = architecture.objects.get(ObjectId(choice.id));
		for (const { field } of figuresOf(pack, architecture)) {
			const slot = object === undefined ? '' : slotIdOf(architecture, object.id, field);
			if (slot !== '') return spotOfSlot(pack, architecture, slot);
		}
		const layer = textOf(object?.fields['layer']);
		const component = textOf(object?.fields['component']);
		const named = pack.components.find(({ id }) => id === component) ?? pack.layers.find(({ id }) => id === layer);
		if (named !== undefined) return { slots: {}, layer, component, name: named.name[locale] };
	}
	return nowhere;
}

const text = (value: string): { value: string } => ({ value });

function placeFields(pack: Pack, spot: Spot): Record<string, unknown> {
	const layer = pack.layers.find(({ id }) => id === spot.layer);
	if (layer === undefined || Object.keys(spot.slots).length > 0) return {};
	if (layer.crossCut) return { layer: text(layer.id), component: { notApplicable: { reason: layer.name.vi } } };
	return { layer: text(layer.id), ...(spot.component === '' ? {} : { component: text(spot.component) }) };
}

const onDiagram = (diagram: string | null, id: string): EditorCall[] =>
	diagram === null ? [] : [{ type: 'node.add', diagram, object: id }];

interface NewObject {
	readonly pack: Pack;
	readonly id: string;
	readonly kind: string;
	readonly name: string;
	readonly spot: Spot;
	/** Free diagram on which it shall be seen, or null. */
	readonly diagram: string | null;
	/** State of the diagram one is looking at: what is added there belongs to it, or it would not be seen. */
	readonly state: string;
}

/** What is drawn on a picture of today is there today; on one of the target it is yet to come. */
const modelStateOf = (state: string): string => (state === 'as-is' || state === 'to-be' ? state : 'both');

export function addObjectCalls({ pack, id, kind, name, spot, diagram, state }: NewObject): EditorCall[] {
	const form03 = pack.kinds.find((one) => one.id === kind)?.form03 === true;
	const fields = {
		name: text(name),
		...(form03
			? { recordType: text('original'), modelState: text(modelStateOf(state)), ...placeFields(pack, spot) }
			: {})
	};
	return [{ type: 'object.add', id, kind, fields, slots: form03 ? spot.slots : {} }, ...onDiagram(diagram, id)];
}

export interface CatalogueEntry {
	readonly id: string;
	readonly name: string;
	readonly owner: string;
	readonly group: 'A' | 'B' | 'database';
	readonly kind: string;
	readonly layer: string;
	readonly component: string;
}

const ofPlatform = (platform: SharedPlatform): CatalogueEntry => ({ ...platform, kind: platform.kind || 'platform' });

const ofDatabase = (database: NationalDatabase): CatalogueEntry => ({
	...database,
	group: 'database',
	kind: 'database',
	layer: '',
	component: ''
});

export const catalogueOf = (pack: Pack): CatalogueEntry[] => [
	...pack.platforms.map(ofPlatform),
	...pack.databases.map(ofDatabase)
];

interface NewReference {
	readonly pack: Pack;
	readonly architecture: Architecture;
	readonly id: string;
	readonly entry: CatalogueEntry;
	readonly spot: Spot;
	readonly diagram: string | null;
}

/** A shared platform or national database is referred to, never typed again. */
export function addReferenceCalls({ pack, architecture, id, entry, spot, diagram }: NewReference): EditorCall[] {
	const slots: Partial<Record<SlotField, string>> = { ...spot.slots };
	if (Object.keys(slots).length === 0) {
		for (const { field, figure } of figuresOf(pack, architecture)) {
			const slot = slotForPlatform(figure, entry);
			if (slot !== undefined) slots[field] = slot.id;
		}
	}
	const own: Spot = { slots, layer: entry.layer, component: entry.component, name: '' };
	const fields = {
		name: text(entry.name),
		recordType: text('reference'),
		...(entry.owner === '' ? {} : { owner: text(entry.owner) }),
		...placeFields(pack, own)
	};
	return [{ type: 'object.add', id, kind: entry.kind, fields, slots, catalogue: entry.id }, ...onDiagram(diagram, id)];
}
