/** What a stretch of a line would run through. */
import type { Rectangle } from '$models/architecture/architecture';

export interface Obstacle {
	readonly id: string;
	readonly rectangle: Rectangle;
	/** How bad it is to cross. */
	readonly cost: number;
	/** The name of a container, which a line may strike through where it must; the rest it goes round where there is a way. */
	readonly isName: boolean;
}

/** An obstacle in the way of a stretch, with where along the stretch it begins and ends; a touch of its border is none. */
export interface Crossed {
	readonly obstacle: Obstacle;
	/** Number of the obstacle. */
	readonly no: number;
	readonly from: number;
	readonly to: number;
}

/** What stands in the way of upright stretches by their x, or of level ones by their y; found once for each. */
export class Crossings {
	private readonly known = new Map<number, readonly Crossed[]>();

	constructor(
		private readonly obstacles: readonly { readonly across: readonly [number, number]; readonly crossed: Crossed }[]
	) {}

	at(place: number): readonly Crossed[] {
		const known = this.known.get(place);
		if (known !== undefined) return known;
		const found = this.obstacles.filter(({ across }) => place > across[0] && place < across[1]);
		const crossed = found.map((one) => one.crossed);
		this.known.set(place, crossed);
		return crossed;
	}
}
