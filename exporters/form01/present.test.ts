/** What stands where, over the samples: in the part about today nothing that is still to come, and behind a reference what it says. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { builtInPack } from '$models/framework/packs';
import { conditionsOf } from '$exporters/document/conditions';
import type { Block } from '$exporters/document/document';
import { noPainter } from '$exporters/document/no-painter';
import type { ExportInput } from '$exporters/exporter';
import { prepareExport } from '$exporters/prepare';
import { buildDocument } from './build';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;

type Table = Extract<Block, { kind: 'table' }>;

/** Blocks between the headings of two parts. */
function partOf(blocks: readonly Block[], number: string): readonly Block[] {
	const isPart = (block: Block): boolean => block.kind === 'heading' && block.level === 1;
	const from = blocks.findIndex((block) => isPart(block) && block.kind === 'heading' && block.number === number);
	const length = blocks.slice(from + 1).findIndex(isPart);
	return blocks.slice(from, from + 1 + length);
}

const tablesIn = (blocks: readonly Block[]): readonly Table[] =>
	blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const rowsWith = (blocks: readonly Block[], title: string): readonly (readonly string[])[] =>
	tablesIn(blocks).flatMap(({ columns, rows }) => (columns.some((column) => column.title === title) ? rows : []));
const codesIn = (rows: readonly (readonly string[])[], prefix: RegExp): ReadonlySet<string> =>
	new Set(rows.flatMap((row) => row.flatMap((cell) => cell.match(prefix) ?? [])));

describe.each(['ca-mau', 'bo-van-hoa', 'tong-lien-doan'])('the document of %s', (name) => {
	const read = readCanonical(
		readFileSync(new URL(`../../models/samples/${name}.khuevan.json`, import.meta.url), 'utf8')
	);
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	let input: ExportInput;
	let whole: readonly Block[];
	let today: readonly Block[];
	let target: readonly Block[];

	beforeAll(async () => {
		input = await prepareExport(architecture, dossier, pack, { level: 'internal', asOf: dossier.cutoffDate ?? '' });
		const { model } = buildDocument(input, { ...noPainter, holds: conditionsOf(input) });
		whole = model.sections.flatMap((section) => section.blocks);
		today = partOf(whole, 'V');
		target = partOf(whole, 'VI');
	});

	const relationsOf = (blocks: readonly Block[]) => {
		const codes = codesIn(rowsWith(blocks, 'Mã quan hệ'), /^QH-\d+$/u);
		return [...architecture.relations.values()].filter(({ code }) => codes.has(code));
	};

	test('names no relation of today that is planned, by row or by number', () => {
		const relations = relationsOf(today);
		expect(relations.length).toBeGreaterThan(5);
		expect(relations.filter(({ fields }) => textOf(fields['state']) === 'planned').map(({ code }) => code)).toEqual([]);
		const states = tablesIn(today).flatMap(({ columns, rows }) => {
			const at = columns.findIndex(({ title }) => title === 'Trạng thái');
			return at === -1 ? [] : rows.map((row) => row[at]);
		});
		expect(states).toContain('Đang khai thác');
		expect(states).not.toContain('Dự kiến');
	});

	test('ties relations of today only to objects that it lists there', () => {
		const listed = codesIn(rowsWith(today, 'Mã đối tượng'), /^[A-Z]+-\d+$/u);
		const ends = relationsOf(today).flatMap(({ source, target: end }) => [source, end]);
		const codes = ends.map((id) => architecture.objects.get(id)?.code ?? '');
		expect(codes.filter((code) => !listed.has(code))).toEqual([]);
	});

	test('tells the planned ones in the part about the target', () => {
		const planned = relationsOf(target).filter(({ fields }) => textOf(fields['state']) === 'planned');
		expect(planned.length).toBeGreaterThan(0);
	});

	test('draws there no diagram of the target', () => {
		const figures = today.flatMap((block) => (block.kind === 'figure' ? [block.diagram] : []));
		const states = [...architecture.diagrams.values()].filter(({ id }) => figures.includes(id));
		expect(states.filter(({ fields }) => textOf(fields['state']) !== 'as-is')).toEqual([]);
	});

	test('draws on a diagram of today nothing that is planned', () => {
		const asIs = input.scenes.filter(({ diagram }) => {
			const of = [...architecture.diagrams.values()].find(({ id }) => id === diagram);
			return textOf(of?.fields['state']) === 'as-is';
		});
		expect(JSON.stringify(asIs)).not.toMatch(/Dự kiến/u);
	});

	test('names for what a short table leaves out an annex that has it, not one that refers to another', () => {
		const said = whole.flatMap((block) => (block.kind === 'paragraph' ? [block.spans[0]?.text ?? ''] : []));
		const named = said.flatMap(
			(text) => /^Các thông tin khác của .* nằm tại Phụ lục (.+)\.$/u.exec(text)?.[1]?.split(', ') ?? []
		);
		for (const number of named)
			expect([number, tablesIn(partOf(whole, `Phụ lục ${number}`)).length > 0]).toEqual([number, true]);
	});

	test('counts objects by each criterion so that the parts make the same whole', () => {
		const [counts] = tablesIn(today).filter(({ columns }) => columns[0]?.title === 'Tiêu chí');
		const sums = new Map<string, number>();
		let criterion = '';
		for (const [said = '', , count = ''] of counts?.rows ?? []) {
			criterion = said === '' ? criterion : said;
			sums.set(criterion, (sums.get(criterion) ?? 0) + Number(count));
		}
		expect(sums.size).toBeGreaterThan(2);
		expect(new Set(sums.values()).size).toBe(1);
	});

	test('counts the use of reference records alone, and its caption says so', () => {
		const used = tablesIn(today).filter(({ caption }) => caption.includes('theo tình trạng khai thác'));
		const references = [...architecture.objects.values()].filter(
			({ deletedAt, fields }) =>
				deletedAt === null &&
				textOf(fields['recordType']) === 'reference' &&
				['as-is', 'both'].includes(textOf(fields['modelState']))
		);
		for (const { caption, rows } of used) {
			expect(caption).toContain('bản ghi tham chiếu');
			expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(references.length);
		}
	});

	test('says of every object of the target whether it is shared, dedicated or neither', () => {
		const said = whole.flatMap((block) => (block.kind === 'paragraph' ? [block.spans[0]?.text ?? ''] : []));
		const [, all = '', parts = ''] = /^Trong (\d+) đối tượng mục tiêu: (.+)$/mu.exec(said.join('\n')) ?? [];
		const counts = parts.match(/(?:^|, )\d+/gu) ?? [];
		expect(counts.reduce((sum, count) => sum + Number(count.replace(', ', '')), 0)).toBe(Number(all));
	});

	test('says a criterion once, before its first value', () => {
		const counts = tablesIn(today).filter(({ columns }) => columns[0]?.title === 'Tiêu chí');
		expect(counts.length).toBeGreaterThan(0);
		for (const { rows } of counts) {
			const told = rows.flatMap(([criterion = '']) => (criterion === '' ? [] : [criterion]));
			expect(new Set(told).size).toBe(told.length);
			expect(told.length).toBeLessThan(rows.length);
		}
	});
});
