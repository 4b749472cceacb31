import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { builtInPacks } from '$models/framework/packs';
import { largeArchitecture, sampleOf } from '../../tests/generators/large-architecture';
import { condensed } from './condensed';
import { MOST_BOXES } from './generated/aggregate';
import { shownObjects, viewOf } from './view-of';
import type { View } from './view';

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const pack = builtInPacks.find(({ id }) => id === 'vn-1425');

function figure(architecture: typeof sample): View {
	const diagram = [...architecture.diagrams.values()].find(({ type }) => type === 'SĐ-T-01');
	const view = pack === undefined || diagram === undefined ? undefined : viewOf(architecture, pack, diagram.id, '');
	if (view === undefined) throw new Error('The sample has its figure');
	return view;
}

it('leaves a figure alone that fits on a sheet', () => {
	expect(condensed(figure(sample))).toBeUndefined();
});

it('counts every object of a crowded figure that it does not name, and draws no line without its ends', () => {
	const view = figure(largeArchitecture(sample, { objects: 2_000, relations: 4_000 }));
	const shorter = condensed(view);
	if (shorter === undefined) throw new Error('The figure is crowded');
	const shown = shownObjects(shorter.view);
	expect(shown.length).toBeLessThanOrEqual(MOST_BOXES);
	const counted = shown.filter(({ id }) => id.startsWith('count/'));
	const sum = counted.reduce((total, { name }) => total + Number(/\d+/u.exec(name)?.[0]), 0);
	expect(sum).toBe(shorter.hidden.objects);
	expect(shown.length - counted.length + sum).toBe(shownObjects(view).length);
	const ids = new Set(shown.map(({ id }) => id));
	for (const { source, target } of shorter.view.relations) expect(ids.has(source) && ids.has(target)).toBe(true);
	expect(shorter.view.relations.length + shorter.hidden.relations).toBe(view.relations.length);
});
