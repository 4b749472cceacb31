import type { Rectangle } from '$models/architecture/architecture';
import { labelsWithRoom } from '$models/layout/label-room';
import { liftedTitles, titleGround } from '$models/layout/lifted-titles';
import { boxText, unwrapped } from '$models/scene/box-text';
import { colourOf } from '$models/scene/notation';
import { boxLook } from '$models/scene/overlay';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { escapeXml } from '../svg/escape-xml';
import { labelPlace } from './label-place';

const style = (values: Readonly<Record<string, string | number>>): string =>
	Object.entries(values)
		.filter(([, value]) => value !== '')
		.map(([name, value]) => `${name}=${String(value)};`)
		.join('');

/** Bit set of draw.io: 1 bold, 2 italic. */
const fontStyle = ({ text }: SceneBox): number => (text.weight === 400 ? 0 : 1) + (text.italic === true ? 2 : 0);

function boxStyle(box: SceneBox, isContainer: boolean, isLifted: boolean): string {
	const look = boxLook(box, 'light');
	return style({
		rounded: look.radius > 0 ? 1 : 0,
		arcSize: look.radius > 0 ? look.radius * 2 : '',
		absoluteArcSize: look.radius > 0 ? 1 : '',
		whiteSpace: 'wrap',
		html: 0,
		fillColor: look.fill,
		strokeColor: look.stroke,
		strokeWidth: look.strokeWidth === 0 ? '' : look.strokeWidth,
		dashed: look.dash === '' ? 0 : 1,
		dashPattern: look.dash,
		fontColor: look.text,
		fontFamily: 'Be Vietnam Pro',
		fontSize: box.text.size,
		fontStyle: fontStyle(box),
		align: box.text.align,
		verticalAlign: box.text.anchor,
		spacing: 2,
		spacingLeft: box.text.align === 'left' && box.role !== 'legend-text' ? 4 : '',
		container: isContainer ? 1 : 0,
		collapsible: 0,
		noLabel: isLifted ? 1 : ''
	});
}

const arrows = {
	none: { endArrow: 'none' },
	triangle: { endArrow: 'block', endFill: 1 },
	open: { endArrow: 'open', endFill: 0 },
	diamond: { endArrow: 'diamond', endFill: 0 }
} as const satisfies Record<SceneLine['arrow'], Readonly<Record<string, string | number>>>;

const dashes = {
	solid: { dashed: 0 },
	dashed: { dashed: 1, dashPattern: '7 4' },
	dotted: { dashed: 1, dashPattern: '1 4' }
} as const satisfies Record<SceneLine['stroke'], Readonly<Record<string, string | number>>>;

/** Where on a box's border a line ends, as shares of its width and height. */
function anchor(
	prefix: 'exit' | 'entry',
	box: Rectangle,
	point: readonly [number, number]
): Readonly<Record<string, string>> {
	const share = (value: number, start: number, length: number): string =>
		String(Math.round(Math.min(1, Math.max(0, (value - start) / length)) * 1000) / 1000);
	return {
		[`${prefix}X`]: share(point[0], box[0], box[2]),
		[`${prefix}Y`]: share(point[1], box[1], box[3]),
		[`${prefix}Dx`]: '0',
		[`${prefix}Dy`]: '0'
	};
}

/** What stands in a box: its name, its small line, its badge. */
const valueOf = (box: SceneBox): string =>
	[
		...(box.reference.kind === 'note' ? [box.description] : unwrapped(box)),
		box.caption.replaceAll('\n', ' '),
		box.badge
	]
		.filter((part) => part !== '')
		.join('\n');

/** A line break in an attribute is read as a space, unless it is told by its number. */
const attribute = (text: string): string => escapeXml(text).replace(/\n/gu, '&#10;');

const geometry = (x: number, y: number, w: number, h: number): string =>
	`<mxGeometry x="${String(x)}" y="${String(y)}" width="${String(w)}" height="${String(h)}" as="geometry"/>`;

/** Layers, which a person can hide: the drawing, the lines over it, names that these would strike through, what is told around. */
const layers = [
	['1', 'Sơ đồ'],
	['relations', 'Quan hệ'],
	['names', 'Tên trên đường nối'],
	['surroundings', 'Khung tên, chú giải']
] as const;
/** Ids of our own layers. */
export const ownLayers: ReadonlySet<string> = new Set(layers.map(([id]) => id));
type Layer = (typeof layers)[number][0];

const isAround = (id: string): boolean => /^(?:title|subtitle|legend)(?:$|[/-])/u.test(id);

/** What boxes and lines need to know of the others on their page. */
interface Sheet {
	readonly places: ReadonlyMap<string, Rectangle>;
	/** Boxes in which others stand. */
	readonly holders: ReadonlySet<string>;
	/** Lines whose label covers nothing; the others keep theirs unseen, and tell it when pointed at. */
	readonly labelled: ReadonlySet<SceneLine>;
	/** Boxes whose name stands above the lines; they keep it unseen, so that it is read back. */
	readonly lifted: ReadonlySet<SceneBox>;
}

