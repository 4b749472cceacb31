/** A painter that paints nothing; apart from the other one, whose programs no browser has. */
import type { Painter } from './pictures';

/** Where there is nothing to draw. */
export const noPainter: Painter = {
	toSvg: () => '',
	draw: () => ({ svg: '', png: () => Promise.resolve(new Uint8Array()) }),
	rasterise: () => Promise.resolve(new Uint8Array())
};
