/** Boxes and lines of a view of Archi's: places within the box around become places on the sheet, bends likewise. */
import type { Colour, Connection, Style, ViewNode } from './exchange';
import { Middles, type Spot } from './middles';
import type { Ids, Part } from './xml-part';

type Place = ViewNode['rectangle'];

/** Sizes of boxes that say none. */
const usualSizes: Readonly<Record<string, Spot>> = { Group: [400, 140], Note: [185, 80] };

function colourOf(css: string): Colour | undefined {
	const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(css) ?? [];
	if (r === undefined || g === undefined || b === undefined) return undefined;
	return { r: Number.parseInt(r, 16), g: Number.parseInt(g, 16), b: Number.parseInt(b, 16) };
}

/** Such as `1|Arial|14.0|1|WINDOWS|…`: name, size and face. */
function fontOf(written: string, ink: Colour | undefined): Style['font'] {
	const [, name = '', size = '', face = '0'] = written.split('|');
	if (name === '' && ink === undefined) return undefined;
	const bits = Number(face);
	const faces = [(bits & 1) === 1 ? 'bold' : '', (bits & 2) === 2 ? 'italic' : ''].filter((one) => one !== '');
	const points = Number(size);
	return { name, size: points > 0 ? points : undefined, style: faces.join(' '), colour: ink };
}

function styleOf(part: Part): Style | undefined {
	const fill = colourOf(part.attribute('fillColor'));
	const alpha = part.attribute('alpha') === '' ? undefined : Math.round((part.number('alpha', 255) / 255) * 100);
	const style = {
		fill: fill === undefined || alpha === undefined ? fill : { ...fill, a: Math.min(100, Math.max(0, alpha)) },
		line: colourOf(part.attribute('lineColor')),
		lineWidth: part.attribute('lineWidth') === '' ? undefined : Math.max(1, part.number('lineWidth', 1)),
		font: fontOf(part.attribute('font'), colourOf(part.attribute('fontColor')))
	};
	return Object.values(style).every((one) => one === undefined) ? undefined : style;
}

interface DrawnLine {
	readonly connection: Connection;
	/** Each bend from the middle of the source and from that of the target. */
	readonly bends: readonly (readonly [Spot, Spot])[];
}

/** Attributes that say how Archi shows a thing, which has no place in a model. */
const looks = [
	'textAlignment',
	'textPosition',
	'figureType',
	'type',
	'borderType',
	'imagePath',
	'imagePosition',
	'imageSource',
	'targetConnections'
];

const named = (text: string) => (text === '' ? [] : [{ lang: '', text }]);

class Drawing {
	readonly lines: DrawnLine[] = [];
	readonly #middles = new Middles();

	constructor(private readonly ids: Ids) {}

	#look(part: Part): void {
		for (const name of looks) part.attribute(name);
		for (const feature of part.children('feature'))
			part.ledger.add('unsupported', `feature/${feature.attributes['name'] ?? ''}`, feature.attributes['value'] ?? '');
		for (const property of part.children('property'))
			part.ledger.add('unsupported', `${part.place}/property`, property.attributes['key'] ?? '');
	}

	node(part: Part, [left, top]: Spot): ViewNode | null {
		const type = part.attribute('xsi:type').replace(/^.*:(?:DiagramModel)?/u, '');
		if (!['DiagramObject', 'ArchimateObject', 'Group', 'Note', 'Reference'].includes(type)) {
			part.ledger.add('unsupported', `${part.place}/${type}`, part.attribute('name'));
			return null;
		}
		const id = this.ids.claim(part, 'id');
		const bounds = part.part('bounds');
		const [usualWidth, usualHeight] = usualSizes[type] ?? [120, 55];
		const [width, height] = [bounds?.number('width', -1) ?? -1, bounds?.number('height', -1) ?? -1];
		const at: Place = [
			left + (bounds?.number('x', 0) ?? 0),
			top + (bounds?.number('y', 0) ?? 0),
			width > 0 ? width : usualWidth,
			height > 0 ? height : usualHeight
		];
		this.#middles.addBox(id, at);
		const element = part.reference('archimateElement');
		const view = part.reference('model');
		const words = part.texts('content')[0]?.text ?? part.attribute('name');
		part.attribute('name');
		const isElement = element !== '';
		this.#look(part);
		const node: ViewNode = {
			id,
			type: isElement ? 'Element' : type === 'Group' ? 'Container' : 'Label',
			ref: element,
			xpathPart: '',
			labels: isElement ? [] : named(words),
			documentation: part.texts('documentation').filter(({ text }) => text !== ''),
			style: styleOf(part),
			views: view === '' ? [] : [view],
			rectangle: at,
			nodes: part.parts('child', part.place).flatMap((child) => this.node(child, [at[0], at[1]]) ?? [])
		};
		for (const line of part.parts('sourceConnection', part.place)) this.line(line);
		part.done();
		return node;
	}

	line(part: Part): void {
		part.attribute('xsi:type');
		const relationship = part.reference('archimateRelationship') || part.reference('relationship');
		const bends = part.parts('bendpoint').map((one): [Spot, Spot] => {
			const bend: [Spot, Spot] = [
				[one.number('startX', 0), one.number('startY', 0)],
				[one.number('endX', 0), one.number('endY', 0)]
			];
			one.done();
			return bend;
		});
		const id = this.ids.claim(part, 'id');
		this.#look(part);
		const connection: Connection = {
			id,
			type: relationship === '' ? 'Line' : 'Relationship',
			relationship,
			source: part.reference('source'),
			target: part.reference('target'),
			labels: named(relationship === '' ? part.attribute('name') : ''),
			documentation: part.texts('documentation').filter(({ text }) => text !== ''),
			style: styleOf(part),
			views: [],
			bends: []
		};
		part.attribute('name');
		this.lines.push({ connection, bends });
		this.#middles.addLine(connection);
		for (const inner of part.parts('sourceConnection', part.place)) this.line(inner);
		part.done();
	}

	/** The nearer a bend is to an end, the more that end counts. */
	withBends({ connection, bends }: DrawnLine): Connection {
		const [from, to] = [this.#middles.of(connection.source), this.#middles.of(connection.target)];
		const placed = bends.map(([start, end], index): [number, number] => {
			const share = (index + 1) / (bends.length + 1);
			const mix = (axis: 0 | 1): number =>
				Math.round((1 - share) * (from[axis] + start[axis]) + share * (to[axis] + end[axis]));
			return [mix(0), mix(1)];
		});
		return { ...connection, bends: placed };
	}
}

export function readArchiDrawing(view: Part, ids: Ids): { nodes: ViewNode[]; connections: Connection[] } {
	const drawing = new Drawing(ids);
	const nodes = view.parts('child', view.place).flatMap((one) => drawing.node(one, [0, 0]) ?? []);
	return { nodes, connections: drawing.lines.map((line) => drawing.withBends(line)) };
}
