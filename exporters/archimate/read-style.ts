import type { Colour, Style } from './exchange';
import type { Part } from './xml-part';

function colourOf(part: Part | undefined): Colour | undefined {
	if (part === undefined) return undefined;
	const within = (name: string, most: number): number => Math.min(most, Math.max(0, Math.round(part.number(name, 0))));
	const colour = { r: within('r', 255), g: within('g', 255), b: within('b', 255) };
	const opacity = part.attribute('a') === '' ? undefined : within('a', 100);
	part.done();
	return opacity === undefined ? colour : { ...colour, a: opacity };
}

function fontOf(part: Part | undefined): Style['font'] {
	if (part === undefined) return undefined;
	const size = part.number('size', 0);
	const font = {
		name: part.attribute('name'),
		size: size > 0 ? size : undefined,
		style: (part.attribute('style').match(/plain|bold|italic|underline/gu) ?? []).join(' '),
		colour: colourOf(part.part('color'))
	};
	part.done();
	return font;
}

/** Colours, line and font of a node or a connection of the exchange format. */
export function readStyle(part: Part | undefined): Style | undefined {
	if (part === undefined) return undefined;
	const width = part.number('lineWidth', 0);
	const style = {
		fill: colourOf(part.part('fillColor')),
		line: colourOf(part.part('lineColor')),
		lineWidth: width > 0 ? Math.round(width) : undefined,
		font: fontOf(part.part('font'))
	};
	part.done();
	return style;
}
