/** A diagram of two states in place: what came, what is gone and what says something else, by colour and by word. */
import type { Architecture } from '$models/architecture/architecture';
import { ok, type Result } from '$models/architecture/result';
import type { DiagramDifference } from '$models/compare/diagram-differences';
import type { Differences } from '$models/compare/differences';
import type { Standing } from '$models/compare/record-differences';
import { unionOf } from '$models/compare/union';
import type { Pack } from '$models/framework/pack';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import type { KeptOptions } from '$models/views/kept-drawing';
import type { Locale } from '$models/views/view';
import { diagramScene } from './diagram-scene';
import type { LayoutEngine } from './layout-view';

/** What became of something on a diagram; `moved` is layout alone. */
export type Mark = Standing | 'put' | 'taken' | 'moved';

const words: Readonly<Record<Locale, Readonly<Record<Mark, string>>>> = {
	vi: {
		added: 'Thêm mới',
		removed: 'Đã bỏ',
		changed: 'Đã sửa',
		put: 'Thêm vào sơ đồ',
		taken: 'Bỏ khỏi sơ đồ',
		moved: 'Chuyển chỗ'
	},
	en: {
		added: 'Added',
		removed: 'Removed',
		changed: 'Changed',
		put: 'Put on the diagram',
		taken: 'Taken from the diagram',
		moved: 'Moved'
	}
};

const tones: Readonly<Record<Mark, 'added' | 'removed' | 'changed' | 'kept'>> = {
	added: 'added',
	removed: 'removed',
	changed: 'changed',
	put: 'added',
	taken: 'removed',
	moved: 'kept'
};

/** Marks by what they are of, the weightier one last so that it stays. */
function marksOf(differences: Differences, diagram: DiagramDifference | undefined): ReadonlyMap<string, Mark> {
	const marks = new Map<string, Mark>();
	const mark = (ids: readonly string[], as: Mark): void => {
		for (const id of ids) marks.set(id, as);
	};
	mark(diagram?.moved ?? [], 'moved');
	mark(diagram?.bent ?? [], 'moved');
	mark(diagram?.added ?? [], 'put');
	mark(diagram?.removed ?? [], 'taken');
	mark(diagram?.changed ?? [], 'changed');
	for (const { subject, id, standing } of differences.records) {
		if (subject !== 'object' && subject !== 'relation') continue;
		// What left the diagram has left it, whatever else was done to it.
		if (standing === 'changed' && marks.get(id) === 'taken') continue;
		marks.set(id, standing);
	}
	return marks;
}

function markedBox(box: SceneBox, mark: Mark, locale: Locale): SceneBox {
	const word = words[locale][mark];
	// In the room of a line that is there: a box is as high as its lines.
	const told =
		box.badge === ''
			? { caption: box.caption === '' ? word : `${word} · ${box.caption}` }
			: { badge: `${word} · ${box.badge}` };
	return { ...box, ...told, overlay: tones[mark], description: `${word}. ${box.description}` };
}

function markedLine(line: SceneLine, mark: Mark, locale: Locale): SceneLine {
	const word = words[locale][mark];
	return {
		...line,
		stroke: tones[mark] === 'removed' ? 'dotted' : line.stroke,
		label: line.label === '' ? word : `${line.label} – ${word}`,
		description: `${word}. ${line.description}`
	};
}

/** How a diagram of either state looks with both states in it, laid out as the later one where it has it. */
export async function comparisonScene(
	states: readonly [before: Architecture, after: Architecture],
	differences: Differences,
	pack: Pack,
	id: string,
	options: KeptOptions,
	engine: LayoutEngine
): Promise<Result<Scene>> {
	const locale = options.locale ?? 'vi';
	const drawn = await diagramScene(unionOf(...states), pack, id, options, engine);
	if (!drawn.ok) return drawn;
	const marks = marksOf(
		differences,
		differences.diagrams.find((diagram) => diagram.id === id)
	);
	const { boxes, lines } = drawn.value;
	return ok({
		...drawn.value,
		boxes: boxes.map((box) => {
			const mark = marks.get(box.reference.id);
			const isMarked = box.reference.kind === 'object' || box.reference.kind === 'note';
			return mark === undefined || !isMarked ? box : markedBox(box, mark, locale);
		}),
		lines: lines.map((line) => {
			const mark = marks.get(line.reference.id);
			return mark === undefined || line.reference.kind !== 'relation' ? line : markedLine(line, mark, locale);
		})
	});
}
