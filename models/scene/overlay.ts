/** How each overlay looks on a box. Colour never stands alone: the box bears the word, and what is gone is dashed too. */
import { colourOf, lookOf, type BoxLook, type Paint, type Theme } from './notation';
import type { Overlay, SceneBox } from './scene';

export interface OverlayNotation {
	readonly fill: Paint;
	readonly stroke: Paint;
	/** Layer whose colour `hue` stands for, '' for none. */
	readonly hue: string;
	readonly strokeWidth: number;
	/** SVG dash array, '' for solid. */
	readonly dash: string;
}

const difference = (fill: Paint, stroke: Paint, strokeWidth: number, dash = ''): OverlayNotation => ({
	fill,
	stroke,
	hue: '',
	strokeWidth,
	dash
});
const step = (fill: Paint): OverlayNotation => ({ fill, stroke: 'ink-soft', hue: '', strokeWidth: 1, dash: '' });
const classOf = (hue: string): OverlayNotation => ({
	fill: 'hue-soft',
	stroke: 'hue',
	hue,
	strokeWidth: 1.5,
	dash: ''
});

export const overlayNotation: Readonly<Record<Overlay, OverlayNotation>> = {
	added: difference('success-soft', 'success', 2),
	removed: difference('danger-soft', 'danger', 2, '5 3'),
	changed: difference('warning-soft', 'warning', 2),
	kept: difference('surface', 'line-strong', 1),
	critical: difference('danger-soft', 'danger', 3),
	'scale-1': step('scale-1'),
	'scale-2': step('scale-2'),
	'scale-3': step('scale-3'),
	'scale-4': step('scale-4'),
	'scale-5': step('scale-5'),
	'class-1': classOf('L1'),
	'class-2': classOf('L2'),
	'class-3': classOf('L3'),
	'class-4': classOf('L4'),
	'class-5': classOf('X3'),
	'class-6': classOf('X2'),
	'class-7': classOf('X4'),
	'class-8': classOf('X1'),
	unknown: difference('sunken', 'line-strong', 1, '2 3')
};

/** How a box looks in a theme: as its role says, its fill and border as its overlay says where it has one. */
export function boxLook({ role, hue, overlay }: Pick<SceneBox, 'role' | 'hue' | 'overlay'>, theme: Theme): BoxLook {
	const look = lookOf(role, hue, theme);
	if (overlay === undefined) return look;
	const over = overlayNotation[overlay];
	return {
		...look,
		fill: colourOf(over.fill, over.hue, theme),
		stroke: colourOf(over.stroke, over.hue, theme),
		strokeWidth: over.strokeWidth,
		dash: over.dash
	};
}
