/** The words of a box whose size somebody gave it: smaller or fewer where they would stand outside it. */
import type { SceneBox } from '$models/scene/scene';
import { captionSize } from '$models/scene/box-text';
import type { Measure } from './measure';
import { contains, LINE_HEIGHT, PAD } from './piece';
import type { ViewObject } from '$models/views/view';
import { toldOf } from './object-piece';
import { wrap } from './wrap';

/** Sizes of a name from the usual one to the smallest that is read at all. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const;
const LEAST_SIZE = 7;
/** Above the first line of a name that stands at the top of its box. */
const TOP = 6;

interface Words {
	readonly lines: readonly string[];
	readonly caption: readonly string[];
	readonly size: number;
}

interface Room {
	readonly width: number;
	readonly height: number;
}

/** Small words on as few lines as they take, none broken. */
function joined(parts: readonly string[], width: number, size: number, measure: Measure): readonly string[] {
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const longer = last === undefined ? part : `${last} · ${part}`;
		if (last !== undefined && measure(longer, size, 600) <= width) lines[lines.length - 1] = longer;
		else lines.push(part);
	}
	// As wide as the name's type would be: the canvas has no other for what stands in a box.
	return lines.flatMap((line) => wrap(line, width, { size, weight: 600, maxLines: 2 }, measure));
}

const heightOf = ({ lines, caption, size }: Words): number =>
	(lines.length * size + caption.length * captionSize(size)) * LINE_HEIGHT;

/** All of it in the largest type that has room, then without small words from the last on, then the name cut short. */
function fitting(box: SceneBox, object: ViewObject | undefined, { width, height }: Room, measure: Measure): Words {
	const { weight } = box.text;
	const name = object?.name ?? box.description;
	const told = object === undefined ? [] : toldOf(object);
	// A colour never stands without its word, which is the last.
	const least = object?.overlay === undefined ? 0 : 1;
	const whole = name.split(/\s+/u);
	for (let kept = told.length; kept >= least; kept -= 1) {
		const parts = [...told.slice(0, kept - least), ...told.slice(told.length - least)];
		for (const size of SIZES) {
			const words: Words = {
				lines: wrap(name, width, { size, weight, maxLines: Infinity }, measure),
				caption: joined(parts, width, size, measure),
				size
			};
			const isBroken = size > LEAST_SIZE && whole.some((word) => measure(word, size, weight) > width);
			if (!isBroken && heightOf(words) <= height) return words;
		}
	}
	const maxLines = Math.max(1, Math.floor(height / (LEAST_SIZE * LINE_HEIGHT)) - least);
	return {
		lines: wrap(name, width, { size: LEAST_SIZE, weight, maxLines }, measure),
		caption: joined(told.slice(told.length - least), width, LEAST_SIZE, measure),
		size: LEAST_SIZE
	};
}

const isWritten = ({ role, text }: SceneBox): boolean =>
	(role.startsWith('object') || role === 'note') && text.lines.length > 0;

/** Boxes that were placed by hand with their words inside them, and above what stands in them. */
export function fittedBoxes(boxes: readonly SceneBox[], objects: readonly ViewObject[], measure: Measure): SceneBox[] {
	const objectOf = new Map(objects.map((object) => [`object/${object.id}`, object]));
	return boxes.map((box) => {
		if (!box.placedByHand || !isWritten(box)) return box;
		const [, top, across, down] = box.rectangle;
		const inside = boxes.filter(
			({ id, role, rectangle }) => id !== box.id && role !== 'group' && contains(box.rectangle, rectangle)
		);
		const below = Math.min(...inside.map(({ rectangle: [, y] }) => y - top));
		const isTop = box.text.anchor === 'top';
		const height = Math.min(down - (isTop ? TOP : 2), below - TOP);
		const width = across - 2 * PAD;
		const now: Words = { lines: box.text.lines, caption: box.caption.split('\n'), size: box.text.size };
		const isWide = now.lines.some((line) => measure(line, now.size, box.text.weight) > width);
		if (!isWide && heightOf(now) <= height) return box;
		const { lines, caption, size } = fitting(box, objectOf.get(box.id), { width, height }, measure);
		return { ...box, text: { ...box.text, lines, size }, caption: caption.join('\n') };
	});
}
