import { expect, test } from 'vitest';
import { emptyArchitecture } from '$models/architecture/empty';
import { edition } from '$models/architecture/edition';
import { mainMappingOf, ObjectId } from '$models/architecture/identifier';
import { fixtureInput } from '$exporters/form03/fixture';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';
import type { BuiltDocument } from '$exporters/document/build';
import type { Block } from '$exporters/document/document';
import { buildDocument } from './build';

/** More objects than the running text shows, and than an annex does. */
const many = 260;
const tooMany = 620;

function largeDocument(count: number): BuiltDocument {
	const given = fixtureInput();
	const [model] = [...given.edition.architecture.objects.values()];
	if (model === undefined) throw new Error('The fixture has no object');
	const objects = Array.from({ length: count }, (_, at) => ({
		...model,
		id: ObjectId(`o${at}`),
		code: `KT-${at + 1}`,
		fields: {
			...model.fields,
			name: { value: `Hệ thống ${at + 1}` },
			recordType: { value: at % 10 === 0 ? 'reference' : 'original' },
			sharing: { value: at % 3 === 0 ? 'dedicated' : 'province' }
		}
	}));
	const architecture = {
		...emptyArchitecture(given.edition.architecture.meta),
		objects: new Map(objects.map((object) => [object.id, object]))
	};
	const input = {
		...given,
		scenes: [],
		edition: edition(architecture, { level: 'restricted', asOf: given.asOf, pack: given.pack })
	};
	return buildDocument(input, { ...noPainter, holds: conditionsOf(input) });
}

const blocksOf = ({ model }: BuiltDocument): readonly Block[] => model.sections.flatMap(({ blocks }) => blocks);

const isFirstAnnex = (block: Block): boolean => block.kind === 'heading' && block.number === 'Phụ lục 01';
const longest = (blocks: readonly Block[]): number =>
	Math.max(...blocks.map((block) => (block.kind === 'table' ? block.rows.length : 0)));
const said = (block: Block): string => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text).join('') : '');

test('an annex holds every row; the text shows some of them and names the annex', () => {
	const blocks = blocksOf(largeDocument(many));
	const annexAt = blocks.findIndex(isFirstAnnex);
	expect(longest(blocks.slice(annexAt))).toBe(many);
	expect(longest(blocks.slice(0, annexAt))).toBeLessThan(many);
	const remarks = blocks.slice(0, annexAt).map(said);
	expect(remarks.some((text) => /^Bảng \d+ trích 20 trong 260 dòng; .* Phụ lục \d+/u.test(text))).toBe(true);
});

test('an annex of hundreds of rows shows the first of them, refers to Form 03 and says so in the ledger', () => {
	const built = largeDocument(tooMany);
	const blocks = blocksOf(built);
	const annexes = blocks.slice(blocks.findIndex(isFirstAnnex));
	expect(longest(annexes)).toBe(300);
	const remark = annexes.map(said).find((text) => text.includes('trích 300 trong 620 dòng')) ?? '';
	expect(remark).toContain('Mẫu số 03');
	expect(built.losses.map(({ message }) => message)).toContain(remark);
});

test('an excerpt of sources that stand once each counts the sources, not the objects that come from them', () => {
	const given = fixtureInput();
	const { architecture } = given.edition;
	const [model] = [...architecture.objects.values()];
	if (model === undefined) throw new Error('The fixture has no object');
	const objects = Array.from({ length: many }, (_, at) => ({ ...model, id: ObjectId(`o${at}`), code: `KT-${at + 1}` }));
	const mappings = objects.map(({ id }, at) => ({
		id: mainMappingOf(id),
		object: id,
		fields: {
			// The first twenty objects share their source.
			sourceDocument: { value: `Khung ${Math.max(20, at + 1)}` },
			sourceIssuer: { value: 'Bộ Khoa học và Công nghệ' },
			mappingKind: { value: 'reference' }
		},
		targets: {}
	}));
	const whole = {
		...emptyArchitecture(architecture.meta),
		objects: new Map(objects.map((object) => [object.id, object])),
		mappings: new Map(mappings.map((mapping) => [mapping.id, mapping]))
	};
	const input = {
		...given,
		scenes: [],
		edition: edition(whole, { level: 'restricted', asOf: given.asOf, pack: given.pack })
	};
	const blocks = blocksOf(buildDocument(input, { ...noPainter, holds: conditionsOf(input) }));
	const at = blocks.findIndex(
		(block) => block.kind === 'table' && block.columns.some(({ title }) => title === 'Các đối tượng')
	);
	expect(
		blocks
			.slice(0, at)
			.map(said)
			.findLast((text) => text.includes(' trích '))
	).toContain(`trích 20 trong ${many - 19} dòng`);
});

