/**
 * Picking boxes up by hand. While something is held, what cytoscape would do at each step of the pointer (looking for
 * what lies under it, drawing everything anew) is left undone: nothing on the canvas changes until the hand lets go.
 */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox } from '$models/scene/scene';
import type { Containment, Landing } from './containment';
import { centreOf } from './segments';
import { isMovable } from './elements';
import { snapOf, type Guide } from './snapping';

/** Pixels of the window after which a press is a drag; not below cytoscape's own, which else takes it for a tap. */
const THRESHOLD = 4;
/** A box is drawn into line from so many pixels of the window. */
const SNAP_REACH = 6;

export interface Moved {
	readonly box: SceneBox;
	readonly rectangle: Rectangle;
}

export interface DragHost {
	/** null while nothing is shown. */
	current(): { readonly scene: Scene; readonly containment: Containment } | null;
	/** Where a place of the window lies in the scene. */
	scenePoint(clientX: number, clientY: number): Point;
	/** Looks for and marks where these would land. */
	aim(point: Point, without: ReadonlySet<string>): Landing;
	stopAiming(): void;
	/** What is held is taken off the canvas onto the moving layer. */
	lift(ids: ReadonlySet<string>, places: ReadonlyMap<string, Point>): void;
	move(places: ReadonlyMap<string, Point>, pointer: Point): void;
	/** The hand is empty; what was held stands on the canvas at these places, or where it was. */
	letGo(places: ReadonlyMap<string, Point> | null): void;
	guides(guides: readonly Guide[]): void;
	drop(moved: readonly Moved[], landing: Landing): void;
}

interface Press {
	readonly id: string;
	/** Of the window. */
	readonly x: number;
	readonly y: number;
	/** From the pointer to the middle of the box, in the scene. */
	readonly grip: Point;
}

interface Hold {
	readonly press: Press;
	readonly origins: ReadonlyMap<string, Point>;
	/** What the box under the hand may stand in line with. */
	readonly neighbours: readonly Rectangle[];
	places: ReadonlyMap<string, Point>;
}

const isPlain = (event: Event): boolean =>
	!(event instanceof MouseEvent) || (event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey);

export class BoxDrag {
	readonly #cy: Core;
	readonly #host: DragHost;
	#press: Press | null = null;
	#hold: Hold | null = null;
	/** Ends with the press. */
	#listening = new AbortController();
	/** Cytoscape hears of the first step, so that letting go is no click. */
	#isFirstStep = true;

