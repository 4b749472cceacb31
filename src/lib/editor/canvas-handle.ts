import type { Point } from '$models/architecture/architecture';

/** What the canvas offers to actions. */
export interface CanvasHandle {
	fit(): void;
	/** Fits the next drawing, which is under way. */
	fitNext(): void;
	zoomBy(factor: number): void;
	zoomTo(level: number): void;
	rename(): void;
	focus(): void;
	/** The place of the scene in the middle of what is seen. */
	middle(): Point;
	/** Lets the person draw a line round what shall be chosen; null where one thing is looked at at a time. */
	readonly lasso: (() => void) | null;
}
