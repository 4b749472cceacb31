/** Which labels of lines a slide has room for: one that would cover another is told by a number, in words in the notes. */
import type { Rectangle } from '$models/architecture/architecture';
import { overlaps } from '$models/layout/geometry';
import { labelArea } from '$models/layout/label-area';
import { wordsUnderLabels } from '$models/layout/label-room';
import type { Scene, SceneLine } from '$models/scene/scene';

export interface LineLabel {
	readonly line: SceneLine;
	/** The label itself, its number where there is no room for it, '' where there is none for that either. */
	readonly shown: string;
}

export interface LineLabels {
	readonly labels: readonly LineLabel[];
	/** What the notes tell instead, in the order of the numbers. */
	readonly inNotes: readonly string[];
}

const known = new WeakMap<Scene, LineLabels>();

/** Labels in the order of the lines; whoever comes first keeps its place. Looked for once: slide and notes both tell them. */
export function lineLabels(scene: Scene): LineLabels {
	const labels = known.get(scene) ?? placed(scene);
	known.set(scene, labels);
	return labels;
}

function placed(scene: Scene): LineLabels {
	const taken: Rectangle[] = [...wordsUnderLabels(scene)];
	const inNotes: string[] = [];
	let last = scene.lines.filter(({ number }) => number !== undefined).length;
	const isFree = (area: Rectangle): boolean => !taken.some((other) => overlaps(area, other));
	const labels = scene.lines
		.filter(({ label }) => label !== '')
		.map((line): LineLabel => {
			const area = labelArea(line, line.label);
			if (line.number === undefined && isFree(area)) {
				taken.push(area);
				return { line, shown: line.label };
			}
			const number = line.number ?? String((last += 1));
			inNotes.push(
				line.description === '' ? `(${number}) ${line.label}` : `(${number}) ${line.label}: ${line.description}`
			);
			const small = labelArea(line, number);
			if (!isFree(small)) return { line, shown: '' };
			taken.push(small);
			return { line, shown: number };
		});
	return { labels, inNotes };
}
