/**
 * How each role looks: the one notation of canvas and pictures. Colours are CSS strings of the page's palette in light
 * and dark; `hue` stands for the colour of the box's own layer. Never colour alone: dash and word tell the same.
 */
import type { BoxRole, SceneLine } from './scene';

export type Theme = 'light' | 'dark';

/** A colour of the palette, or a tone of the layer that the box belongs to. */
export type Paint =
	| 'none'
	| 'surface'
	| 'sunken'
	| 'paper'
	| 'ink'
	| 'ink-soft'
	| 'line'
	| 'line-strong'
	| 'warning'
	| 'warning-soft'
	| 'success'
	| 'success-soft'
	| 'danger'
	| 'danger-soft'
	/** Steps of one scale, from little to much; ink can be read on each. */
	| 'scale-1'
	| 'scale-2'
	| 'scale-3'
	| 'scale-4'
	| 'scale-5'
	| 'accent'
	| 'hue'
	| 'hue-soft';

export interface BoxNotation {
	readonly fill: Paint;
	readonly stroke: Paint;
	readonly strokeWidth: number;
	/** SVG dash array, '' for solid. */
	readonly dash: string;
	readonly radius: number;
	readonly text: Paint;
	/** What the role is called. */
	readonly word: { readonly vi: string; readonly en: string };
}

export const boxNotation = {
	layer: {
		fill: 'hue-soft',
		stroke: 'hue',
		strokeWidth: 1.25,
		dash: '',
		radius: 4,
		text: 'ink',
		word: { vi: 'Lớp', en: 'Layer' }
	},
	'layer-header': {
		fill: 'hue',
		stroke: 'hue',
		strokeWidth: 1.25,
		dash: '',
		radius: 4,
		text: 'surface',
		word: { vi: 'Tên lớp', en: 'Layer name' }
	},
	'cross-cut': {
		fill: 'hue-soft',
		stroke: 'hue',
		strokeWidth: 1.25,
		dash: '',
		radius: 4,
		text: 'ink',
		word: { vi: 'Trục xuyên suốt', en: 'Cross-cut' }
	},
	band: {
		fill: 'sunken',
		stroke: 'line-strong',
		strokeWidth: 1,
		dash: '',
		radius: 4,
		text: 'ink',
		word: { vi: 'Ngoài các lớp', en: 'Outside the layers' }
	},
	component: {
		fill: 'surface',
		stroke: 'hue',
		strokeWidth: 1,
		dash: '',
		radius: 4,
		text: 'hue',
		word: { vi: 'Thành phần', en: 'Component' }
	},
	block: {
		fill: 'none',
		stroke: 'line',
		strokeWidth: 1,
		dash: '',
		radius: 4,
		text: 'ink-soft',
		word: { vi: 'Khối', en: 'Block' }
	},
	slot: {
		fill: 'hue-soft',
		stroke: 'hue',
		strokeWidth: 1,
		dash: '',
		radius: 3,
		text: 'ink',
		word: { vi: 'Ô đã có đối tượng', en: 'Filled slot' }
	},
	'slot-empty': {
		fill: 'surface',
		stroke: 'line-strong',
		strokeWidth: 0.75,
		dash: '2 3',
		radius: 3,
		text: 'ink-soft',
		word: { vi: 'Ô trống, không bắt buộc', en: 'Empty slot, not mandatory' }
	},
	'slot-empty-required': {
		fill: 'warning-soft',
		stroke: 'warning',
		strokeWidth: 1.25,
		dash: '6 3',
		radius: 3,
		text: 'ink',
		word: { vi: 'Ô trống, bắt buộc', en: 'Empty slot, mandatory' }
	},
	object: {
		fill: 'surface',
		stroke: 'ink',
		strokeWidth: 1.25,
		dash: '',
		radius: 2,
		text: 'ink',
		word: { vi: 'Bản ghi gốc', en: 'Original record' }
	},
	'object-reference': {
		fill: 'sunken',
		stroke: 'ink-soft',
		strokeWidth: 1.25,
		dash: '5 3',
		radius: 2,
		text: 'ink',
		word: { vi: 'Bản ghi tham chiếu', en: 'Reference record' }
	},
	'object-logical': {
		fill: 'surface',
		stroke: 'ink',
		strokeWidth: 1,
		dash: '',
		radius: 10,
		text: 'ink',
		word: { vi: 'Thành phần logic', en: 'Logical component' }
	},
	group: {
		fill: 'paper',
		stroke: 'ink-soft',
		strokeWidth: 1,
		dash: '10 4',
		radius: 6,
		text: 'ink-soft',
		word: { vi: 'Nhóm', en: 'Group' }
	},
	note: {
		fill: 'paper',
		stroke: 'line-strong',
		strokeWidth: 0.75,
		dash: '',
		radius: 0,
		text: 'ink-soft',
		word: { vi: 'Ghi chú', en: 'Note' }
	},
	title: {
		fill: 'none',
		stroke: 'none',
		strokeWidth: 0,
		dash: '',
		radius: 0,
		text: 'ink',
		word: { vi: 'Tên sơ đồ', en: 'Diagram name' }
	},
	'title-label': {
		fill: 'sunken',
		stroke: 'line-strong',
		strokeWidth: 0.75,
		dash: '',
		radius: 0,
		text: 'ink',
		word: { vi: 'Trường quản lý', en: 'Management field' }
	},
	grid: {
		fill: 'surface',
		stroke: 'line',
		strokeWidth: 0.5,
		dash: '',
		radius: 0,
		text: 'ink',
		word: { vi: 'Ô lưới', en: 'Grid cell' }
	},
	'title-block': {
		fill: 'surface',
		stroke: 'line-strong',
		strokeWidth: 0.75,
		dash: '',
		radius: 0,
		text: 'ink',
		word: { vi: 'Khung tên', en: 'Title block' }
	},
	legend: {
		fill: 'surface',
		stroke: 'line-strong',
		strokeWidth: 0.75,
		dash: '',
		radius: 0,
		text: 'ink',
		word: { vi: 'Chú giải', en: 'Legend' }
	},
	'legend-text': {
		fill: 'none',
		stroke: 'none',
		strokeWidth: 0,
		dash: '',
		radius: 0,
		text: 'ink',
		word: { vi: 'Chú giải', en: 'Legend' }
	},
	tray: {
		fill: 'paper',
		stroke: 'warning',
		strokeWidth: 1,
		dash: '8 4',
		radius: 3,
		text: 'warning',
		word: { vi: 'Chưa xếp vào ô', en: 'Not in a slot yet' }
	}
} as const satisfies Record<BoxRole, BoxNotation>;

