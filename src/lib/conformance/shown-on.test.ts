import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { liveDiagrams, liveObjects } from '$models/architecture/live';
import { textOf } from '$models/architecture/field';
import { builtInPack } from '$models/framework/packs';
import { shownObjects, viewOf } from '$models/views/view-of';
import { shownOn } from './shown-on';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;
const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');

it('tells of a figure that the model fills what it draws, and of nothing else that it is there', () => {
	const figure = liveDiagrams(architecture).find(({ type }) => type === 'SĐ-T-02');
	const view = viewOf(architecture, pack, figure?.id ?? '', '');
	if (figure === undefined || view === undefined) throw new Error('The sample has no figure SĐ-T-02');
	const shown = shownOn(architecture, pack);
	const drawn = new Set(shownObjects(view).map(({ id }) => id));
	expect(drawn.size).toBeGreaterThan(20);
	for (const { id } of liveObjects(architecture)) {
		const on = shown.get(`object:${id}`) ?? [];
		expect(on.some((one) => one.id === figure.id)).toBe(drawn.has(id));
	}
	const [relation] = view.relations;
	expect(shown.get(`relation:${relation?.id ?? ''}`)?.map(({ id }) => id)).toContain(figure.id);
});

it('names diagrams in the order of their titles, each once', () => {
	for (const on of shownOn(architecture, pack).values()) {
		expect(new Set(on.map(({ id }) => id)).size).toBe(on.length);
		for (const { id, title } of on) {
			const diagram = liveDiagrams(architecture).find((one) => one.id === id);
			expect(title).toContain(textOf(diagram?.fields['title']));
		}
	}
});
