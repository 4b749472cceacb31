import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { listOf, valueOf, type Fields } from '$models/architecture/field';
import { liveRecords } from '$models/architecture/live';
import { stateAt } from '$models/architecture/state-at';
import { fieldsOfSubject } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { chapterPieces } from './chapter-pieces';
import { BlockFiller, type Filling } from './fill-block';
import { chapterProblems, filledChapter } from './filled-chapter';
import { blockKinds, blockSubjects, type BlockProblem } from './live-block';
import { keyNames, kindNames, subjectNames } from './names';
import { problemWords } from './problem-words';
import { readBlock } from './read-block';
import { readerWords } from './reader-words';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
const asOf = '2026-11-23';
const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture: province } = read.value;

const fillerOf = (architecture: Architecture, locale: 'vi' | 'en' = 'vi'): BlockFiller =>
	new BlockFiller({ architecture, pack, asOf, locale, words: readerWords(pack, locale) });
const fenced = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');

function filling(chapter: string, filler = fillerOf(province)): Filling {
	const [piece] = filledChapter(chapter, { pack: pack as NonNullable<typeof pack>, filler, pictures: new Map() });
	if (piece?.kind !== 'block' || piece.filled === null) throw new Error(JSON.stringify(piece));
	return { filled: piece.filled, problems: piece.problems };
}
const problemsOf = (chapter: string): readonly string[] =>
	chapterProblems(chapter, { pack, filler: fillerOf(province), pictures: new Map() }).map(({ code, line, said }) =>
		`${code} ${String(line)} ${said}`.trim()
	);

const idsOf = ({ filled }: Filling): readonly string[] =>
	filled.show === 'table'
		? filled.rows.map(({ id }) => id)
		: filled.show === 'list'
			? filled.items.map(({ id }) => id)
			: [];

