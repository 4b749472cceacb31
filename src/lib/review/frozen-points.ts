/** What is said about places on the diagrams of a frozen version: their numbers, and where they stand on a diagram. Pure. */
import { waitsForConfirm, type Conversation } from '$lib/editor/comments/conversations';
import { placeOf, type Box } from '$lib/editor/comments/pins';
import type { Point } from '$models/architecture/architecture';
import type { Direction } from '$lib/canvas/neighbours';

export type PointState = 'open' | 'answered' | 'settled';

export interface FrozenPin {
	readonly key: string;
	/** The same in the list of what is said. */
	readonly number: number;
	readonly state: PointState;
	readonly at: Point;
	/** How the conversation began. */
	readonly text: string;
	readonly by: string;
}

/** Of one that is answered whoever asked has not said that it will do. */
const stateOf = (one: Conversation): PointState =>
	one.settled !== null ? 'settled' : waitsForConfirm(one) ? 'answered' : 'open';

/** By the key of each conversation about a place its number: they are counted in the order in which they began. */
export function pointNumbers(conversations: readonly Conversation[]): ReadonlyMap<string, number> {
	const begun = conversations
		.flatMap(({ key, messages: [first] }) => (first?.point == null ? [] : [{ key, at: first.at }]))
		.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
	return new Map(begun.map(({ key }, index) => [key, index + 1]));
}

/** Pins on one diagram of all conversations about its places, also of settled ones; none for a box that is not drawn on it. */
export function frozenPins(
	conversations: readonly Conversation[],
	numbers: ReadonlyMap<string, number>,
	{ about, boxes }: { readonly about: string; readonly boxes: readonly Box[] }
): readonly FrozenPin[] {
	return conversations
		.flatMap((one): readonly FrozenPin[] => {
			const { key, messages } = one;
			const [first] = messages;
			const number = numbers.get(key);
			if (one.about !== about || first?.point == null || number === undefined) return [];
			const at = placeOf(first.point, boxes);
			return at === null ? [] : [{ key, number, at, state: stateOf(one), text: first.text, by: first.authorName }];
		})
		.sort((a, b) => a.number - b.number);
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** A place within the drawing. */
export const within = ({ width, height }: Size, [x, y]: Point): Point => [
	Math.min(Math.max(x, 0), width),
	Math.min(Math.max(y, 0), height)
];

const ways = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const satisfies Record<Direction, Point>;

/** How far one press of an arrow key goes, in units of the scene: from box to box soon, and to the very spot with Shift. */
const steps = { far: 20, near: 2 } as const;

/** Where the cross stands after an arrow key. */
export function stepped(from: Point, direction: Direction, step: keyof typeof steps, size: Size): Point {
	const [ax, ay] = ways[direction];
	return within(size, [from[0] + ax * steps[step], from[1] + ay * steps[step]]);
}

interface Area {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Which place of a drawing is at a spot of the screen, however large it is shown there. */
export function pointAt([x, y]: Point, { left, top, right, bottom }: Area, size: Size): Point {
	const share = (value: number, from: number, to: number): number => (to > from ? (value - from) / (to - from) : 0);
	return within(size, [share(x, left, right) * size.width, share(y, top, bottom) * size.height]);
}

/** The middle of what is seen of a drawing in its frame, which is in the window. */
export function middleSeen(drawn: Area, seenIn: readonly Area[]): Point {
	const seen = [drawn, ...seenIn];
	const middle = (from: readonly number[], to: readonly number[]): number => {
		const [most, least] = [Math.max(...from), Math.min(...to)];
		return least > most ? (most + least) / 2 : ((from[0] ?? 0) + (to[0] ?? 0)) / 2;
	};
	return [
		middle(
			seen.map(({ left }) => left),
			seen.map(({ right }) => right)
		),
		middle(
			seen.map(({ top }) => top),
			seen.map(({ bottom }) => bottom)
		)
	];
}
