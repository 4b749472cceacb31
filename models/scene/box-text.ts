/** Where each line of a box's text stands, told once for every picture. */
import type { SceneBox } from './scene';

export interface TextRun {
	readonly text: string;
	/** Start of the line, or its middle where it is centred. */
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly size: number;
	readonly weight: 400 | 600 | 700;
	readonly italic: boolean;
	readonly centred: boolean;
	readonly part: 'text' | 'caption' | 'badge';
}

const LINE = 1.32;
const CAPTION = 10;
const INSET = 8;
const NARROW_INSET = 6;
/** Of the small lines under a name: smaller than the name, and never larger than usual. */
export const captionSize = (nameSize: number): number => Math.min(CAPTION, Math.round(nameSize * 1.8) / 2);

/** Share of a line above the baseline; room for the marks of a capital such as Ể. */
const ASCENT = 0.98;

/** The lines of text, small line and badge of a box, from the top or around the middle. */
export function boxText(box: SceneBox): readonly TextRun[] {
	const { text } = box;
	const [x, y, width, height] = box.rectangle;
	const captions = box.caption === '' ? [] : box.caption.split('\n');
	const small = captionSize(text.size);
	const rows = [
		...text.lines.map((line) => ({ line, size: text.size, weight: text.weight, part: 'text' as const })),
		...captions.map((line) => ({ line, size: small, weight: 400 as const, part: 'caption' as const })),
		...(box.badge === '' ? [] : [{ line: box.badge, size: small, weight: 700 as const, part: 'badge' as const }])
	];
	const total = rows.reduce((sum, { size }) => sum + size * LINE, 0);
	const narrow = box.role === 'title-block' || box.role === 'title-label';
	const inset = box.role === 'legend-text' ? 0 : narrow ? NARROW_INSET : INSET;
	let top = text.anchor === 'middle' ? y + (height - total) / 2 : y + 6;
	return rows.map(({ line, size, weight, part }) => {
		const run: TextRun = {
			text: line,
			x: text.align === 'center' ? x + width / 2 : x + inset,
			y: Math.round((top + size * ASCENT) * 100) / 100,
			size,
			weight,
			italic: text.italic === true && part === 'text',
			centred: text.align === 'center',
			part
		};
		top += size * LINE;
		return run;
	});
}

/**
 * The name of a box for programs that wrap by themselves: lines as somebody broke them, or as they were cut short. Where
 * a name was wrapped is no part of it.
 */
export function unwrapped(box: Pick<SceneBox, 'text' | 'reference' | 'description'>): readonly string[] {
	const { lines } = box.text;
	const joined = lines.join(' ');
	if (joined === '') return [];
	if (joined.includes('…')) return lines;
	return box.reference.kind === 'note' ? box.description.split('\n') : [joined];
}