describe('a chapter with live blocks', () => {
	it('is taken apart by its fences, each block with its line', () => {
		const chapter = [
			'Mở đầu',
			'',
			fenced('loại: bảng'),
			'',
			'````',
			fenced('loại: bảng'),
			'````',
			'~~~khuevan',
			'a',
			'~~~~'
		].join('\n');
		expect(
			chapterPieces(chapter).map((piece) => (piece.kind === 'text' ? piece.text : [piece.line, ...piece.lines]))
		).toEqual(['Mở đầu\n', [3, 'loại: bảng'], '\n````\n```khuevan\nloại: bảng\n```\n````', [12, 'a']]);
	});

	it('shows the same in either language, with and without diacritics', () => {
		const vi = fenced(
			'loại: bảng',
			'bản ghi: CSDL/tài sản dữ liệu',
			'điều kiện: Lớp kiến trúc/thành phần xuyên suốt = L2',
			'cột: mã, tên đối tượng',
			'tên: Các cơ sở dữ liệu'
		);
		const plain = fenced(
			'loai: bang',
			'ban ghi: database',
			'dieu kien: layer = L2',
			'cot: ma, name',
			'ten: Các cơ sở dữ liệu'
		);
		const en = fenced(
			'kind: table',
			'of: database',
			'where: layer = L2',
			'columns: code, name',
			'caption: Các cơ sở dữ liệu'
		);
		const meant = filling(en);
		expect(meant.problems).toEqual([]);
		expect(idsOf(meant).length).toBeGreaterThan(3);
		expect(filling(vi)).toEqual(meant);
		expect(filling(plain)).toEqual(meant);
	});

	it.each(blockKinds.filter((kind) => kind !== 'diagram' && kind !== 'obligations'))(
		'fills a block of kind %s',
		(kind) => {
			const of = ['table', 'list', 'count'].includes(kind) ? ['of: system'] : [];
			const { filled, problems } = filling(fenced(`kind: ${kind}`, ...of, 'caption: Nội dung ({count})'));
			expect(problems).toEqual([]);
			expect(filled.caption).toMatch(/^Nội dung \([1-9]\d*\)$/u);
		}
	);

	it('tells the tasks of the roadmap soonest first', () => {
		const { filled } = filling(fenced('kind: roadmap', 'columns: deadline', 'caption: x'), fillerOf(province));
		const ends =
			filled.show === 'table'
				? filled.rows.map(({ id }) => valueOf(province.tasks.get(id as never)?.fields['deadline']))
				: [];
		const dated = ends.filter((end) => end !== undefined);
		expect(dated.length).toBeGreaterThan(2);
		expect(dated).toEqual([...dated].sort());
	});

	it('picks by a definition of the pack, named by id or title, as the tables of the form do', () => {
		const codes = (line: string) => {
			const { filled, problems } = filling(fenced('kind: list', 'of: object', line), fillerOf(province));
			expect(problems).toEqual([]);
			return filled.show === 'list' ? filled.items.map(({ id }) => id) : [];
		};
		const own = codes('where: own-original');
		expect(own).toEqual(codes('điều kiện: Bản ghi gốc của cơ quan'));
		expect(own.length).toBeGreaterThan(1);
		for (const id of own) expect(valueOf(province.objects.get(id as never)?.fields['recordType'])).toBe('original');
	});

	it('shows the diagrams of a type', () => {
		const [diagram] = liveRecords(province, 'diagram');
		const type = province.diagrams.get(diagram?.id as never)?.type ?? '';
		const { filled } = filling(fenced('kind: diagram', `of: ${type}`));
		expect(filled.show === 'diagram' && filled.diagrams.map(({ id }) => id)).toContain(diagram?.id);
	});

	it.each([
		['no kind', ['of: system'], ['no-kind 1']],
		['an unknown kind', ['kind: chart'], ['unknown-kind 2 chart']],
		['unknown records', ['kind: list', 'of: tàu vũ trụ'], ['unknown-records 3 tàu vũ trụ']],
		['nothing to show', ['kind: list'], ['no-records 1']],
		['an unknown field', ['kind: list', 'of: system', 'columns: code, colour'], ['unknown-field 4 colour']],
		[
			'an unknown field in a condition',
			['kind: list', 'of: system', 'where: colour = red'],
			['unknown-field 4 colour']
		],
		['an unknown value', ['kind: list', 'of: system', 'where: layer = L2 | L9'], ['unknown-value 4 L9']],
		['a date that is none', ['kind: roadmap', 'caption: x', 'where: deadline <= 2027'], ['unknown-value 4 2027']],
		['no condition', ['kind: list', 'of: system', 'where: layer'], ['no-condition 4 layer']],
		['an order of texts', ['kind: list', 'of: system', 'where: owner <= b'], ['no-condition 4 owner <= b']],
		['an unknown key', ['kind: list', 'of: system', 'colour: red'], ['unknown-key 4 colour']],
		['a key twice', ['kind: list', 'of: system', 'bản ghi: database'], ['key-twice 4 bản ghi']],
		['a key of another kind', ['kind: count', 'of: system', 'columns: code'], ['key-out-of-place 4 columns']],
		['no key', ['kind: list', 'of: system', 'layer L2'], ['no-key 4 layer L2']],
		['a blank line', ['kind: list', '', 'of: system'], ['blank-line 3']],
		['an unknown diagram', ['kind: diagram', 'of: SĐ-99'], ['unknown-diagram 3 SĐ-99']],
		['no caption', ['kind: table', 'of: system'], ['caption-missing 1']],
		['no records', ['kind: list', 'of: system', 'where: owner = không ai cả'], ['empty 1']],
		['a code of no record', ['kind: count', 'of: system', 'caption: như KT-99999'], ['caption-stale 1 KT-99999']],
		[
			'a number that is no longer true',
			['kind: count', 'of: service', 'caption: Có 99999 dịch vụ số'],
			['caption-stale 1 99999']
		]
	])('names %s', (_, lines, problems) => {
		expect(problemsOf(fenced(...lines))).toEqual(problems);
	});

	it('names a block that is not closed, and shows nothing of it', () => {
		const chapter = '```khuevan\nkind: list\nof: system';
		expect(problemsOf(chapter)).toEqual(['not-closed 1']);
		expect(filledChapter(chapter, { pack, filler: fillerOf(province), pictures: new Map() })).toMatchObject([
			{ filled: null }
		]);
	});

	it('has words for a problem whatever was written', () => {
		expect(problemWords({ code: 'unknown-key', said: '$& $1' }).vi).toBe('Không có khóa “$& $1”');
	});

	it('shows no reader what is not for him', () => {
		const whole = filling(fenced('kind: list', 'of: object'));
		const [hidden] = idsOf(whole);
		const object = province.objects.get(hidden as never);
		if (object === undefined) throw new Error('The sample has no objects');
		const objects = new Map(province.objects).set(object.id, {
			...object,
			fields: { ...object.fields, circulation: { value: 'restricted' } }
		});
		const open = edition({ ...province, objects }, { level: 'public', asOf, pack }).architecture;
		const shown = idsOf(filling(fenced('kind: list', 'of: object'), fillerOf(open)));
		expect(shown).not.toContain(hidden);
		expect(shown.length).toBeGreaterThan(0);
	});
});

