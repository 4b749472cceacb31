import type { FieldEntry } from '$models/architecture/field';
import { fail, ok, type Result } from '$models/architecture/result';
import { figureOf, frameOf, layerOf, slotOf, twinSlot } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';

/** Mapping fields that hold a slot: of the overall figure, of the components figure, of the commune figure. */
export const slotFields = ['slotGeneral', 'slotComponent', 'slotCommune'] as const;

/** Layer and component that an object takes from a slot; empty for slots outside the layers. */
export function positionOf(pack: Pack, slotId: string): Result<Readonly<Record<string, FieldEntry>>> {
	const slot = slotOf(pack, slotId);
	if (slot === undefined) return fail('unknown-slot', `The framework has no slot ${slotId}`, 'slot');
	const layer = layerOf(pack, slot.layer);
	if (layer === undefined) return ok({});
	const component: FieldEntry = layer.crossCut
		? { notApplicable: { reason: layer.name.vi } }
		: { value: slot.component };
	return slot.component === '' && !layer.crossCut
		? ok({ layer: { value: layer.id } })
		: ok({ layer: { value: layer.id }, component });
}

export type SlotField = (typeof slotFields)[number];

/** Figures that show the same parts of an architecture, once as a whole and once by components. */
const twins = { slotGeneral: 'component', slotComponent: 'general' } as const;

/**
 * The field of the other figure with the slot of the same function there, so that nobody has to say the same place twice;
 * null where that figure has none.
 */
export function twinPlace(
	pack: Pack,
	frameId: string,
	field: SlotField,
	slotId: string
): { readonly field: SlotField; readonly slot: string } | null {
	if (field === 'slotCommune') return null;
	const figure = figureOf(pack, frameOf(pack, frameId)?.figures[twins[field]] ?? '');
	const slot = slotOf(pack, slotId);
	const twin = figure === undefined || slot === undefined ? undefined : twinSlot(figure, slot);
	if (twin === undefined) return null;
	return { field: field === 'slotGeneral' ? 'slotComponent' : 'slotGeneral', slot: twin.id };
}
