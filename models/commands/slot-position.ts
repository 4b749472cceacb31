import type { FieldEntry } from '$models/architecture/field';
import { fail, ok, type Result } from '$models/architecture/result';
import { layerOf, slotOf } from '$models/framework/lookup';
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