const words = fc.constantFrom(
	...Object.values(keyNames).flatMap(({ vi, en }) => [`${vi}: `, `${en}: `]),
	...Object.values(kindNames).flatMap(({ vi, en }) => [vi, en]),
	'```khuevan',
	'```',
	'~~~',
	'\n',
	'\r\n',
	' = ',
	' != ',
	' <= ',
	' ~ ',
	' | ',
	', ',
	'*',
	'?',
	'layer',
	'L2',
	'owner',
	'system',
	'deadline',
	'2027-01-01',
	'('
);

describe('whatever anybody writes', () => {
	it('is read without an error, and no letter of the running text is lost', () => {
		const filler = fillerOf(province);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 }),
				(parts) => {
					const chapter = parts.join('');
					const lines = chapter.split(/\r\n|\r|\n/u);
					let at = 0;
					for (const piece of chapterPieces(chapter)) {
						if (piece.kind === 'text') {
							for (const line of piece.text.split('\n')) expect(line).toBe(lines[at++]);
							continue;
						}
						expect(piece.line).toBe(at + 1);
						at += piece.lines.length + (piece.isClosed ? 2 : 1);
					}
					expect(at).toBe(lines.length);
					const problems: readonly BlockProblem[] = chapterProblems(chapter, { pack, filler, pictures: new Map() });
					for (const { line } of problems) expect(line).toBeLessThanOrEqual(lines.length);
				}
			),
			{ numRuns: 300 }
		);
	});
});

/** The condition as a plain filter, which knows nothing of the rule engine. */
const plainly =
	(field: string, sign: '=' | '!=', value: string) =>
	({ fields }: { readonly fields: Fields }): boolean => {
		const values = listOf(fields[field]);
		const isAmong = values.includes(value);
		return sign === '=' ? isAmong : values.length > 0 && !isAmong;
	};

describe('a filled block', () => {
	it('has exactly the records that its condition selects', () => {
		let shown = 0;
		const listed = blockSubjects.flatMap((subject) =>
			fieldsOfSubject(pack, subject)
				.filter(({ list }) => list !== '')
				.map((field) => ({ subject, field, values: pack.lists.find(({ id }) => id === field.list)?.values ?? [] }))
		);
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom('=' as const, '!=' as const), (seed, sign) => {
				const architecture = randomArchitecture(pack, seed, 30);
				const filler = fillerOf(architecture);
				const state = stateAt(architecture, asOf);
				for (const { subject, field, values } of listed) {
					const value = values[seed % values.length]?.id ?? '';
					const block = fenced('kind: list', `of: ${subjectNames[subject].en}`, `where: ${field.id} ${sign} ${value}`);
					const expected = liveRecords(state, subject).filter(plainly(field.id, sign, value));
					shown += expected.length;
					expect([...idsOf(filling(block, filler))].sort()).toEqual(expected.map(({ id }) => id).sort());
				}
			}),
			{ numRuns: 12, examples: [[2_147_483_617, '=']] }
		);
		expect(shown).toBeGreaterThan(100);
	});

	it('has every record where it asks for all', () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom(...blockSubjects), (seed, subject) => {
				const architecture = randomArchitecture(pack, seed, 30);
				const { block } = readBlock(
					{
						kind: 'block',
						line: 1,
						isClosed: true,
						lines: ['kind: list', `of: ${subjectNames[subject].vi}`]
					},
					pack
				);
				if (block === null || !('subject' in block)) throw new Error('The block cannot be read');
				const ids = fillerOf(architecture)
					.records(block)
					.map(({ id }) => id);
				expect([...ids].sort()).toEqual(
					liveRecords(architecture, subject)
						.map(({ id }) => id)
						.sort()
				);
			}),
			{ numRuns: 60 }
		);
	});
});
