/**
 * One cytoscape instance for as long as the page shows diagrams. It is told scenes and shows the difference; it tells
 * of gestures and changes nothing in the model itself.
 */
import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox, SceneReference } from '$models/scene/scene';
import { BoxDrag, type Moved } from './box-drag';
import { Containment, landingOf, type Landing } from './containment';
import { elementsOf } from './elements';
import { MovingLayer } from './moving-layer';
import type { Palette } from './palette';
import type { Guide } from './snapping';
import { centreOf } from './segments';
import { stylesheetOf, type ShownLines } from './stylesheet';
import { LEGIBLE, openingViewport, type Size, type ViewportMemory } from './viewport';

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

const nothing: ReadonlySet<string> = new Set();

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
	#lines: ShownLines = 'all';
	#containment: Containment | null = null;
	readonly #drag: BoxDrag | null;
	/** Where boxes are drawn that this hand holds, and those that others hold. */
	readonly #ownLayer: MovingLayer;
	readonly #othersLayer: MovingLayer;
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
		this.#othersLayer = new MovingLayer(container);
		this.#ownLayer = new MovingLayer(container);
		this.#drag = held ? null : this.#pickingUp();
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

	/** Shows a scene by changing what differs from the last; a box being dragged stays in the hand, on its own layer. */
	show(scene: Scene, palette: Palette): void {
		const otherDiagram = this.#scene?.diagram !== scene.diagram;
		// What one holds belongs to the diagram that was here.
		if (otherDiagram) this.#drag?.giveUp();
		if (palette !== this.#palette) this.#cy.style(stylesheetOf(palette, this.#lines));
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

	showLines(lines: ShownLines): void {
		if (lines === this.#lines) return;
		this.#lines = lines;
		this.#cy.style(stylesheetOf(this.#palette, lines));
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
			if (element.position !== undefined) known.position(element.position);
		}
		this.#drawn.set(id, now);
	}

	/** Puts boxes elsewhere, with what stands in them, until the next scene has their lines too. */
	place(moved: ReadonlyMap<string, Rectangle>): void {
		const containment = this.#containment;
		if (containment === null) return;
		const held = this.#drag?.held ?? nothing;
		this.#cy.batch(() => {
			for (const [id, [left, top]] of moved) {
				const box = containment.box(id);
				if (box === undefined || held.has(id)) continue;
				const [dx, dy] = [left - box.rectangle[0], top - box.rectangle[1]];
				for (const one of [id, ...containment.descendants(id).filter((inside) => !moved.has(inside))]) {
					const [x, y] = centreOf(containment.box(one)?.rectangle ?? box.rectangle);
					const node = this.#cy.getElementById(one).position({ x: x + dx, y: y + dy });
					node.connectedEdges().addClass('stale');
					this.#drawn.delete(one);
				}
			}
		});
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

	/** Puts a place of the scene in the middle, large enough to read what stands there. */
	lookAt(at: Point): void {
		this.look(at, this.#cy.zoom() < LEGIBLE * 0.7 ? LEGIBLE : this.#cy.zoom());
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
		return this.#aim(this.scenePoint(clientX, clientY), nothing);
	}

	stopAiming(): void {
		this.#mark(null);
	}

	/** Where others hold boxes at this moment. */
	showRemoteDrags(places: ReadonlyMap<string, Point>): void {
		if (this.#scene === null) return;
		const held = this.#drag?.held ?? nothing;
		const theirs = new Map([...places].filter(([id]) => !held.has(id) && this.#containment?.box(id) !== undefined));
		this.#lift('remote-drag', new Set(theirs.keys()));
		if (theirs.size === 0) this.#othersLayer.clear();
		else this.#othersLayer.show(this.#scene, this.#palette, theirs);
	}

	destroy(): void {
		this.#drag?.destroy();
		this.#memory.write();
		this.#cy.destroy();
	}

	/** What is held is drawn on a layer of its own; on the canvas it fades where it stood, until the hand lets go. */
	#lift(how: 'dragged' | 'remote-drag', ids: ReadonlySet<string>): void {
		const before = this.#cy.nodes(`.${how}`).map((node) => node.id());
		if (before.length === ids.size && before.every((id) => ids.has(id))) return;
		this.#cy.batch(() => {
			this.#cy.elements(`.${how}`).removeClass(how);
			for (const id of ids) {
				const node = this.#cy.getElementById(id);
				node.union(node.connectedEdges()).addClass(how);
			}
		});
	}

	#pickingUp(): BoxDrag {
		return new BoxDrag(this.#cy, {
			current: () =>
				this.#scene === null || this.#containment === null
					? null
					: { scene: this.#scene, containment: this.#containment },
			scenePoint: (x, y) => this.scenePoint(x, y),
			aim: (point, without) => this.#aim(point, without),
			stopAiming: () => this.stopAiming(),
			guides: (guides) => this.#gestures.guides(guides),
			lift: (ids, places) => {
				this.#lift('dragged', ids);
				if (this.#scene !== null) this.#ownLayer.show(this.#scene, this.#palette, places);
			},
			move: (places, pointer) => {
				if (this.#scene !== null) this.#ownLayer.show(this.#scene, this.#palette, places);
				this.#gestures.pointer(pointer);
				this.#gestures.dragging(places);
			},
			letGo: (places) => {
				this.#ownLayer.clear();
				this.#cy.batch(() => {
					this.#lift('dragged', nothing);
					for (const [id, [x, y]] of places ?? []) {
						const node = this.#cy.getElementById(id).position({ x, y });
						node.connectedEdges().addClass('stale');
						// The next scene says where everything stands, also where the drop was refused.
						this.#drawn.delete(id);
					}
				});
				this.#gestures.dragging(null);
			},
			drop: (moved, landing) => this.#gestures.drop(moved, landing)
		});
	}

	#placeLayers(): void {
		for (const layer of [this.#ownLayer, this.#othersLayer]) layer.view(this.#cy.pan(), this.#cy.zoom());
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
			this.#placeLayers();
			if (this.#scene !== null) this.#memory.keep(this.#scene.diagram, { ...cy.pan(), zoom: cy.zoom() });
			this.#gestures.viewport();
		});
	}

	#aim(point: Point, without: ReadonlySet<string>): Landing {
		if (this.#containment === null) return { kind: 'free' };
		const landing = landingOf(this.#containment, this.#containment.boxAt(point, without), without);
		this.#mark(landing.kind === 'free' ? null : landing.box);
		return landing;
	}

	#mark(id: string | null): void {
		if (id === this.#target) return;
		this.#target = id;
		this.#ownLayer.aim(id === null ? null : (this.#containment?.box(id)?.rectangle ?? null), this.#palette);
	}
}
