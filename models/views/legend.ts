import type { BoxRole } from '$models/scene/scene';
import type { ViewContext } from './context';
import type { LegendEntry, ViewObject, ViewRelation } from './view';
import { communeBadge, sharingBadges, targetBadge } from './words';

export interface LegendInput {
	readonly kind: 'figure' | 'free';
	readonly objects: readonly ViewObject[];
	readonly relationTypes: ReadonlySet<string>;
}

/** Explains every sign that the diagram uses, and the two kinds of record always. */
export function legendOf(context: ViewContext, { kind, objects, relationTypes }: LegendInput): LegendEntry[] {
	const { words, pack, locale, labels } = context;
	const box = (role: BoxRole, text: string): LegendEntry => ({ kind: 'box', id: role, role, hue: 'L1', text });
	const entries: LegendEntry[] = [box('object', words.original), box('object-reference', words.reference)];
	if (objects.some(({ role }) => role === 'object-logical')) entries.push(box('object-logical', words.logical));
	if (kind === 'figure') {
		entries.push(
			box('slot', words.slotFilled),
			box('slot-empty-required', words.slotRequired),
			box('slot-empty', words.slotOptional),
			box('tray', words.tray)
		);
	}
	for (const relationKind of pack.relationKinds) {
		if (!relationTypes.has(relationKind.id)) continue;
		const { stroke, arrow }: Pick<ViewRelation, 'stroke' | 'arrow'> = relationKind;
		entries.push({ kind: 'line', id: relationKind.id, stroke, arrow, text: relationKind.label[locale] });
	}
	const used = new Set(objects.flatMap(({ badge }) => badge.split(' · ')));
	for (const [sharing, badge] of Object.entries(sharingBadges)) {
		if (used.has(badge)) entries.push({ kind: 'badge', id: sharing, badge, text: labels.value('sharing', sharing) });
	}
	if (used.has(communeBadge))
		entries.push({ kind: 'badge', id: 'commune', badge: communeBadge, text: words.servesCommunes });
	if (used.has(targetBadge))
		entries.push({ kind: 'badge', id: 'target', badge: targetBadge, text: words.targetLifecycle });
	return entries;
}