test('a table of the same records is told once in the text and referred to by number', () => {
	const blocks = blocksOf(largeDocument(many));
	const numbers = new Set(
		blocks.flatMap((block) => (block.kind === 'table' ? [/^Bảng \d+/u.exec(block.caption)?.[0] ?? ''] : []))
	);
	const references = blocks
		.map(said)
		.flatMap((text) => /: xem (Bảng \d+), (?:Mục|Phụ lục) [\dIVX.a-z]+\.$/u.exec(text)?.[1] ?? []);
	expect(references.length).toBeGreaterThan(0);
	for (const number of references) expect(numbers).toContain(number);
});

test('no table stands twice, and each that is referred to is there; blank columns are accounted for', () => {
	for (const count of [5, many]) {
		const blocks = blocksOf(largeDocument(count));
		const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
		const contents = tables.map(({ columns, rows }) => JSON.stringify([columns.map(({ title }) => title), rows]));
		expect(new Set(contents).size).toBe(contents.length);
		const numbers = new Set(tables.map(({ caption }) => /^Bảng \d+/u.exec(caption)?.[0] ?? ''));
		const references = blocks
			.map(said)
			.flatMap((text) => /: xem (Bảng \d+), (?:Mục|Phụ lục) [\dIVX.a-z]+\.$/u.exec(text)?.[1] ?? []);
		expect(references.filter((number) => !numbers.has(number))).toEqual([]);
		for (const { caption, columns, rows } of tables) {
			const blank = columns.filter((_, at) => rows.every((row) => (row[at] ?? '') === ''));
			const [number = ''] = caption.split('.');
			const remark = blocks.map(said).find((text) => text.startsWith(`${number}: cột`)) ?? '';
			for (const { title } of blank) expect(remark).toContain(`“${title}”`);
		}
	}
});

/** Each code of `KT-1 đến KT-12`. */
function spelledOut(piece: string): readonly string[] {
	const [, from = '', to = ''] = /^KT-(\d+) đến KT-(\d+)$/u.exec(piece) ?? [];
	if (from === '') return [piece];
	return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `KT-${Number(from) + at}`);
}

/** Codes that a sentence lists after the tables that have told them. */
const listed = /: \d+ mục đã nêu tại (Bảng \d+(?:, Bảng \d+)*), gồm (.+?)(?:\.$|;)/u;

test('a longer list of what earlier tables say whole is told by their numbers and its codes', () => {
	const blocks = blocksOf(largeDocument(100));
	const lists = blocks.map(said).flatMap((text) => {
		const [, numbers = '', codes = ''] = listed.exec(text) ?? [];
		return codes === '' ? [] : [{ numbers: numbers.split(', '), codes: codes.split(', ').flatMap(spelledOut) }];
	});
	expect(lists.length).toBeGreaterThan(0);
	for (const { numbers, codes } of lists) {
		const told = blocks.flatMap((block) =>
			block.kind === 'table' && numbers.some((number) => block.caption.startsWith(`${number}.`))
				? block.rows.map(([code]) => code)
				: []
		);
		expect(codes.length).toBeGreaterThan(12);
		expect(codes.filter((code) => !told.includes(code))).toEqual([]);
	}
});
