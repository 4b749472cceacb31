/** The route of a line as the connector that draws it: straight, with right-angled bends, or a path of its own. */
import type { Point, Rectangle } from '$models/architecture/architecture';

export interface RouteGeometry {
	/** Before it is turned. */
	readonly rectangle: Rectangle;
	/** Attributes of `a:xfrm`. */
	readonly turn: string;
	/** `a:prstGeom` or `a:custGeom`. */
	readonly geometry: string;
	/** A path of its own: no connector bends so often, so that it is tied to no box. */
	readonly isPath: boolean;
}

const preset = (name: string, adjustments: readonly number[] = []): string => {
	const values = adjustments.map((value, index) => {
		const share = String(Math.round(value * 100_000));
		return `<a:gd name="adj${String(index + 1)}" fmla="val ${share}"/>`;
	});
	return `<a:prstGeom prst="${name}"><a:avLst>${values.join('')}</a:avLst></a:prstGeom>`;
};

const flips = (horizontal: boolean, vertical: boolean): string =>
	`${horizontal ? ' flipH="1"' : ''}${vertical ? ' flipV="1"' : ''}`;

function straight([sx, sy]: Point, [ex, ey]: Point): RouteGeometry {
	return {
		rectangle: [Math.min(sx, ex), Math.min(sy, ey), Math.abs(ex - sx), Math.abs(ey - sy)],
		turn: flips(ex < sx, ey < sy),
		geometry: preset('straightConnector1'),
		isPath: false
	};
}

/** Whether each part runs across or down, in turn. */
function isOrthogonal(points: readonly Point[]): boolean {
	const across = points.slice(1).map(([x, y], index) => {
		const [bx, by] = points[index] ?? [x, y];
		return y === by && x !== bx ? 'across' : x === bx && y !== by ? 'down' : 'neither';
	});
	return across.every((way, index) => way !== 'neither' && way !== across[index - 1]);
}

/** A point of print: bends cannot be told as shares of nothing where a line ends level with its start. */
const NUDGE = 12_700;

/**
 * `bentConnector2` to `5` start across; one that starts down is such a connector with its axes changed, which is a
 * quarter turn and a flip. Bends are told as shares of width and height, in turn.
 */
function bent(points: readonly Point[]): RouteGeometry | null {
	const [start, second, end] = [points[0], points[1], points.at(-1)];
	if (start === undefined || second === undefined || end === undefined) return null;
	const isDown = second[0] === start[0];
	if (points.length > 6 || !isOrthogonal(points)) return null;
	const [dx, dy] = [end[0] - start[0] || NUDGE, end[1] - start[1] || NUDGE];
	const along = (point: Point, axis: 0 | 1): number => (point[axis] - start[axis]) / (axis === 0 ? dx : dy);
	const adjustments = points.slice(1, -2).map((point, index) => along(point, isDown === (index % 2 === 0) ? 1 : 0));
	const geometry = preset(`bentConnector${String(points.length - 1)}`, adjustments);
	const [width, height] = [Math.abs(dx), Math.abs(dy)];
	const [left, top] = [Math.min(start[0], start[0] + dx), Math.min(start[1], start[1] + dy)];
	if (!isDown) return { rectangle: [left, top, width, height], turn: flips(dx < 0, dy < 0), geometry, isPath: false };
	return {
		rectangle: [left + (width - height) / 2, top + (height - width) / 2, height, width],
		turn: ` rot="5400000"${flips(dy < 0, dx > 0)}`,
		geometry,
		isPath: false
	};
}

function path(points: readonly Point[]): RouteGeometry {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
	const steps = points.map(([x, y], index) => {
		const to = index === 0 ? 'moveTo' : 'lnTo';
		return `<a:${to}><a:pt x="${String(x - left)}" y="${String(y - top)}"/></a:${to}>`;
	});
	return {
		rectangle: [left, top, width, height],
		turn: '',
		geometry: `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${String(width)}" h="${String(height)}" fill="none">${steps.join('')}</a:path></a:pathLst></a:custGeom>`,
		isPath: true
	};
}

/** At least two points, in whole lengths of the file. */
export function routeGeometry(points: readonly Point[]): RouteGeometry {
	const [start, end] = [points[0], points.at(-1)];
	if (points.length === 2 && start !== undefined && end !== undefined) return straight(start, end);
	return bent(points) ?? path(points);
}
