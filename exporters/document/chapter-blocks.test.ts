import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import type { Loss } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput, fixturePack, trickyName } from '$exporters/form03/fixture';
import { buildDocument } from '$exporters/form01/build';
import { ChapterBlocks, diagramTypesOfChapters } from './chapter-blocks';
import { conditionsOf } from './conditions';
import { noPainter } from './no-painter';
import type { Block } from './document';

const key = 'form01/I.1';
const withChapter = (text: string, architecture: Architecture = fixtureArchitecture()): Architecture => ({
	...architecture,
	chapters: new Map([[key, text]])
});

function told(
	architecture: Architecture,
	level: EditionLevel = 'internal'
): { readonly blocks: readonly Block[]; readonly losses: readonly Loss[] } {
	const losses: Loss[] = [];
	const input = {
		...fixtureInput(architecture),
		edition: edition(architecture, { level, asOf: '2026-09-30', pack: fixturePack })
	};
	const chapters = new ChapterBlocks(input, {
		numbered: (caption) => `Bảng 1. ${caption}`,
		numberedFigure: (caption) => `Hình 1. ${caption}`,
		diagrams: () => undefined,
		roadmap: () => [],
		rasterise: () => Promise.resolve(new Uint8Array([1])),
		lose: (loss) => losses.push(loss)
	});
	return { blocks: chapters.of(key), losses };
}

const fenced = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');
const nameless = fenced('loại: bảng', 'bản ghi: đối tượng', 'cột: mã, name, layer', 'tên: Có {số} đối tượng');

describe('a chapter in a document', () => {
	it('has its live blocks where they stand, in the words of Form 03', () => {
		const { blocks, losses } = told(withChapter(`Trước.\n\n${nameless}\n\nSau.`));
		expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
		const [, table] = blocks;
		if (table?.kind !== 'table') throw new Error('There is no table');
		expect(table.caption).toBe('Bảng 1. Có 6 đối tượng');
		expect(table.columns.map(({ title }) => title)).toEqual([
			'Mã',
			'Tên đối tượng',
			'Lớp kiến trúc/thành phần xuyên suốt'
		]);
		expect(table.rows.map(([code, name]) => [code, name])).toContainEqual(['KT-2', trickyName]);
		expect(losses).toEqual([]);
	});

	it('says a number in a sentence', () => {
		const count = fenced('loại: số lượng', 'bản ghi: system', 'tên: Tỉnh có {số} hệ thống.');
		expect(told(withChapter(count)).blocks).toEqual([
			{ kind: 'paragraph', role: 'body', spans: [{ text: 'Tỉnh có 1 hệ thống.' }] }
		]);
	});

	it('says that a block cannot be read and shows nothing in its place; the ledger names the line', () => {
		const { blocks, losses } = told(
			withChapter(`Trước.\n\n${fenced('loại: danh sách', 'bản ghi: đối tượng', 'điều kiện: màu = đỏ')}`)
		);
		expect(blocks.map((block) => (block.kind === 'paragraph' ? block.role : block.kind))).toEqual(['body', 'missing']);
		expect(losses).toMatchObject([{ place: `${key}:6`, message: 'Khối dữ liệu: Bản ghi không có trường “màu”.' }]);
	});

	it('says that no record fits', () => {
		const { blocks, losses } = told(withChapter(fenced('loại: danh sách', 'bản ghi: procedure')));
		expect(blocks).toMatchObject([{ kind: 'paragraph', role: 'missing' }]);
		expect(losses).toHaveLength(1);
	});

	it('says in public nothing of what is restricted', () => {
		const started = fixtureArchitecture();
		const model = started.objects.get(ObjectId('o10'));
		if (model === undefined) throw new Error('The fixture is another');
		const fields = {
			...model.fields,
			name: { value: 'Kho Hòn Khoai' },
			circulation: { value: 'restricted' },
			securityLevel: { value: 'level-3' }
		};
		const id = ObjectId('hidden');
		const objects = new Map([...started.objects, [id, { ...model, id, code: 'KT-77', fields }] as const]);
		const chapter = [nameless, fenced('loại: danh sách', 'bản ghi: system', 'điều kiện: securityLevel = *')].join(
			'\n\n'
		);
		const said = (level: EditionLevel): string =>
			JSON.stringify(told(withChapter(chapter, { ...started, objects }), level));
		expect(said('restricted').match(/Hòn Khoai/gu)).toHaveLength(2);
		expect(said('public')).not.toMatch(/Hòn Khoai|KT-77/u);
	});

	it('keeps letters that a file cannot hold out of the file', () => {
		const { blocks } = told(withChapter(fenced('loại: số lượng', 'bản ghi: system', 'tên: a\u0001b {số}')));
		expect(JSON.stringify(blocks)).not.toContain('\\u0001');
	});
});

it('a form draws the diagrams that a live block asks for and numbers its tables on', () => {
	const [type = ''] = [...fixtureArchitecture().diagrams.values()].map((diagram) => diagram.type);
	const input = fixtureInput(withChapter(`${nameless}\n\n${fenced('loại: sơ đồ', `bản ghi: ${type}`)}`));
	expect(diagramTypesOfChapters(input, 'form01')).toEqual([type]);
	const { model } = buildDocument(input, {
		...noPainter,
		holds: conditionsOf(input)
	});
	const blocks = model.sections.flatMap((section) => section.blocks);
	const captions = blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'figure' ? block.caption : []));
	expect(captions).toContain('Bảng 1. Có 6 đối tượng');
	expect(captions[1]).toMatch(/^Hình 1\. /u);
	expect(new Set(captions).size).toBe(captions.length);
});
