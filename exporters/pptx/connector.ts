/** A line of a scene as a connector that is glued to its two boxes, and its label as a text of its own. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import { colourOf, strokeDash } from '$models/scene/notation';
import type { SceneLine } from '$models/scene/scene';
import { LABEL_SIZE, labelArea } from '$models/layout/label-area';
import type { LineLabel } from './line-labels';
import { fill, named, outline, paragraph } from './paint';
import { frame, place, type Placing } from './placing';
import { routeGeometry } from './route-geometry';

const ends = {
	none: '',
	triangle: '<a:tailEnd type="triangle" w="med" len="med"/>',
	open: '<a:tailEnd type="arrow" w="med" len="med"/>',
	diamond: '<a:tailEnd type="diamond" w="med" len="med"/>'
} as const satisfies Record<SceneLine['arrow'], string>;

/** A box at which a line ends. */
export interface End {
	readonly id: number;
	readonly rectangle: Rectangle;
}

/** Connection site of a rectangle that is nearest to a point: the middle of the top, left, bottom, right in this order. */
function siteAt([x, y, width, height]: Rectangle, [px, py]: Point): number {
	const far = [py - y, px - x, y + height - py, x + width - px].map(Math.abs);
	return far.indexOf(Math.min(...far));
}

const glue = (tag: 'stCxn' | 'endCxn', end: End | undefined, point: Point | undefined): string =>
	end === undefined || point === undefined
		? ''
		: `<a:${tag} id="${String(end.id)}" idx="${String(siteAt(end.rectangle, point))}"/>`;

export function connector(
	line: SceneLine,
	id: number,
	placing: Placing,
	ties: { readonly from: End | undefined; readonly to: End | undefined; readonly isQuiet: boolean }
): string {
	const { from, to, isQuiet } = ties;
	const { rectangle, turn, geometry, isPath } = routeGeometry(line.points.map((point) => place(placing, point)));
	const [x, y, cx, cy] = rectangle.map(Math.round);
	const stroke = {
		colour: colourOf(isQuiet ? 'ink-soft' : 'ink', '', 'light'),
		width: isQuiet ? 0.8 : 1.25,
		dash: strokeDash[line.stroke],
		opacity: isQuiet ? 0.7 : 1,
		end: ends[line.arrow]
	};
	const name = named(id, line.label === '' ? line.description : line.label, line.description);
	const drawn = `<p:spPr><a:xfrm${turn}><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(cx)}" cy="${String(cy)}"/></a:xfrm>${geometry}${outline(placing, stroke)}</p:spPr>`;
	if (isPath) return `<p:sp><p:nvSpPr>${name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>${drawn}</p:sp>`;
	return [
		`<p:cxnSp><p:nvCxnSpPr>${name}`,
		`<p:cNvCxnSpPr>${glue('stCxn', from, line.points[0])}${glue('endCxn', to, line.points.at(-1))}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`,
		`${drawn}</p:cxnSp>`
	].join('');
}

/** A connector holds no text. */
export function connectorLabel({ line, shown }: LineLabel, id: number, placing: Placing): string {
	const run = {
		text: shown,
		size: LABEL_SIZE,
		isBold: true,
		isItalic: false,
		colour: colourOf('ink', '', 'light')
	};
	return [
		`<p:sp><p:nvSpPr>${named(id, line.label, '')}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`,
		`<p:spPr><a:xfrm>${frame(placing, labelArea(line, shown))}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
		`${fill(colourOf('surface', '', 'light'))}</p:spPr>`,
		'<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>',
		`${paragraph(placing, run, 'center')}</p:txBody></p:sp>`
	].join('');
}
