import { boxText, type TextRun } from '$models/scene/box-text';
import { colourOf, strokeDash, type Theme } from '$models/scene/notation';
import { boxLook } from '$models/scene/overlay';
import { paintingOf } from '$models/scene/painting-order';
import type { Scene, SceneBox, SceneLine, SceneReference } from '$models/scene/scene';
import { measureText } from '$models/layout/measure';
import { LABEL_SIZE, labelArea, shownLabel } from '$models/layout/label-area';
import { labelsWithRoom } from '$models/layout/label-room';
import { escapeXml } from './escape-xml';

export interface SvgOptions {
	readonly theme?: Theme;
	/** Where a box or a line leads to, '' for nowhere; a picture by itself leads nowhere. */
	readonly linkOf?: (reference: SceneReference) => string;
}

/** First the faces that pictures carry, then what any machine has. */
const FONT = "'Be Vietnam Pro', Tinos, 'Segoe UI', Arial, sans-serif";

const attributes = (values: Readonly<Record<string, string | number>>): string =>
	Object.entries(values)
		.filter(([, value]) => value !== '')
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join('');

function textElement(run: TextRun, fill: string): string {
	const style = {
		x: run.x,
		y: run.y,
		'font-size': run.size,
		'font-weight': run.weight === 400 ? '' : run.weight,
		'font-style': run.italic ? 'italic' : '',
		'text-anchor': run.centred ? 'middle' : '',
		fill
	};
	return `<text${attributes(style)}>${escapeXml(run.text)}</text>`;
}

const linked = (drawing: string, link: string): string =>
	link === '' ? drawing : `<a${attributes({ href: link })}>${drawing}</a>`;

function boxElement(box: SceneBox, theme: Theme, link: string, isLifted: boolean): string {
	const look = boxLook(box, theme);
	const [x, y, width, height] = box.rectangle;
	const drawn = look.fill !== 'none' || look.stroke !== 'none';
	const rect = drawn
		? `<rect${attributes({
				x,
				y,
				width,
				height,
				rx: look.radius === 0 ? '' : look.radius,
				fill: look.fill,
				stroke: look.stroke,
				'stroke-width': look.stroke === 'none' ? '' : look.strokeWidth,
				'stroke-dasharray': look.dash
			})}/>`
		: '';
	const small = box.role === 'layer-header' ? look.text : colourOf('ink-soft', box.hue, theme);
	const texts = isLifted ? [] : boxText(box).map((run) => textElement(run, run.part === 'text' ? look.text : small));
	const label = box.reference.kind === 'furniture' ? '' : box.description;
	const role = label === '' ? '' : 'graphics-object';
	const title = label === '' ? '' : `<title>${escapeXml(label)}</title>`;
	const drawing = `<g${attributes({ id: box.id, role, 'aria-label': label })}>${title}${rect}${texts.join('')}</g>`;
	return linked(drawing, link);
}

/** The name of a container on a ground of its colour, over the lines that pass it. */
function titleElement(box: SceneBox, theme: Theme): string {
	const look = boxLook(box, theme);
	const fill = look.fill === 'none' ? colourOf('surface', '', theme) : look.fill;
	const runs = boxText(box).map((run) => {
		const width = Math.ceil(measureText(run.text, run.size, run.weight)) + 4;
		const ground = {
			x: run.centred ? run.x - width / 2 : run.x - 2,
			y: run.y - run.size,
			width,
			height: Math.ceil(run.size * 1.3),
			fill
		};
		const ink = run.part === 'text' ? look.text : colourOf('ink-soft', box.hue, theme);
		return `<rect${attributes(ground)}/>${textElement(run, ink)}`;
	});
	return `<g${attributes({ id: `title-of/${box.id}` })}>${runs.join('')}</g>`;
}

const markers = ['triangle', 'open', 'diamond'] as const;

function markerDefinitions(ink: string, surface: string): string {
	const shapes = {
		triangle: `<path d="M0 0L10 5L0 10z" fill="${ink}"/>`,
		open: `<path d="M1 1L9 5L1 9" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
		diamond: `<path d="M0 5L5 1L10 5L5 9z" fill="${surface}" stroke="${ink}"/>`
	} as const satisfies Record<(typeof markers)[number], string>;
	// What makes the PNGs turns no marker by auto-start-reverse: all arrows would point right.
	return markers
		.map(
			(name) =>
				`<marker id="arrow-${name}" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse">${shapes[name]}</marker>`
		)
		.join('');
}

