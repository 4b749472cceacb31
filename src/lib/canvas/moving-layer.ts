/**
 * Boxes under a hand and the lines to them, drawn over the canvas: the canvas itself draws everything anew at each
 * step, this only what moves.
 */
import type { Point, Rectangle } from '$models/architecture/architecture';
import { borderPoint } from '$models/layout/geometry';
import type { Scene, SceneBox } from '$models/scene/scene';
import { LINE_HEIGHT, nodeOf, PADDING } from './elements';
import type { Palette } from './palette';
import { centreOf } from './segments';

const SVG = 'http://www.w3.org/2000/svg';
/** As on the canvas: type below so many pixels is not drawn. */
const SMALLEST_TYPE = 5;
/** More would be slower than they are of use. */
const MOST_LINES = 300;

interface Tie {
	readonly element: SVGLineElement;
	readonly from: string;
	readonly to: string;
}

function make<Name extends keyof SVGElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string | number>>
): SVGElementTagNameMap[Name] {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}

/** A box round its own middle, so that moving it is one number pair. */
function drawn(box: SceneBox, palette: Palette, zoom: number): SVGGElement {
	const { data } = nodeOf(box, 0, palette);
	const [, , width, height] = box.rectangle;
	const group = make('g', {});
	const frame = make('rect', {
		x: -width / 2,
		y: -height / 2,
		width,
		height,
		rx: Number.parseFloat(String(data['radius'])),
		fill: String(data['fill']),
		'fill-opacity': Number(data['fillOpacity']),
		stroke: palette.plain.accent,
		'stroke-width': 2
	});
	group.append(frame);
	const { size, weight, align, anchor } = box.text;
	if (size * zoom < SMALLEST_TYPE) return group;
	const lines = String(data['label']).split('\n');
	const step = size * LINE_HEIGHT;
	const top = anchor === 'top' ? -height / 2 + PADDING - 2 : (-lines.length * step) / 2;
	const text = make('text', {
		fill: String(data['ink']),
		'font-family': palette.font,
		'font-size': size,
		'font-weight': weight,
		'text-anchor': align === 'left' ? 'start' : 'middle'
	});
	lines.forEach((line, index) => {
		const span = make('tspan', { x: align === 'left' ? PADDING - width / 2 : 0, y: top + (index + 0.78) * step });
		span.textContent = line;
		text.append(span);
	});
	group.append(text);
	return group;
}

export class MovingLayer {
	readonly #svg = make('svg', { 'aria-hidden': 'true' });
	readonly #world = make('g', {});
	readonly #aim = make('rect', { fill: 'none', 'stroke-width': 3 });
	readonly #boxes = new Map<string, { readonly box: SceneBox; readonly element: SVGGElement }>();
	#ties: readonly Tie[] = [];
	#scene: Scene | null = null;
	#rectangles: ReadonlyMap<string, Rectangle> = new Map();
	#zoom = 1;

	constructor(container: HTMLElement) {
		this.#svg.style.cssText =
			'position:absolute;inset:0;width:100%;height:100%;overflow:hidden;pointer-events:none;z-index:4;display:none';
		this.#svg.append(this.#world);
		container.append(this.#svg);
	}

	/** What is drawn here at this moment. */
	get ids(): ReadonlySet<string> {
		return new Set(this.#boxes.keys());
	}

	/** Where the scene lies in the window. */
	view({ x, y }: { readonly x: number; readonly y: number }, zoom: number): void {
		this.#zoom = zoom;
		this.#world.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
	}

	/** Shows these boxes with their middles at these places, and nothing else. */
	show(scene: Scene, palette: Palette, places: ReadonlyMap<string, Point>): void {
		const isOther = scene !== this.#scene || places.size !== this.#boxes.size;
		if (isOther || [...places.keys()].some((id) => !this.#boxes.has(id))) this.#draw(scene, palette, places);
		for (const [id, { element }] of this.#boxes) {
			const [x, y] = places.get(id) ?? [0, 0];
			element.setAttribute('transform', `translate(${x} ${y})`);
		}
		for (const { element, from, to } of this.#ties) {
			const [a, b] = [this.#at(from, places), this.#at(to, places)];
			const [x1, y1] = borderPoint(a, centreOf(b));
			const [x2, y2] = borderPoint(b, centreOf(a));
			for (const [key, value] of Object.entries({ x1, y1, x2, y2 })) element.setAttribute(key, String(value));
		}
	}

	/** Frames where what moves would land. */
	aim(rectangle: Rectangle | null, palette: Palette): void {
		this.#aim.remove();
		if (rectangle === null) return this.#look();
		const [x, y, width, height] = rectangle;
		const attributes = { x, y, width, height, rx: 4, stroke: palette.plain.accent };
		for (const [key, value] of Object.entries(attributes)) this.#aim.setAttribute(key, String(value));
		this.#world.prepend(this.#aim);
		this.#look();
	}

	clear(): void {
		this.#boxes.clear();
		this.#ties = [];
		this.#scene = null;
		this.#world.replaceChildren();
		this.#look();
	}

	#look(): void {
		this.#svg.style.display = this.#world.hasChildNodes() ? 'block' : 'none';
	}

	#draw(scene: Scene, palette: Palette, places: ReadonlyMap<string, Point>): void {
		this.#scene = scene;
		this.#rectangles = new Map(scene.boxes.map(({ id, rectangle }) => [id, rectangle]));
		this.#boxes.clear();
		for (const box of scene.boxes) {
			if (places.has(box.id)) this.#boxes.set(box.id, { box, element: drawn(box, palette, this.#zoom) });
		}
		this.#ties = scene.lines
			.filter(({ from, to }) => from !== to && (places.has(from) || places.has(to)))
			.slice(0, MOST_LINES)
			.map(({ from, to }) => {
				const colours = { stroke: palette.plain['ink-soft'], 'stroke-width': 1.5 };
				return { element: make('line', colours), from, to };
			});
		const aim = this.#aim.isConnected ? [this.#aim] : [];
		this.#world.replaceChildren(
			...aim,
			...this.#ties.map(({ element }) => element),
			...[...this.#boxes.values()].map(({ element }) => element)
		);
		this.#look();
	}

	/** Where a box stands now, moved or not. */
	#at(id: string, places: ReadonlyMap<string, Point>): Rectangle {
		const [left, top, width, height] = this.#rectangles.get(id) ?? [0, 0, 0, 0];
		const place = places.get(id);
		return place === undefined
			? [left, top, width, height]
			: [place[0] - width / 2, place[1] - height / 2, width, height];
	}
}
