/** A free diagram at a glance, before the parts that can be read: names alone where there is room, and where each part is. */
import type { Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { shownObjects } from '$models/views/view-of';
import { wordsIn } from '$models/views/words';
import { boundsOf } from './arrange';
import type { FigurePart, SheetRoom } from './figure-parts';
import { cell } from './furniture';
import type { Measure } from './measure';
import { flatten, LINE_HEIGHT } from './piece';
import { wrap } from './wrap';

const words = wordsIn('vi');
const MARGIN = 34;
const NAME = 10;
/** Narrower than that, a name is a column of syllables. */
const NARROWEST = 44;
/** Beside the first box of a part, with nothing but its number. */
const MARK = { width: 24, height: 18 } as const;

/** Its name where that has room at a size that can be read, else its code, else as much of the name as there is room for. */
function shortNamed(box: SceneBox, code: string, rectangle: Rectangle, measure: Measure): SceneBox {
	const [, , width, height] = rectangle;
	const { weight, lines, anchor } = box.text;
	const maxLines = anchor === 'top' ? 1 : Math.floor((height - 2) / (NAME * LINE_HEIGHT));
	const inner = width - 16;
	const told = lines.join(' ');
	const text = (words: readonly string[], align = box.text.align): SceneBox => ({
		...box,
		rectangle,
		text: { ...box.text, lines: words, size: NAME, align },
		caption: '',
		badge: ''
	});
	if (told === '' || maxLines < 1) return text([]);
	const style = { size: NAME, weight, maxLines } as const;
	const name = wrap(told, inner, style, measure);
	const isBroken = told.split(/\s+/u).some((word) => measure(word, NAME, weight) > inner);
	if (!isBroken && !name.some((line) => line.includes('…'))) return text(name);
	if (code !== '' && measure(code, NAME, weight) <= width - 6) return text([code], 'center');
	return text(inner >= NARROWEST && !isBroken ? name : []);
}

/** One line for all between the same two boxes; what they are called is told by the parts. */
function joined(lines: readonly SceneLine[]): SceneLine[] {
	const known = new Map<string, SceneLine>();
	for (const line of lines) {
		const key = [line.from, line.to].sort().join('\n');
		const before = known.get(key);
		known.set(key, before === undefined ? { ...line, label: '' } : { ...before, arrow: 'none' });
	}
	return [...known.values()];
}

/** The whole drawing made small enough for a sheet. */
export function freeOverview(
	view: View,
	scene: Scene,
	parts: readonly FigurePart[],
	room: SheetRoom,
	measure: Measure
): Scene | undefined {
	if (parts.length === 0) return undefined;
	const drawn = scene.boxes.filter(({ id }) => !/^(?:title|subtitle|legend)(?:$|[/-])/u.test(id));
	const [x, y, width, height] = boundsOf(drawn.map(({ id, rectangle }) => [id, rectangle]));
	const scale = Math.min(1, (room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height);
	const at = (value: number, from: number): number => Math.round((value - from) * scale) + MARGIN;
	const small = ([left, top, w, h]: Rectangle): Rectangle => [
		at(left, x),
		at(top, y),
		Math.round(w * scale),
		Math.round(h * scale)
	];
	const codes = new Map(shownObjects(view).map(({ id, code }) => [`object/${id}`, code]));
	const boxes = drawn.map((box) => shortNamed(box, codes.get(box.id) ?? '', small(box.rectangle), measure));
	const places = new Map(boxes.map(({ id, rectangle }) => [id, rectangle]));
	const isLeaf = (id: string): boolean => boxes.some((box) => box.id === id && box.role !== 'group');
	const marks = parts.flatMap(({ scene: part }, index): SceneBox[] => {
		// Holders stand on several parts, so they tell nothing of where one is.
		const here = part.boxes.filter(
			({ id }) => isLeaf(id) && parts.filter((other) => other.scene.boxes.some((box) => box.id === id)).length === 1
		);
		const placed = here.flatMap(({ id }) => {
			const rectangle = places.get(id);
			return rectangle === undefined ? [] : [[id, rectangle] as const];
		});
		if (placed.length === 0) return [];
		const [left, top, w, h] = boundsOf(placed);
		const frame = cell({
			id: `part/${String(index + 1)}`,
			role: 'group',
			lines: [],
			weight: 600,
			width: w + 12,
			height: h + 12
		});
		const mark = cell({
			id: `part/${String(index + 1)}/name`,
			role: 'layer-header',
			lines: [String(index + 1)],
			description: `${words.part} ${String(index + 1)}`,
			weight: 700,
			size: 12,
			align: 'center',
			...MARK
		});
		return [
			...flatten(frame, [left - 6, top - 6], new Map()),
			...flatten(mark, [left - 6 - MARK.width, top - 6], new Map())
		];
	});
	const frames = marks.filter(({ role }) => role === 'group');
	return {
		diagram: scene.diagram,
		title: scene.title,
		description: scene.description,
		width: Math.round(width * scale) + 2 * MARGIN,
		height: Math.round(height * scale) + 2 * MARGIN,
		boxes: [...frames, ...boxes, ...marks.filter(({ role }) => role !== 'group')],
		lines: joined(scene.lines.filter(({ reference }) => reference.kind === 'relation')).map((line) => ({
			...line,
			points: line.points.map(([px, py]) => [at(px, x), at(py, y)]),
			labelAt: [at(line.labelAt[0], x), at(line.labelAt[1], y)]
		}))
	};
}
