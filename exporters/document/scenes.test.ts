import { describe, expect, it } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import type { ExportInput } from '$exporters/exporter';
import type { Scene } from '$models/scene/scene';
import type { Block } from './document';
import { Figures } from './scenes';

const input = fixtureInput();
const [scene = expect.unreachable()] = input.scenes;
const type = input.edition.architecture.diagrams.get(scene.diagram as never)?.type ?? '';
const large: Scene = { ...scene, width: 2_400, height: 1_700 };
const part = (...names: string[]) => ({ scene: { ...scene, description: names.join(', ') }, names });

const figuresOf = (given: Partial<ExportInput>): Figures =>
	Figures.draw({ ...input, ...given }, new Set([type]), ({ width }) => ({
		svg: `<svg width="${String(width)}"/>`,
		png: () => Promise.resolve(new Uint8Array())
	}));
const drawn = (blocks: readonly Block[] | undefined) => (blocks ?? []).filter((block) => block.kind === 'figure');

describe('a figure whose letters are too small for a page', () => {
	const overview: Scene = { ...scene, description: 'Toàn cảnh' };
	const dividedOf = () => ({
		overview,
		parts: [part('Người dùng', 'Lớp 4'), part('Lớp 3', 'Lớp 2', 'Lớp 1', 'Chú giải')]
	});

	it('is followed by its parts on sheets of their own, under one number', () => {
		const figures = figuresOf({ scenes: [large], dividedOf });
		const blocks = drawn(figures.blocks([type]));
		expect(blocks.map(({ caption, isSheet }) => [caption, isSheet])).toEqual([
			[expect.stringMatching(/^Hình 1 \(toàn cảnh; chi tiết tại phần 1 đến 2 tiếp theo\)\. /u), true],
			[`Hình 1 (phần 1/2). ${type} – Người dùng; Lớp 4`, true],
			[`Hình 1 (phần 2/2). ${type} – Lớp 3; Lớp 2; Lớp 1; 1 mục khác`, true]
		]);
		expect(blocks.map(({ alt }) => alt)).toEqual(['Toàn cảnh', 'Người dùng, Lớp 4', 'Lớp 3, Lớp 2, Lớp 1, Chú giải']);
		expect(figures.losses).toEqual([]);
		expect(drawn(figures.blocks([type]))).toEqual([]);
	});

	it('is told in the ledger where it has no parts, or one that is too large as well', () => {
		const places = (given: Partial<ExportInput>): string[] =>
			figuresOf({ scenes: [large], ...given }).losses.map(({ place }) => place);
		expect(places({})).toEqual([`diagrams/${scene.diagram}`]);
		expect(places({ dividedOf: () => ({ overview, parts: [{ scene: large, names: ['Lớp 3'] }] }) })).toEqual([
			`diagrams/${scene.diagram}`
		]);
	});
});

it('a figure that can be read stands as it is', () => {
	const figures = figuresOf({ dividedOf: () => expect.unreachable() });
	expect(drawn(figures.blocks([type])).map(({ caption, isSheet }) => [caption, isSheet])).toEqual([
		[expect.stringMatching(/^Hình 1\. /u), undefined]
	]);
	expect(figures.losses).toEqual([]);
});

it('a caption names the state that its figure shows, in the words of the form', () => {
	const { architecture } = input.edition;
	const dividedOf = () => ({ overview: scene, parts: [part('Lớp 3')] });
	const captions = (state: string, given: Partial<ExportInput>): readonly string[] => {
		const diagrams = new Map(
			[...architecture.diagrams].map(([id, diagram]) => [
				id,
				{ ...diagram, fields: { ...diagram.fields, state: { value: state } } }
			])
		);
		const edition = { ...input.edition, architecture: { ...architecture, diagrams } };
		return drawn(figuresOf({ ...given, edition }).blocks([type])).map(({ caption }) => caption);
	};
	expect(captions('to-be', {})[0]).toMatch(/ \(trạng thái mục tiêu\)$/u);
	expect(captions('transition', {})[0]).toMatch(/ \(trạng thái chuyển đổi\)$/u);
	expect(captions('as-is', { scenes: [large], dividedOf })[1]).toBe(`Hình 1 (phần 1/1). ${type} (hiện trạng) – Lớp 3`);
});
