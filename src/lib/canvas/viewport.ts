/** What part of a scene is seen, and how large: where a diagram opens, and where it was left. */
import { z } from 'zod';
import type { Scene } from '$models/scene/scene';

export interface Viewport {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** At this level the smallest names of a figure can be read. */
export const LEGIBLE = 0.9;
/** Below this level names in boxes are too small, and names of the parts of the figure stand over it instead. */
export const FAR = 0.5;
const MARGIN = 16;
/** A pause of a hand that pans or zooms. */
const WRITE_AFTER_MS = 400;

/** The whole scene where it can be read whole; else its beginning, at a level at which names can be read. */
export function openingViewport(scene: Scene, { width, height }: Size): Viewport {
	const whole = Math.min((width - 2 * MARGIN) / scene.width, (height - 2 * MARGIN) / scene.height);
	if (whole >= 0.75) {
		const zoom = Math.min(whole, 1.25);
		return { x: (width - scene.width * zoom) / 2, y: (height - scene.height * zoom) / 2, zoom };
	}
	const drawn = scene.boxes.filter(({ role }) => role !== 'title');
	const left = Math.min(...drawn.map(({ rectangle: [x] }) => x), scene.width);
	const top = Math.min(...drawn.map(({ rectangle: [, y] }) => y), scene.height);
	return { x: MARGIN - left * LEGIBLE, y: MARGIN - top * LEGIBLE, zoom: LEGIBLE };
}

const viewportSchema = z.object({ x: z.number(), y: z.number(), zoom: z.number().min(0.01).max(10) });

/** Where each diagram was left, for this visit and, where the browser allows, the next. */
export class ViewportMemory {
	readonly #prefix: string;
	readonly #store: Pick<Storage, 'getItem' | 'setItem'>;
	/** Not yet written: writing at every step of a gesture would hold the gesture up. */
	readonly #pending = new Map<string, Viewport>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(architecture: string, store: Pick<Storage, 'getItem' | 'setItem'>) {
		this.#prefix = `khuevan-view:${architecture}:`;
		this.#store = store;
	}

	recall(diagram: string): Viewport | null {
		const pending = this.#pending.get(diagram);
		if (pending !== undefined) return pending;
		try {
			const read = viewportSchema.safeParse(JSON.parse(this.#store.getItem(this.#prefix + diagram) ?? 'null'));
			return read.success ? read.data : null;
		} catch {
			return null;
		}
	}

	keep(diagram: string, { x, y, zoom }: Viewport): void {
		this.#pending.set(diagram, { x, y, zoom });
		this.#timer ??= setTimeout(() => this.write(), WRITE_AFTER_MS);
	}

	/** Writes what was kept and is not written yet. */
	write(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		for (const [diagram, viewport] of this.#pending) {
			try {
				this.#store.setItem(this.#prefix + diagram, JSON.stringify(viewport));
			} catch {
				// A full or forbidden store costs the memory of a place, nothing else.
			}
		}
		this.#pending.clear();
	}
}
