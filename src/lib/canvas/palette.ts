/** Colours of the canvas, read from the page's tokens: cytoscape knows no CSS custom properties. */
import type { Paint } from '$models/scene/notation';

type Plain = Exclude<Paint, 'none' | 'hue' | 'hue-soft'>;

export interface Palette {
	readonly plain: Readonly<Record<Plain, string>>;
	readonly font: string;
	/** Strong and soft colour of each layer and cross-cut. */
	readonly hues: Readonly<Record<string, { readonly strong: string; readonly soft: string }>>;
}

const hueIds = ['L1', 'L2', 'L3', 'L4', 'X1', 'X2', 'X3', 'X4'] as const;

/** Reads the tokens through a function, so that tests need no page. */
export function paletteOf(token: (name: string) => string): Palette {
	return {
		plain: {
			surface: token('--surface'),
			sunken: token('--surface-sunken'),
			paper: token('--paper'),
			ink: token('--ink'),
			'ink-soft': token('--ink-soft'),
			line: token('--line'),
			'line-strong': token('--line-strong'),
			warning: token('--warning'),
			'warning-soft': token('--warning-soft'),
			success: token('--success'),
			'success-soft': token('--success-soft'),
			danger: token('--danger'),
			'danger-soft': token('--danger-soft'),
			'scale-1': token('--scale-1'),
			'scale-2': token('--scale-2'),
			'scale-3': token('--scale-3'),
			'scale-4': token('--scale-4'),
			'scale-5': token('--scale-5'),
			accent: token('--accent')
		},
		font: token('--font-ui'),
		hues: Object.fromEntries(
			hueIds.map((id) => [id, { strong: token(`--layer-${id}`), soft: token(`--layer-${id}-soft`) }])
		)
	};
}

/** Cytoscape takes family names without quotation marks. */
export const fontFamilies = (font: string): string => font.replaceAll(/['"]/gu, '');

/** A paint of the notation as a colour; what is not painted gets the ground's, and is drawn with no opacity. */
export function paintOf(palette: Palette, paint: Paint, hue: string): string {
	if (paint === 'none') return palette.plain.surface;
	if (paint === 'hue') return palette.hues[hue]?.strong ?? palette.plain['ink-soft'];
	if (paint === 'hue-soft') return palette.hues[hue]?.soft ?? palette.plain.paper;
	return palette.plain[paint];
}

/** The palette in force on the page. */
export function pagePalette(): Palette {
	const style = getComputedStyle(document.documentElement);
	return paletteOf((name) => style.getPropertyValue(name).trim());
}