function vertex(box: SceneBox, { places, holders, lifted }: Sheet): string {
	const [x, y, w, h] = box.rectangle;
	const origin = places.get(box.parent);
	const [dx, dy] = origin === undefined ? [0, 0] : [origin[0], origin[1]];
	const layer: Layer = isAround(box.id) ? 'surroundings' : '1';
	const parent = origin === undefined ? layer : box.parent;
	const look = boxStyle(box, holders.has(box.id), lifted.has(box));
	const cell = `<mxCell style="${escapeXml(look)}" vertex="1" parent="${escapeXml(parent)}">${geometry(x - dx, y - dy, w, h)}</mxCell>`;
	return `<UserObject label="${attribute(valueOf(box))}" tooltip="${attribute(box.description)}" id="${escapeXml(box.id)}">${cell}</UserObject>`;
}

/** The name of a box on a ground of its colour, as the lines leave it readable. */
function liftedName(box: SceneBox): string {
	const { fill, text } = boxLook(box, 'light');
	const [x, y, w, h] = titleGround(box);
	const look = style({
		html: 0,
		connectable: 0,
		fillColor: fill === 'none' ? colourOf('surface', '', 'light') : fill,
		strokeColor: 'none',
		fontColor: text,
		fontFamily: 'Be Vietnam Pro',
		fontSize: box.text.size,
		fontStyle: fontStyle(box),
		align: box.text.align,
		verticalAlign: 'middle',
		spacing: 0,
		spacingLeft: box.text.align === 'left' ? 2 : ''
	});
	const lines = boxText(box).map((run) => run.text);
	const cell = `<mxCell style="${escapeXml(look)}" vertex="1" parent="names">${geometry(x, y, w, h)}</mxCell>`;
	return `<UserObject label="${attribute(lines.join('\n'))}" tooltip="${attribute(box.description)}" id="title-of/${escapeXml(box.id)}">${cell}</UserObject>`;
}

/** The label where the scene has it, not in the middle of the line. */
function labelGeometry({ points, label, labelAt }: SceneLine): { readonly along: string; readonly offset: string } {
	if (label === '') return { along: '', offset: '' };
	const { along, offset } = labelPlace(points, labelAt);
	const [x, y] = offset.map(String);
	return { along: ` x="${String(along)}" y="0"`, offset: `<mxPoint x="${x}" y="${y}" as="offset"/>` };
}

function edge(line: SceneLine, { places, labelled }: Sheet): string {
	const [from, to] = [places.get(line.from), places.get(line.to)];
	const [first, last] = [line.points[0], line.points.at(-1)];
	const look = style({
		edgeStyle: 'orthogonalEdgeStyle',
		rounded: 0,
		html: 0,
		...dashes[line.stroke],
		...arrows[line.arrow],
		strokeColor: '#1e1b18',
		fontSize: 9,
		fontFamily: 'Be Vietnam Pro',
		labelBackgroundColor: '#ffffff',
		noLabel: line.label === '' || (line.number === undefined && labelled.has(line)) ? '' : 1,
		...(from === undefined || first === undefined ? {} : anchor('exit', from, first)),
		...(to === undefined || last === undefined ? {} : anchor('entry', to, last))
	});
	const bends = line.points.slice(1, -1).map(([x, y]) => `<mxPoint x="${String(x)}" y="${String(y)}"/>`);
	const points = bends.length === 0 ? '' : `<Array as="points">${bends.join('')}</Array>`;
	const { along, offset } = labelGeometry(line);
	const ends = `source="${escapeXml(line.from)}" target="${escapeXml(line.to)}"`;
	const layer: Layer = isAround(line.id) ? 'surroundings' : 'relations';
	const cell = `<mxCell style="${escapeXml(look)}" edge="1" parent="${layer}" ${ends}><mxGeometry${along} relative="1" as="geometry">${points}${offset}</mxGeometry></mxCell>`;
	return `<UserObject label="${attribute(line.label)}" tooltip="${attribute(line.description)}" id="${escapeXml(line.id)}">${cell}</UserObject>`;
}

function page(scene: Scene): string {
	const sheet: Sheet = {
		places: new Map(scene.boxes.map(({ id, rectangle }) => [id, rectangle])),
		holders: new Set(scene.boxes.map(({ parent }) => parent)),
		labelled: new Set(labelsWithRoom(scene)),
		lifted: liftedTitles(scene)
	};
	const size = `pageWidth="${String(scene.width)}" pageHeight="${String(scene.height)}"`;
	return [
		`<diagram id="${escapeXml(scene.diagram)}" name="${escapeXml(scene.title)}">`,
		`<mxGraphModel dx="0" dy="0" grid="1" gridSize="4" guides="1" tooltips="1" connect="1" arrows="1" fold="0" page="1" pageScale="1" ${size} math="0" shadow="0">`,
		'<root><mxCell id="0"/>',
		...layers.map(([id, name]) => `<mxCell id="${id}" value="${name}" parent="0"/>`),
		...scene.boxes.map((box) => vertex(box, sheet)),
		...scene.lines.map((line) => edge(line, sheet)),
		...[...sheet.lifted].map(liftedName),
		'</root></mxGraphModel></diagram>'
	].join('\n');
}

/** Scenes as one draw.io file, a page each: boxes and lines stay boxes and lines that a person can edit. */
export const scenesToDrawio = (scenes: readonly Scene[]): string =>
	['<?xml version="1.0" encoding="UTF-8"?>', '<mxfile host="Khuê Văn">', ...scenes.map(page), '</mxfile>', ''].join(
		'\n'
	);
