/**
 * Lines of a sheet that have no room for their code: they get another place for it, or a short number that a list beside
 * the legend explains, so that every line on paper tells which relation it is.
 */
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneLine } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { shownObjects } from '$models/views/view-of';
import { wordsIn } from '$models/views/words';
import { MARGIN } from './figure-layout';
import { cell } from './furniture';
import { bottom, overlaps, pairs } from './geometry';
import { labelArea } from './label-area';
import { labelsWithRoom, wordsUnderLabels } from './label-room';
import type { Measure } from './measure';
import { flatten, GAP, textHeight, type Piece } from './piece';
import { wrap } from './wrap';

const SIZE = 10;
/** Left below the list. */
const RIM = 4;
/** Between two places that are tried along a line. */
const STEP = 6;
/** Past so many lines a sheet is no figure that is read line by line. */
const MOST = 600;

const words = wordsIn('vi');

/** Places along a line from its middle outwards, as those are found first that belong to no end in particular. */
function placesAlong(points: readonly Point[]): readonly Point[] {
	const places = pairs(points).flatMap(([[ax, ay], [bx, by]]) => {
		const steps = Math.floor((Math.abs(bx - ax) + Math.abs(by - ay)) / STEP);
		return Array.from({ length: Math.max(0, steps - 1) }, (_, at): Point => {
			const share = (at + 1) / steps;
			return [Math.round(ax + (bx - ax) * share), Math.round(ay + (by - ay) * share)];
		});
	});
	const middle = (places.length - 1) / 2;
	return places
		.map((place, at) => ({ place, from: Math.abs(at - middle) }))
		.sort((a, b) => a.from - b.from)
		.map(({ place }) => place);
}

/** Gives what has no room another place or a number. */
function relabelled(scene: Scene): readonly SceneLine[] {
	const roomy = new Set(labelsWithRoom(scene));
	const taken: Rectangle[] = [...wordsUnderLabels(scene), ...[...roomy].map((line) => labelArea(line, line.label))];
	let count = 0;
	return scene.lines.map((line) => {
		if (line.label === '' || roomy.has(line)) return line;
		const places = placesAlong(line.points);
		const placed = (text: string): Point | undefined => {
			const free = places.find((labelAt) => {
				const area = labelArea({ labelAt }, text);
				const isOnSheet = area[0] >= 0 && area[0] + area[2] <= scene.width;
				return isOnSheet && !taken.some((other) => overlaps(area, other));
			});
			if (free !== undefined) taken.push(labelArea({ labelAt: free }, text));
			return free;
		};
		const whole = placed(line.label);
		if (whole !== undefined) return { ...line, labelAt: whole };
		count += 1;
		const number = String(count);
		return { ...line, number, labelAt: placed(number) ?? line.labelAt };
	});
}

/** What the numbers stand for, in running text: the code of the relation and of both its ends. */
function listOf(view: View, lines: readonly SceneLine[], width: number, measure: Measure): Piece {
	const objects = new Map(shownObjects(view).map(({ id, code, name }) => [`object/${id}`, code === '' ? name : code]));
	const entries = lines.map(
		({ number = '', label, from, to }) => `(${number}) ${label}: ${objects.get(from) ?? ''} – ${objects.get(to) ?? ''}`
	);
	const told = wrap(
		`${words.numbered} ${entries.join('; ')}.`,
		width,
		{ size: SIZE, weight: 400, maxLines: Infinity },
		measure
	);
	const height = textHeight(told.length, SIZE);
	return cell({ id: 'legend/lines', role: 'legend-text', lines: told, weight: 400, size: SIZE, width, height });
}

/**
 * The same sheet with every relation named: by its code on the line, or by a number there that a list at the foot of the
 * sheet explains. For paper alone; on a canvas a line tells its code when it is pointed at.
 */
export function withNumberedLines(view: View, scene: Scene, measure: Measure): Scene {
	if (scene.lines.length > MOST) return scene;
	const lines = relabelled(scene);
	const told = lines.filter(({ number }) => number !== undefined);
	if (told.length === 0) return { ...scene, lines };
	const end = Math.max(...scene.boxes.map(({ rectangle }) => bottom(rectangle)));
	const piece = listOf(view, told, scene.width - 2 * MARGIN, measure);
	// In the border below, which is empty, as far as that goes.
	const top = Math.ceil(end) + GAP;
	const height = Math.max(scene.height, top + piece.height + RIM);
	return { ...scene, lines, height, boxes: [...scene.boxes, ...flatten(piece, [MARGIN, top], new Map())] };
}