/** Dash of a line kind, as an SVG dash array. */
export const strokeDash = { solid: '', dashed: '7 4', dotted: '1.5 4' } as const satisfies Record<
	SceneLine['stroke'],
	string
>;

type Palette = Readonly<Record<Exclude<Paint, 'none' | 'hue' | 'hue-soft'>, string>>;

export const palettes = {
	light: {
		surface: '#ffffff',
		sunken: '#efece4',
		paper: '#f6f4ef',
		ink: '#1e1b18',
		'ink-soft': '#544e47',
		line: '#ddd7cb',
		'line-strong': '#8f877b',
		warning: '#8a5a00',
		'warning-soft': '#fdf0d5',
		success: '#1e6b3a',
		'success-soft': '#e3f3e8',
		danger: '#b3261e',
		'danger-soft': '#fce8e6',
		'scale-1': '#fdf4e6',
		'scale-2': '#f9e2bf',
		'scale-3': '#f3cb93',
		'scale-4': '#ebb068',
		'scale-5': '#df9444',
		accent: '#9c2b20'
	},
	dark: {
		surface: '#1f1c17',
		sunken: '#12100c',
		paper: '#16140f',
		ink: '#f2ede4',
		'ink-soft': '#c9c1b4',
		line: '#3a352d',
		'line-strong': '#857c6e',
		warning: '#f0c060',
		'warning-soft': '#3f3012',
		success: '#83d39c',
		'success-soft': '#173523',
		danger: '#f28b82',
		'danger-soft': '#48201d',
		'scale-1': '#2b2117',
		'scale-2': '#3f2e1c',
		'scale-3': '#563e20',
		'scale-4': '#6d4d22',
		'scale-5': '#845a24',
		accent: '#e8705f'
	}
} as const satisfies Record<Theme, Palette>;

interface Hue {
	readonly strong: string;
	readonly soft: string;
}

const plainHue = {
	light: { strong: '#544e47', soft: '#f6f4ef' },
	dark: { strong: '#c9c1b4', soft: '#292520' }
} as const satisfies Record<Theme, Hue>;

const hues: Readonly<Record<Theme, Readonly<Record<string, Hue>>>> = {
	light: {
		L1: { strong: '#2b5d8c', soft: '#e5eef7' },
		L2: { strong: '#1f7a6c', soft: '#e2f2ef' },
		L3: { strong: '#8a5a00', soft: '#fbf0da' },
		L4: { strong: '#6d3f8f', soft: '#f1e8f7' },
		X1: { strong: '#5b6470', soft: '#eceef1' },
		X2: { strong: '#4f6b35', soft: '#ebf1e4' },
		X3: { strong: '#a0405a', soft: '#f8e8ec' },
		X4: { strong: '#345f9e', soft: '#e6edf8' }
	},
	dark: {
		L1: { strong: '#8fbbe6', soft: '#1c2c3d' },
		L2: { strong: '#74cdbd', soft: '#163430' },
		L3: { strong: '#e3b863', soft: '#3a2d14' },
		L4: { strong: '#c79fe4', soft: '#32233f' },
		X1: { strong: '#b3bcc8', soft: '#2a2f36' },
		X2: { strong: '#a9c98a', soft: '#263319' },
		X3: { strong: '#ec9db1', soft: '#40222b' },
		X4: { strong: '#99bcf0', soft: '#1d2c44' }
	}
};

/** A paint as a CSS colour, `none` for nothing. */
export function colourOf(paint: Paint, hue: string, theme: Theme): string {
	if (paint === 'none') return 'none';
	const own = hues[theme][hue] ?? plainHue[theme];
	if (paint === 'hue') return own.strong;
	if (paint === 'hue-soft') return own.soft;
	return palettes[theme][paint];
}

export interface BoxLook {
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
	readonly dash: string;
	readonly radius: number;
	readonly text: string;
}

/** The colours and border of a box in a theme. */
export function lookOf(role: BoxRole, hue: string, theme: Theme): BoxLook {
	const { fill, stroke, strokeWidth, dash, radius, text } = boxNotation[role];
	return {
		fill: colourOf(fill, hue, theme),
		stroke: colourOf(stroke, hue, theme),
		strokeWidth,
		dash,
		radius,
		text: colourOf(text, hue, theme)
	};
}
