/**
 * One cytoscape instance for as long as the page shows diagrams. It is told scenes and shows the difference; it tells
 * of gestures and changes nothing in the model itself.
 */
import cytoscape, { type Core, type ElementDefinition, type EventObject, type NodeSingular } from 'cytoscape';
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox, SceneReference } from '$models/scene/scene';
import { Containment, landingOf, type Landing } from './containment';
import { elementsOf, isMovable } from './elements';
import type { Palette } from './palette';
import { snapOf, type Guide } from './snapping';
import { stylesheetOf } from './stylesheet';
import { LEGIBLE, openingViewport, type Size, type ViewportMemory } from './viewport';

export interface Moved {
	readonly box: SceneBox;
	readonly rectangle: Rectangle;
}

export interface CanvasGestures {
	/** The person chose these; empty when clicking the ground. */
	choose(references: readonly SceneReference[]): void;
	/** Double click. */
	open(box: SceneBox): void;
	/** A menu was asked for at a place of the window. */
	menu(reference: SceneReference | null, at: { x: number; y: number }): void;
	pointer(at: Point): void;
	/** Places while dragging, for the others to see; null at the end. */
	dragging(places: ReadonlyMap<string, Point> | null): void;
	/** Lines along which the box under the hand stands; none where it stands in no line. */
	guides(guides: readonly Guide[]): void;
	drop(moved: readonly Moved[], landing: Landing): void;
	/** Pan, zoom or resize happened. */
	viewport(): void;
}

/** A box is drawn into line from so many pixels of the window. */
const SNAP_REACH = 6;

const signature = (element: ElementDefinition): string =>
	JSON.stringify([element.data, element.position, element.grabbable, element.selectable]);

export class SceneCanvas {
	readonly #cy: Core;
	readonly #gestures: CanvasGestures;
	readonly #memory: ViewportMemory;
	readonly #held: boolean;
	readonly #drawn = new Map<string, string>();
	#scene: Scene | null = null;
	#palette: Palette;
	#containment: Containment | null = null;
	#dragged: ReadonlySet<string> = new Set();
	#origins = new Map<string, Point>();
	/** From the pointer to the middle of the box that it holds. */
	#grip: Point = [0, 0];
	/** What the box under the hand may stand in line with. */
	#neighbours: readonly Rectangle[] = [];
	#applyingSelection = false;
	#target: string | null = null;

