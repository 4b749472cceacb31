/** How large a label of a line is, told once for every picture. */
import type { Rectangle } from '$models/architecture/architecture';
import type { SceneLine } from '$models/scene/scene';
import { measureText } from './measure';

/** What is written on a line. */
export const shownLabel = ({ label, number }: Pick<SceneLine, 'label' | 'number'>): string => number ?? label;

export const LABEL_SIZE = 9;
const HEIGHT = 13;

/** Where a label of a line stands, with its ground. */
export function labelArea({ labelAt: [x, y] }: Pick<SceneLine, 'labelAt'>, text: string): Rectangle {
	const width = Math.ceil(measureText(text, LABEL_SIZE, 600)) + 6;
	return [x - width / 2, y - HEIGHT / 2, width, HEIGHT];
}
