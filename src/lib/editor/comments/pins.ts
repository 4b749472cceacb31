/** Where conversations about places stand on a diagram: in the scene, or in the box that they follow. Pure. */
import type { ThreadPoint } from '$collab/runtime/decision-inputs';
import type { Point } from '$models/architecture/architecture';
import type { SceneBox } from '$models/scene/scene';
import type { Passage } from '$models/sync/passage';
import type { Conversation } from './conversations';

/** The part of something that a new conversation is about. */
export interface Anchor {
	/** Words of a chapter. */
	readonly passage?: Passage;
	/** Id of a field of the record. */
	readonly field?: string;
	/** Id of a finding of it. */
	readonly finding?: string;
	readonly point?: ThreadPoint;
	/** The frozen version that is read, with words of its chapter. */
	readonly version?: string;
	readonly quote?: string;
}

/** Which part it is, so that words begun about one never stand under another; '' where it is about the whole. */
export function partKey({ field, finding, point, quote }: Anchor): string {
	if (point !== undefined) return `point:${point.box ?? ''}:${String(point.x)},${String(point.y)}`;
	return field ?? finding ?? (quote === undefined ? '' : `quote:${quote}`);
}

export interface Pin {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	/** How the conversation began. */
	readonly text: string;
	readonly by: string;
}

/** What places are told from. */
export type Box = Pick<SceneBox, 'reference' | 'rectangle'>;

const isObject = ({ reference }: Box): boolean => reference.kind === 'object';

const holds = ({ rectangle: [left, top, width, height] }: Box, [x, y]: Point): boolean =>
	x >= left && x <= left + width && y >= top && y <= top + height;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A place of the scene, told from the smallest box of an object that it stands in. */
export function pointOn(boxes: readonly Box[], at: Point): ThreadPoint {
	const area = ({ rectangle: [, , width, height] }: Box): number => width * height;
	const [box] = boxes.filter((one) => isObject(one) && holds(one, at)).sort((a, b) => area(a) - area(b));
	if (box === undefined) return { x: round(at[0]), y: round(at[1]) };
	const [left, top] = box.rectangle;
	return { x: round(at[0] - left), y: round(at[1] - top), box: box.reference.id };
}

/** Where a place stands in a scene; null where its box is not drawn in it (any more). */
export function placeOf({ x, y, box: id }: ThreadPoint, boxes: readonly Box[]): Point | null {
	if (id === undefined) return [x, y];
	const box = boxes.findLast((one) => isObject(one) && one.reference.id === id);
	if (box === undefined) return null;
	const [left, top, width, height] = box.rectangle;
	// A box that was made smaller keeps the place within.
	return [left + Math.min(Math.max(x, 0), width), top + Math.min(Math.max(y, 0), height)];
}

/** Of those that are not settled; one whose box is not drawn here (any more) has no place, and is in the list alone. */
export function pinsOf(conversations: readonly Conversation[], diagram: string, boxes: readonly Box[]): readonly Pin[] {
	const here = conversations.filter(
		({ about, settled, messages }) => about === diagram && settled === null && messages[0]?.point != null
	);
	return here.flatMap(({ key, messages }): Pin[] => {
		const [first] = messages;
		const point = first?.point ?? null;
		if (first === undefined || point === null) return [];
		const at = placeOf(point, boxes);
		return at === null ? [] : [{ key, x: at[0], y: at[1], text: first.text, by: first.authorName }];
	});
}
