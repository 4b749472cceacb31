/** How a box of ours looks, in the words of the exchange format. */
import { boxLook } from '$models/scene/overlay';
import type { SceneBox } from '$models/scene/scene';
import type { Colour, Style } from './exchange';

/** Of a screen's pixels in a point. */
const POINT = 0.75;

function colourOf(css: string): Colour | undefined {
	const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(css) ?? [];
	if (r === undefined || g === undefined || b === undefined) return undefined;
	return { r: Number.parseInt(r, 16), g: Number.parseInt(g, 16), b: Number.parseInt(b, 16) };
}

const withColour = (key: 'fill' | 'line', css: string): Pick<Style, typeof key> => {
	const colour = colourOf(css);
	return colour === undefined ? {} : { [key]: colour };
};

export function styleOf(box: SceneBox): Style {
	const look = boxLook(box, 'light');
	const ink = colourOf(look.text);
	const faces = [box.text.weight === 400 ? '' : 'bold', box.text.italic === true ? 'italic' : ''].filter(
		(one) => one !== ''
	);
	return {
		...withColour('fill', look.fill),
		...withColour('line', look.stroke),
		...(look.strokeWidth < 1 ? {} : { lineWidth: Math.round(look.strokeWidth) }),
		font: {
			name: 'Be Vietnam Pro',
			size: Math.max(1, Math.round(box.text.size * POINT * 2) / 2),
			style: faces.join(' '),
			...(ink === undefined ? {} : { colour: ink })
		}
	};
}
