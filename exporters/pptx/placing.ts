/** From scene units (1/96 inch) to the lengths of Office files, on a slide on which the drawing is fitted. */
import type { Point, Rectangle } from '$models/architecture/architecture';

const EMU = 9525;
/** Hundredths of a point in a scene unit. */
const TEXT = 75;
/** The longest side that a slide may have: 56 inches. */
const LONGEST = 56 * 96;

export interface Placing {
	readonly scale: number;
	readonly left: number;
	readonly top: number;
}

export interface SlideSize {
	readonly width: number;
	readonly height: number;
}

export const length = ({ scale }: Placing, units: number): number => Math.round(units * scale * EMU);

export const place = (placing: Placing, [x, y]: Point): Point => [
	Math.round((placing.left + x * placing.scale) * EMU),
	Math.round((placing.top + y * placing.scale) * EMU)
];

/** `a:off` and `a:ext` of a rectangle. */
export function frame(placing: Placing, [x, y, width, height]: Rectangle): string {
	const [left, top] = place(placing, [x, y]);
	const [right, bottom] = place(placing, [x + width, y + height]);
	return `<a:off x="${String(left)}" y="${String(top)}"/><a:ext cx="${String(right - left)}" cy="${String(bottom - top)}"/>`;
}

/** In hundredths of a point, within what Office takes for letters and for the distance of lines. */
export const textSize = ({ scale }: Placing, size: number): number =>
	Math.min(120_000, Math.max(100, Math.round(size * TEXT * scale)));

/** One size for all slides of a file: no drawing is made smaller, unless it is larger than a slide may be. */
export const slideSizeOf = (drawings: readonly SlideSize[]): SlideSize => ({
	width: Math.min(LONGEST, Math.max(96, ...drawings.map(({ width }) => width))),
	height: Math.min(LONGEST, Math.max(96, ...drawings.map(({ height }) => height)))
});

/** The drawing as large as the slide lets it be, in its middle. */
export function fitted(drawing: SlideSize, slide: SlideSize): Placing {
	const scale = Math.min(slide.width / drawing.width, slide.height / drawing.height);
	return {
		scale,
		left: (slide.width - drawing.width * scale) / 2,
		top: (slide.height - drawing.height * scale) / 2
	};
}

export const sizeInEmu = ({ width, height }: SlideSize): readonly [cx: number, cy: number] => [
	Math.round(width * EMU),
	Math.round(height * EMU)
];
