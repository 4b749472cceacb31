/** Which slot field belongs to which figure, and what the active diagram's figure is. */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import type { SlotField } from '$models/commands/slot-position';
import { textOf } from '$models/architecture/field';
import { mainMappingOf, type ObjectId } from '$models/architecture/identifier';
import type { Figure, Frame, Pack, SharedPlatform, Slot } from '$models/framework/pack';
import { fold } from '$models/text/fold';

export const frameOf = (pack: Pack, architecture: Architecture): Frame | undefined =>
	pack.frames.find(({ id }) => id === architecture.meta.frame);

export const figureOf = (pack: Pack, id: string): Figure | undefined => pack.figures.find((figure) => figure.id === id);

/** The figures that objects of this frame stand in, with the field that says where. */
export function figuresOf(
	pack: Pack,
	architecture: Architecture
): { readonly field: SlotField; readonly figure: Figure }[] {
	const frame = frameOf(pack, architecture);
	if (frame === undefined) return [];
	const pairs: readonly [SlotField, string][] = [
		['slotGeneral', frame.figures.general],
		['slotComponent', frame.figures.component],
		['slotCommune', frame.figures.commune]
	];
	return pairs.flatMap(([field, id]) => {
		const figure = figureOf(pack, id);
		return figure === undefined ? [] : [{ field, figure }];
	});
}

export function slotFieldOf(pack: Pack, architecture: Architecture, slot: string): SlotField | undefined {
	return figuresOf(pack, architecture).find(({ figure }) => figure.slots.some(({ id }) => id === slot))?.field;
}

export function slotOf(pack: Pack, id: string): Slot | undefined {
	for (const figure of pack.figures) {
		const slot = figure.slots.find((one) => one.id === id);
		if (slot !== undefined) return slot;
	}
	return undefined;
}

/** Where an object stands in a figure; '' for nowhere. */
export const slotIdOf = (architecture: Architecture, object: ObjectId, field: SlotField): string =>
	textOf(architecture.mappings.get(mainMappingOf(object))?.fields[field]);

/** The slot that a shared platform is meant for: its own name, else nothing rather than a guess. */
export function slotForPlatform(figure: Figure, platform: Pick<SharedPlatform, 'name' | 'layer'>): Slot | undefined {
	const name = fold(platform.name);
	return figure.slots.find(
		(slot) => fold(slot.name) === name && (platform.layer === '' || slot.layer === platform.layer)
	);
}

export const nameOf = (object: ArchitectureObject | undefined): string => textOf(object?.fields['name']);
