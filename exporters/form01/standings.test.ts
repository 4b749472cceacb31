import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { emptyArchitecture } from '$models/architecture/empty';
import type { Architecture } from '$models/architecture/architecture';
import { buildDocument, form01Standings } from './build';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import type { ExportInput } from '$exporters/exporter';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';

const sample = (name: string): Architecture => {
	const read = readCanonical(
		readFileSync(new URL(`../../models/samples/${name}.khuevan.json`, import.meta.url), 'utf8')
	);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.architecture;
};
const blank = (input: ExportInput): readonly string[] =>
	form01Standings(input).flatMap(({ key, standing }) => (standing === 'blank' ? [key] : []));

describe('headings without a word and without anything of the model', () => {
	const { meta } = fixtureArchitecture();
	test.each([
		['of the sample of a province', () => sample('ca-mau')],
		['of the sample of a ministry', () => sample('bo-van-hoa')],
		['of the sample of an organisation', () => sample('tong-lien-doan')],
		['of a small one', fixtureArchitecture],
		['of an empty one', () => emptyArchitecture(meta)]
	])('%s are those that the document says are not written', (_, architecture) => {
		const input = { ...fixtureInput(architecture()), scenes: [] };
		const { losses } = buildDocument(input, { ...noPainter, holds: conditionsOf(input) });
		const unwritten = losses.filter(({ kind, place }) => kind === 'unwritten' && !place.includes('/annex-'));
		// Without its scenes the document has no figures.
		const undrawn = form01Standings(input).filter(({ section }) =>
			section.blocks.every(({ kind }) => kind === 'diagram')
		);
		const told = unwritten.map(({ place }) => place).filter((place) => !undrawn.some(({ key }) => key === place));
		expect(blank(input).filter((key) => !undrawn.some((one) => one.key === key))).toEqual(told);
	});

	test.each(['ca-mau', 'bo-van-hoa', 'tong-lien-doan'])('are none of the sample %s, which can be submitted', (name) => {
		expect(blank(fixtureInput(sample(name)))).toEqual([]);
	});

	test('are those that ask for a judgement too, however much the model tells there', () => {
		const architecture = sample('ca-mau');
		const chapters = new Map(architecture.chapters).set('form01/V.7', '*Nội dung minh họa.*\n\n[…]');
		expect(blank(fixtureInput({ ...architecture, chapters }))).toContain('form01/V.7');
		chapters.set('form01/V.7', 'Đã nối LGSP.');
		expect(blank(fixtureInput({ ...architecture, chapters }))).not.toContain('form01/V.7');
	});
});

test('words left out of an edition are not said to be unwritten, where tables stand beside', () => {
	const architecture = sample('ca-mau');
	const [object] = [...architecture.objects.values()].filter(({ code }) => code !== '');
	if (object === undefined) throw new Error('The sample has objects');
	const hidden = { ...object, fields: { ...object.fields, circulation: { value: 'restricted' } } };
	const input = fixtureInput({
		...architecture,
		objects: new Map(architecture.objects).set(object.id, hidden),
		chapters: new Map([['form01/V.7', `Hạn chế của ${object.code}.`]])
	});
	const { losses } = buildDocument({ ...input, scenes: [] }, { ...noPainter, holds: conditionsOf(input) });
	expect(input.edition.architecture.chapters.get('form01/V.7') ?? '').toBe('');
	expect(losses.filter(({ kind, place }) => kind === 'unwritten' && place === 'form01/V.7')).toEqual([]);
});

test('a chapter that only shows something of the model is none with words', () => {
	const architecture = fixtureArchitecture();
	const chapters = new Map([['form01/VIII.5', '```khuevan\ntable objects\n```']]);
	const of = form01Standings(fixtureInput({ ...architecture, chapters })).find(({ key }) => key === 'form01/VIII.5');
	expect(of?.standing).toBe('generated');
});