	constructor(cy: Core, host: DragHost) {
		this.#cy = cy;
		this.#host = host;
		cy.on('tapstart', 'node', (event) => this.#start(event));
	}

	/** The boxes in the hand. */
	get held(): ReadonlySet<string> {
		return new Set(this.#hold?.origins.keys());
	}

	/** Lets go of what is held without a change, such as when another diagram takes the place of this one. */
	giveUp(): void {
		if (this.#hold === null) this.#end();
		else this.#finish(null);
	}

	destroy(): void {
		this.#end();
	}

	#start(event: EventObject): void {
		const node = event.target as NodeSingular;
		const box = this.#host.current()?.containment.box(node.id());
		const original = event.originalEvent as MouseEvent | TouchEvent;
		this.#end();
		if (box === undefined || !isMovable(box) || !isPlain(original)) return;
		const at = 'touches' in original ? original.touches[0] : original;
		if (at === undefined) return;
		const [x, y] = this.#host.scenePoint(at.clientX, at.clientY);
		const [middleX, middleY] = centreOf(box.rectangle);
		this.#press = { id: box.id, x: at.clientX, y: at.clientY, grip: [middleX - x, middleY - y] };
		this.#isFirstStep = true;
		this.#listening = new AbortController();
		const options = { capture: true, signal: this.#listening.signal };
		window.addEventListener('pointermove', this.#moved, options);
		window.addEventListener('mousemove', this.#keptFromCanvas, options);
		window.addEventListener('touchmove', this.#keptFromCanvas, options);
		window.addEventListener('pointerup', this.#released, options);
		window.addEventListener('pointercancel', this.#cancelled, options);
		window.addEventListener('keydown', this.#escaped, options);
	}

	#end(): void {
		this.#press = null;
		this.#hold = null;
		this.#listening.abort();
	}

	readonly #keptFromCanvas = (event: Event): void => {
		if (this.#hold === null) return;
		if (this.#isFirstStep) this.#isFirstStep = false;
		else event.stopPropagation();
	};

	readonly #moved = (event: PointerEvent): void => {
		const press = this.#press;
		// A second finger holds nothing.
		if (press === null || !event.isPrimary) return;
		if (this.#hold === null && Math.hypot(event.clientX - press.x, event.clientY - press.y) < THRESHOLD) return;
		const hold = this.#hold ?? this.#lift(press);
		const origin = hold?.origins.get(press.id);
		if (hold === null || origin === undefined) return;
		const pointer = this.#host.scenePoint(event.clientX, event.clientY);
		const [x, y] = this.#inLine(pointer, hold, event.altKey);
		const [dx, dy] = [x - origin[0], y - origin[1]];
		hold.places = new Map([...hold.origins].map(([id, at]) => [id, [at[0] + dx, at[1] + dy]]));
		this.#host.aim(pointer, this.held);
		this.#host.move(hold.places, pointer);
	};

	/** All boxes held by this gesture: the one under the hand, the other chosen ones, and what stands in them. */
	#lift(press: Press): Hold | null {
		const current = this.#host.current();
		if (current === null) return null;
		const { scene, containment } = current;
		const grabbed = this.#cy.getElementById(press.id);
		if (grabbed.empty()) return null;
		if (!grabbed.selected()) {
			this.#cy.elements(':selected').unselect();
			grabbed.select();
		}
		const chosen = this.#cy.nodes(':selected').map((node) => node.id());
		const ids = new Set([
			press.id,
			...chosen.filter((id) => {
				const box = containment.box(id);
				return box !== undefined && isMovable(box);
			})
		]);
		for (const id of [...ids]) for (const inside of containment.standingIn(id)) ids.add(inside);
		for (const id of [...ids]) for (const child of containment.descendants(id)) ids.add(child);
		const boxes = scene.boxes.filter(({ id }) => ids.has(id));
		const origins = new Map(boxes.map(({ id, rectangle }) => [id, centreOf(rectangle)]));
		const neighbours = scene.boxes.flatMap((box) => (isMovable(box) && !ids.has(box.id) ? [box.rectangle] : []));
		this.#hold = { press, origins, neighbours, places: origins };
		// Letting go ends a drag; cytoscape would take it for choosing the one box under the pointer.
		this.#cy.autounselectify(true);
		this.#host.lift(ids, origins);
		return this.#hold;
	}

	/** Where the middle of the box under the hand stands: in line with a neighbour that is near, unless Alt is held. */
	#inLine(pointer: Point, { press, neighbours }: Hold, isFree: boolean): Point {
		const [x, y] = [pointer[0] + press.grip[0], pointer[1] + press.grip[1]];
		const box = isFree ? undefined : this.#host.current()?.containment.box(press.id);
		if (box === undefined) {
			this.#host.guides([]);
			return [x, y];
		}
		const [, , width, height] = box.rectangle;
		const at = [x - width / 2, y - height / 2, width, height] as const;
		const { dx, dy, guides } = snapOf(at, neighbours, SNAP_REACH / this.#cy.zoom());
		this.#host.guides(guides);
		return [x + dx, y + dy];
	}

	readonly #released = (event: PointerEvent): void => {
		if (!event.isPrimary) return;
		const hold = this.#hold;
		if (hold === null) return this.#end();
		const { press, origins, places } = hold;
		const landing = this.#host.aim(this.#host.scenePoint(event.clientX, event.clientY), this.held);
		const [from, to] = [origins.get(press.id) ?? [0, 0], places.get(press.id) ?? [0, 0]];
		const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
		this.#finish(Math.hypot(dx, dy) < 3 ? null : places);
		const containment = this.#host.current()?.containment;
		if (Math.hypot(dx, dy) < 3 || containment === undefined) return;
		const moved = [...origins.keys()].flatMap((id): Moved[] => {
			const box = containment.box(id);
			// What stands in a held box follows it by itself.
			if (box === undefined || origins.has(box.parent)) return [];
			const [left, top, width, height] = box.rectangle;
			return [{ box, rectangle: [Math.round(left + dx), Math.round(top + dy), width, height] }];
		});
		this.#host.drop(moved, landing);
	};

	readonly #cancelled = (): void => this.giveUp();

	/** The key with which everything is given up. */
	readonly #escaped = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || this.#hold === null) return;
		event.stopPropagation();
		this.#finish(null);
	};

	#finish(places: ReadonlyMap<string, Point> | null): void {
		this.#end();
		this.#host.stopAiming();
		this.#host.guides([]);
		this.#host.letGo(places);
		// After the mouse event of this same act.
		setTimeout(() => {
			if (!this.#cy.destroyed()) this.#cy.autounselectify(false);
		});
	}
}
