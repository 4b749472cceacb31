/** In which order lines are drawn where each bears its name: the canvas draws a name with its line, under those that follow. */
import { runsThrough } from '$models/layout/geometry';
import { labelArea } from '$models/layout/label-area';
import type { SceneLine } from '$models/scene/scene';

/** What runs through a name comes before the line of that name; where two run through each other's, the given order holds. */
export function lineOrder(lines: readonly SceneLine[]): readonly SceneLine[] {
	const waiting = new Map(
		lines.map((line) => {
			const area = labelArea(line, line.label);
			const isOver = (other: SceneLine): boolean => other !== line && runsThrough(other.points, area);
			return [line, new Set(line.label === '' ? [] : lines.filter(isOver))];
		})
	);
	const order: SceneLine[] = [];
	while (waiting.size > 0) {
		const left = [...waiting];
		const [next] = left.find(([, before]) => before.size === 0) ?? left[0] ?? [];
		if (next === undefined) break;
		waiting.delete(next);
		for (const before of waiting.values()) before.delete(next);
		order.push(next);
	}
	return order;
}
