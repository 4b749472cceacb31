/** Middles of what is drawn: of a box its own, of a line the one between its ends. */
import type { Rectangle } from '$models/architecture/architecture';

export type Spot = readonly [number, number];

interface Line {
	readonly id: string;
	readonly source: string;
	readonly target: string;
}

/** Lines that end at lines, one after the other; nobody draws as many. */
const DEEPEST = 16;

export class Middles {
	readonly #known = new Map<string, Spot>();
	readonly #lines = new Map<string, Line>();

	addBox(id: string, [x, y, w, h]: Rectangle): void {
		this.#known.set(id, [x + w / 2, y + h / 2]);
	}

	addLine(line: Line): void {
		this.#lines.set(line.id, line);
	}

	/** The corner of the sheet for what is not there, and for lines that end at lines without end. */
	of(id: string, depth = 0): Spot {
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		const line = this.#lines.get(id);
		if (line === undefined || depth > DEEPEST) return [0, 0];
		const [a, b] = [this.of(line.source, depth + 1), this.of(line.target, depth + 1)];
		const middle: Spot = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
		this.#known.set(id, middle);
		return middle;
	}
}
