/** Middles of what is drawn: of a box its own, of a line the one between its ends. */
import type { Rectangle } from '$models/architecture/architecture';

export type Spot = readonly [number, number];

interface Line {
	readonly id: string;
	readonly source: string;
	readonly target: string;
}

export class Middles {
	readonly #known = new Map<string, Spot>();
	readonly #lines = new Map<string, Line>();

	addBox(id: string, [x, y, w, h]: Rectangle): void {
		this.#known.set(id, [x + w / 2, y + h / 2]);
	}

	addLine(line: Line): void {
		this.#lines.set(line.id, line);
	}

	isLine(id: string): boolean {
		return this.#lines.has(id);
	}

	/** The corner of the sheet for what is not there, and for lines that end at one another. */
	of(id: string, seen: ReadonlySet<string> = new Set()): Spot {
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		const line = this.#lines.get(id);
		if (line === undefined || seen.has(id)) return [0, 0];
		const further = new Set([...seen, id]);
		const [a, b] = [this.of(line.source, further), this.of(line.target, further)];
		const middle: Spot = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
		this.#known.set(id, middle);
		return middle;
	}
}