	/** On a `held` canvas boxes are chosen and never moved. */
	constructor(
		container: HTMLElement,
		palette: Palette,
		gestures: CanvasGestures,
		memory: ViewportMemory,
		held = false
	) {
		this.#gestures = gestures;
		this.#held = held;
		this.#memory = memory;
		this.#palette = palette;
		this.#cy = cytoscape({
			container,
			style: stylesheetOf(palette),
			minZoom: 0.05,
			maxZoom: 4,
			boxSelectionEnabled: true,
			selectionType: 'single'
		});
		this.#listen();
	}

	get zoom(): number {
		return this.#cy.zoom();
	}

	get pan(): { readonly x: number; readonly y: number } {
		return this.#cy.pan();
	}

	get size(): Size {
		return { width: this.#cy.width(), height: this.#cy.height() };
	}

	/** Shows a scene by changing what differs from the last; a box being dragged stays under the hand. */
	show(scene: Scene, palette: Palette): void {
		const otherDiagram = this.#scene?.diagram !== scene.diagram;
		if (palette !== this.#palette) this.#cy.style(stylesheetOf(palette));
		this.#palette = palette;
		this.#scene = scene;
		this.#containment = new Containment(scene);
		const elements = elementsOf(scene, palette, this.#held);
		const wanted = new Set(elements.map(({ data }) => String(data.id)));
		this.#cy.batch(() => {
			for (const id of [...this.#drawn.keys()]) {
				if (wanted.has(id)) continue;
				this.#cy.getElementById(id).remove();
				this.#drawn.delete(id);
			}
			for (const element of elements) this.#draw(element);
			this.#cy.edges('.stale').removeClass('stale');
		});
		if (otherDiagram) this.#open(scene);
	}

	#open(scene: Scene): void {
		const left = this.#memory.recall(scene.diagram);
		this.#cy.resize();
		const { x, y, zoom } = left ?? openingViewport(scene, this.size);
		this.#cy.viewport({ zoom, pan: { x, y } });
	}

	#draw(element: ElementDefinition): void {
		const id = String(element.data.id);
		const now = signature(element);
		if (this.#drawn.get(id) === now) return;
		const known = this.#cy.getElementById(id);
		const isEdge = element.group === 'edges';
		const sameEnds =
			!isEdge || (known.data('source') === element.data['source'] && known.data('target') === element.data['target']);
		if (known.empty() || !sameEnds) {
			if (known.nonempty()) known.remove();
			this.#cy.add(element);
		} else {
			if (isEdge && element.data['routed'] !== true) known.removeData('routed');
			known.data(element.data);
			if (element.position !== undefined && !this.#dragged.has(id)) known.position(element.position);
			if (element.grabbable === true) known.grabify();
			else if (!isEdge) known.ungrabify();
		}
		this.#drawn.set(id, now);
	}

	/** Marks what is chosen elsewhere, such as in the outline. */
	select(chosen: ReadonlySet<string>): void {
		if (this.#scene === null) return;
		this.#applyingSelection = true;
		this.#cy.batch(() => {
			for (const element of this.#cy.elements()) {
				const wanted = chosen.has(element.id());
				if (element.selected() !== wanted) {
					if (wanted) element.select();
					else element.unselect();
				}
			}
			this.#cy.edges('.near').removeClass('near');
			this.#cy.nodes(':selected').connectedEdges().addClass('near');
		});
		this.#applyingSelection = false;
	}

	/** Brings a box or line into sight, large enough to read; does nothing where it is. */
	reveal(id: string): void {
		const element = this.#cy.getElementById(id);
		if (element.empty()) return;
		const box = element.renderedBoundingBox();
		const inside = box.x1 >= 0 && box.y1 >= 0 && box.x2 <= this.#cy.width() && box.y2 <= this.#cy.height();
		const small = this.#cy.zoom() < LEGIBLE * 0.7;
		if (inside && !small) return;
		if (small) this.#cy.zoom(LEGIBLE);
		this.#cy.center(element);
	}

	/** Puts a place of the scene in the middle. */
	centreAt([x, y]: Point): void {
		const zoom = this.#cy.zoom();
		this.#cy.pan({ x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom });
	}

	/** Puts a place of the scene in the middle, this large. */
	look(at: Point, zoom: number): void {
		this.#cy.zoom(zoom);
		this.centreAt(at);
	}

	fit(): void {
		this.#cy.resize();
		this.#cy.fit(undefined, 24);
	}

	zoomBy(factor: number): void {
		this.#cy.zoom({
			level: this.#cy.zoom() * factor,
			renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
		});
	}

	panBy(x: number, y: number): void {
		this.#cy.panBy({ x, y });
	}

	zoomTo(level: number): void {
		this.zoomBy(level / this.#cy.zoom());
	}

	resize(): void {
		this.#cy.resize();
	}

	/** Where a place of the window lies in the scene. */
	scenePoint(clientX: number, clientY: number): Point {
		const frame = this.#cy.container()?.getBoundingClientRect();
		const { x, y } = this.#cy.pan();
		const zoom = this.#cy.zoom();
		return [(clientX - (frame?.left ?? 0) - x) / zoom, (clientY - (frame?.top ?? 0) - y) / zoom];
	}

	/** The place of the scene in the middle of the window. */
	middle(): Point {
		const { x1, y1, w, h } = this.#cy.extent();
		return [Math.round(x1 + w / 2), Math.round(y1 + h / 2)];
	}

	/** The landing at a place of the window, marked; for things dragged in from outside. */
	aim(clientX: number, clientY: number): Landing {
		return this.#aim(this.scenePoint(clientX, clientY));
	}

	stopAiming(): void {
		this.#mark(null);
	}

	/** Where others hold boxes at this moment. */
	showRemoteDrags(places: ReadonlyMap<string, Point>): void {
		this.#cy.batch(() => {
			this.#cy.nodes('.remote-drag').forEach((node) => {
				if (places.has(node.id())) return;
				node.removeClass('remote-drag');
				const box = this.#containment?.box(node.id());
				if (box !== undefined && !this.#dragged.has(box.id)) {
					node.position({ x: box.rectangle[0] + box.rectangle[2] / 2, y: box.rectangle[1] + box.rectangle[3] / 2 });
				}
			});
			for (const [id, [x, y]] of places) {
				const node = this.#cy.getElementById(id);
				if (node.empty() || this.#dragged.has(id)) continue;
				node.addClass('remote-drag').position({ x, y });
				node.connectedEdges().addClass('stale');
			}
		});
	}

	destroy(): void {
		this.#cy.destroy();
	}

	#referenceOf(id: string): SceneReference | null {
		const box = this.#containment?.box(id);
		return box?.reference ?? this.#scene?.lines.find((line) => line.id === id)?.reference ?? null;
	}

	#listen(): void {
		const cy = this.#cy;
		cy.on('select unselect', () => {
			if (this.#applyingSelection) return;
			queueMicrotask(() => {
				if (cy.destroyed()) return;
				const references = cy.$(':selected').map((element) => this.#referenceOf(element.id()));
				this.#gestures.choose(references.filter((reference) => reference !== null));
			});
		});
		cy.on('dbltap', 'node', (event) => {
			const box = this.#containment?.box((event.target as NodeSingular).id());
			if (box !== undefined) this.#gestures.open(box);
		});
		cy.on('cxttap', (event) => {
			const mouse = event.originalEvent as MouseEvent;
			const reference = event.target === cy ? null : this.#referenceOf((event.target as NodeSingular).id());
			this.#gestures.menu(reference, { x: mouse.clientX, y: mouse.clientY });
		});
		cy.on('mousemove', (event) => this.#gestures.pointer([event.position.x, event.position.y]));
		cy.on('viewport resize', () => {
			if (this.#scene !== null) this.#memory.keep(this.#scene.diagram, { ...cy.pan(), zoom: cy.zoom() });
			this.#gestures.viewport();
		});
		cy.on('grab', 'node', (event) => this.#grab(event));
		cy.on('drag', 'node', (event) => this.#drag(event));
		cy.on('free', 'node', (event) => this.#free(event));
	}

	/** All boxes held by this gesture: the one under the hand, the other chosen ones, and what stands in them. */
	#grab(event: EventObject): void {
		const grabbed = event.target as NodeSingular;
		const held = grabbed.selected() ? this.#cy.nodes(':selected').filter((node) => node.grabbable()) : grabbed;
		const ids = new Set<string>([grabbed.id()]);
		held.forEach((node) => void ids.add(node.id()));
		for (const id of [...ids]) for (const inside of this.#containment?.standingIn(id) ?? []) ids.add(inside);
		for (const id of [...ids]) for (const child of this.#containment?.descendants(id) ?? []) ids.add(child);
		this.#dragged = ids;
		const at = grabbed.position();
		this.#grip = [at.x - event.position.x, at.y - event.position.y];
		this.#neighbours = (this.#scene?.boxes ?? []).flatMap((box) =>
			isMovable(box) && !ids.has(box.id) ? [box.rectangle] : []
		);
		this.#origins = new Map(
			[...ids].map((id) => {
				const { x, y } = this.#cy.getElementById(id).position();
				return [id, [x, y] as const];
			})
		);
	}

	#drag(event: EventObject): void {
		const grabbed = event.target as NodeSingular;
		const origin = this.#origins.get(grabbed.id());
		if (origin === undefined) return;
		const [x, y] = this.#inLine(event, grabbed);
		const [dx, dy] = [x - origin[0], y - origin[1]];
		const places = new Map<string, Point>();
		this.#cy.batch(() => {
			for (const [id, [x, y]] of this.#origins) {
				const node = this.#cy.getElementById(id);
				node.position({ x: x + dx, y: y + dy });
				node.addClass('dragged');
				node.connectedEdges().addClass('stale');
				places.set(id, [x + dx, y + dy]);
			}
		});
		this.#aim([event.position.x, event.position.y]);
		this.#gestures.dragging(places);
	}

	/** Where the box under the hand stands: in line with a neighbour that is near, unless Alt is held. */
	#inLine(event: EventObject, grabbed: NodeSingular): Point {
		const [x, y] = [event.position.x + this.#grip[0], event.position.y + this.#grip[1]];
		const isFree = (event.originalEvent as MouseEvent | undefined)?.altKey === true;
		const box = isFree ? undefined : this.#containment?.box(grabbed.id());
		if (box === undefined) {
			this.#gestures.guides([]);
			return [x, y];
		}
		const [, , width, height] = box.rectangle;
		const at = [x - width / 2, y - height / 2, width, height] as const;
		const { dx, dy, guides } = snapOf(at, this.#neighbours, SNAP_REACH / this.#cy.zoom());
		this.#gestures.guides(guides);
		return [x + dx, y + dy];
	}

	#free(event: EventObject): void {
		const containment = this.#containment;
		const grabbed = event.target as NodeSingular;
		const origin = this.#origins.get(grabbed.id());
		const ids = this.#dragged;
		if (ids.size === 0 || origin === undefined) return;
		const { x, y } = grabbed.position();
		const landing = this.#aim([event.position.x, event.position.y]);
		this.#mark(null);
		this.#dragged = new Set();
		this.#cy.nodes('.dragged').removeClass('dragged');
		this.#gestures.dragging(null);
		this.#gestures.guides([]);
		const [dx, dy] = [x - origin[0], y - origin[1]];
		if (Math.hypot(dx, dy) < 3 || containment === null) {
			for (const [id, [left, top]] of this.#origins) this.#cy.getElementById(id).position({ x: left, y: top });
			return;
		}
		const moved = [...ids].flatMap((id) => {
			const box = containment.box(id);
			// What stands in a held box follows it by itself.
			if (box === undefined || ids.has(box.parent)) return [];
			const [left, top, width, height] = box.rectangle;
			return [{ box, rectangle: [Math.round(left + dx), Math.round(top + dy), width, height] as const }];
		});
		// The next scene says where everything stands, also where the drop was refused.
		for (const id of ids) this.#drawn.delete(id);
		this.#gestures.drop(moved, landing);
	}

	#aim(point: Point): Landing {
		if (this.#containment === null) return { kind: 'free' };
		const landing = landingOf(this.#containment, this.#containment.boxAt(point, this.#dragged), this.#dragged);
		this.#mark(landing.kind === 'free' ? null : landing.box);
		return landing;
	}

	#mark(id: string | null): void {
		if (id === this.#target) return;
		if (this.#target !== null) this.#cy.getElementById(this.#target).removeClass('drop-target');
		if (id !== null) this.#cy.getElementById(id).addClass('drop-target');
		this.#target = id;
	}
}