/** So wide that a hand meets the line. */
const HIT_WIDTH = 10;

function lineElement(line: SceneLine, theme: Theme, isQuiet: boolean, link: string): string {
	const ink = colourOf(isQuiet ? 'ink-soft' : 'ink', '', theme);
	const path = line.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('');
	const halo = `<path${attributes({ d: path, fill: 'none', stroke: colourOf('surface', '', theme), 'stroke-width': 3.5, 'stroke-opacity': 0.75 })}/>`;
	const stroke = attributes({
		d: path,
		fill: 'none',
		stroke: ink,
		'stroke-width': isQuiet ? 0.8 : 1.25,
		'stroke-opacity': isQuiet ? 0.7 : '',
		'stroke-dasharray': strokeDash[line.stroke],
		'stroke-linejoin': 'round',
		'marker-end': line.arrow === 'none' ? '' : `url(#arrow-${line.arrow})`
	});
	const hit = { d: path, fill: 'none', stroke: 'none', 'stroke-width': HIT_WIDTH, 'pointer-events': 'stroke' };
	const reached = link === '' ? '' : `<path${attributes(hit)}/>`;
	const drawing = `<g${attributes({ id: line.id, role: 'graphics-symbol', 'aria-label': line.description })}><title>${escapeXml(line.description)}</title>${halo}${reached}<path${stroke}/></g>`;
	return linked(drawing, link);
}

function labelElement(line: SceneLine, theme: Theme, isQuiet: boolean): string {
	const ink = colourOf(isQuiet ? 'ink-soft' : 'ink', '', theme);
	const [x, y] = line.labelAt;
	const [left, top, width, height] = labelArea(line, shownLabel(line));
	const back = {
		x: left,
		y: top,
		width,
		height,
		rx: 2,
		fill: colourOf('surface', '', theme),
		'fill-opacity': 0.92
	};
	const style = { x, y: y + 3, 'font-size': LABEL_SIZE, 'font-weight': 600, 'text-anchor': 'middle', fill: ink };
	return `<g${attributes({ id: `label-of/${line.id}` })}><rect${attributes(back)}/><text${attributes(style)}>${escapeXml(shownLabel(line))}</text></g>`;
}

const drawn = new WeakMap<Scene, string>();

/** The drawing that files hold, made once for a scene: a dossier has it as a source, in its pictures and in its PDFs. */
export function svgOf(scene: Scene): string {
	const known = drawn.get(scene) ?? sceneToSvg(scene);
	drawn.set(scene, known);
	return known;
}

/** A scene as a stand-alone SVG: text stays text, every object and line has its name for those who do not see it. */
export function sceneToSvg(scene: Scene, { theme = 'light', linkOf = () => '' }: SvgOptions = {}): string {
	const box = (one: SceneBox): string => boxElement(one, theme, linkOf(one.reference), false);
	const size = { width: scene.width, height: scene.height };
	const { behind, lines, titled, inFront, isCrowded } = paintingOf(scene);
	const lifted = new Set(titled);
	const root = attributes({
		xmlns: 'http://www.w3.org/2000/svg',
		...size,
		viewBox: `0 0 ${String(scene.width)} ${String(scene.height)}`,
		role: 'graphics-document',
		'aria-labelledby': 'scene-title scene-description',
		'font-family': FONT
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg${root}>`,
		`<title id="scene-title">${escapeXml(scene.title)}</title>`,
		`<desc id="scene-description">${escapeXml(scene.description)}</desc>`,
		`<defs>${markerDefinitions(colourOf('ink', '', theme), colourOf('surface', '', theme))}</defs>`,
		`<rect${attributes({ ...size, fill: colourOf('surface', '', theme) })}/>`,
		...behind.map((one) => boxElement(one, theme, linkOf(one.reference), lifted.has(one))),
		...lines.map((line) => lineElement(line, theme, isCrowded, linkOf(line.reference))),
		...titled.map((one) => titleElement(one, theme)),
		...labelsWithRoom(scene).map((line) => labelElement(line, theme, isCrowded)),
		...inFront.map(box),
		'</svg>',
		''
	].join('\n');
}
