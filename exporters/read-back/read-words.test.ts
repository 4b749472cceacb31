import fc from 'fast-check';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { merge } from '$models/compare/merge';
import { wholeChapters } from '$models/compare/passage';
import { paragraphsOf } from '$models/text/paragraphs';
import { conditionsOf } from '$exporters/document/conditions';
import { writeDocx } from '$exporters/document/docx';
import { installed, savedByLibreOffice } from '$exporters/document/fixture';
import { unwrittenText } from '$exporters/document/marks';
import { noPainter } from '$exporters/document/no-painter';
import { wordsOf } from '$exporters/document/written-words';
import { buildDocument } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput, fixturePack as pack } from '$exporters/form03/fixture';
import { escapeXml } from '$exporters/svg/escape-xml';
import { openForm01 } from './open-form01';
import { baseIn, readBack, type ReadBack } from './read-back';

const isTorture = process.env['TORTURE'] === '1';
const key = 'form01/I.1';
const chapter = [
	'Khung này nối **mọi** cơ quan, theo [Nghị định](https://example.vn/nd).',
	'Các việc chính:',
	'- Việc thứ nhất\n- Việc thứ hai',
	'```khuevan\nkind: count\nof: object\ncaption: Có {count} đối tượng.\n```',
	'| Bên | Việc |\n|---|---|\n| Sở | Chủ trì |',
	'Lời kết.'
].join('\n\n');

const withChapter = (text: string): Architecture => ({ ...fixtureArchitecture(), chapters: new Map([[key, text]]) });
const architecture = withChapter(chapter);

const written = new Map<Architecture, Promise<Uint8Array>>();
/** Written once for all who edit it. */
function writtenOf(state: Architecture): Promise<Uint8Array> {
	const input = { ...fixtureInput(state), scenes: [] };
	const options = { ...noPainter, holds: conditionsOf(input) };
	const bytes = written.get(state) ?? writeDocx(buildDocument(input, options).model);
	written.set(state, bytes);
	return bytes;
}

async function readAgain(bytes: Uint8Array, now: Architecture, isKnown = true): Promise<ReadBack> {
	const opened = await openForm01(bytes, 'Mau-01.docx');
	if (!opened.ok) throw new Error(opened.problem.message);
	const { stamp } = opened.value;
	const read = readBack(opened.value, {
		now,
		pack,
		base: isKnown && stamp !== null ? baseIn(now, pack, stamp) : null,
		newId: () => 'new',
		instant: '2026-11-27T01:00:00Z',
		missing: 'keep',
		today: '2026-11-27'
	});
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

async function edited(bytes: Uint8Array, edit: (xml: string) => string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(bytes);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	const after = edit(xml);
	expect(after).not.toBe(xml);
	zip.file('word/document.xml', after);
	return zip.generateAsync({ type: 'uint8array' });
}

const say = (from: string, to: string) => (xml: string) => xml.replaceAll(`>${from}<`, `>${escapeXml(to)}<`);
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
/** A paragraph of the file, from its first tag to its last, by words in it. */
const whole = (xml: string, words: string): string => {
	const at = xml.indexOf(`>${words}<`);
	const start = xml.lastIndexOf('<w:p>', at);
	return xml.slice(start, xml.indexOf('</w:p>', at) + '</w:p>'.length);
};

const told = ({ changes }: ReadBack): unknown[] => changes.map(({ before, after }) => [before, after]);
const codes = ({ ledger }: ReadBack): string[] => ledger.map(({ code }) => code);
const taken = ({ changes }: ReadBack, now: Architecture): unknown => wholeChapters(now.chapters, changes)[0]?.after;

const coded = 'Sơ đồ SĐ-T-02 vẽ HT-96-001 theo **15/QĐ-UBND**, xem KT-19.';
const withCodes = withChapter(`${coded}\n\n- Mục KT-19\n- Mục HT-96-001`);

describe('words edited in Word', () => {
	test('nobody touched propose nothing and are not told of', async () => {
		const read = await readAgain(await writtenOf(architecture), architecture);
		expect(told(read)).toEqual([]);
		expect(codes(read)).toEqual([]);
	});

	test('with codes, whose hyphens no line ends at, come back with plain ones', async () => {
		const bytes = await writtenOf(withCodes);
		const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
		expect(xml.match(/<w:noBreakHyphen\/>/gu)?.length).toBeGreaterThanOrEqual(7);
		expect(told(await readAgain(bytes, withCodes))).toEqual([]);
		const other = await readAgain(await edited(bytes, say('Mục KT', 'Mục lớn KT')), withCodes);
		expect(told(other)).toEqual([['- Mục KT-19', '- Mục lớn KT-19']]);
	});

	test('come back as the one paragraph that they are, its links and its weight kept', async () => {
		const read = await readAgain(
			await edited(await writtenOf(architecture), say('Khung này nối ', 'Khung này kết nối ')),
			architecture
		);
		expect(told(read)).toEqual([
			[
				'Khung này nối **mọi** cơ quan, theo [Nghị định](https://example.vn/nd).',
				'Khung này kết nối **mọi** cơ quan, theo [Nghị định](https://example.vn/nd).'
			]
		]);
		expect(merge(architecture, read.changes)).toMatchObject([{ state: 'clean', preselected: true }]);
	});

	test('of an item, a table and a new paragraph each go where they belong', async () => {
		const bytes = await edited(await writtenOf(architecture), (xml) => {
			const items = say('Việc thứ hai', 'Việc thứ hai, gấp')(say('Chủ trì', 'Phối hợp | hỗ trợ')(xml));
			const last = whole(items, 'Lời kết.');
			return items.replace(last, `${paragraph('# Thêm *một* ý\nvà [một] nữa')}${last}`);
		});
		const read = await readAgain(bytes, architecture);
		expect(codes(read)).toEqual([]);
		expect(taken(read, architecture)).toBe(
			chapter
				.replace('Việc thứ hai', 'Việc thứ hai, gấp')
				.replace('Chủ trì', String.raw`Phối hợp \| hỗ trợ`)
				.replace('Lời kết.', '\\# Thêm \\*một\\* ý\nvà \\[một\\] nữa\n\nLời kết.')
		);
	});

	test('that were deleted or moved are told as such', async () => {
		const bytes = await edited(await writtenOf(architecture), (xml) => {
			const [lead, last] = [whole(xml, 'Các việc chính:'), whole(xml, 'Lời kết.')];
			return xml.replace(lead, '').replace(last, `${last}${lead}`);
		});
		const read = await readAgain(bytes, architecture);
		expect(taken(read, architecture)).toBe(`${chapter.replace('Các việc chính:\n\n', '')}\n\nCác việc chính:`);
	});

	test('of a retyped paragraph, whose bookmark is gone, take its place', async () => {
		const bytes = await edited(await writtenOf(architecture), (xml) =>
			xml.replace(whole(xml, 'Các việc chính:'), paragraph('Các việc lớn:'))
		);
		expect(told(await readAgain(bytes, architecture))).toEqual([['Các việc chính:', 'Các việc lớn:']]);
	});

	test('of the product, of a heading or outside the chapters are named and change nothing', async () => {
		const bytes = await edited(await writtenOf(architecture), (xml) => {
			const one = xml.replace(/>Có \d+ đối tượng/u, '>Có vài đối tượng');
			return one.replace(/<w:body>/u, `<w:body>${paragraph('Lời ngoài mục')}`);
		});
		const read = await readAgain(bytes, architecture);
		expect(told(read)).toEqual([]);
		expect(codes(read).toSorted()).toEqual(['no-chapter', 'own-words']);
	});

	test('over or behind the remark that a section is unwritten are its first paragraph', async () => {
		const written = async (to: string): Promise<ReadBack> => {
			const bytes = await edited(await writtenOf(architecture), (xml) => {
				const [above = '', below = ''] = xml.split('<w:bookmarkStart w:name="muc_VII_2_b"');
				return `${above}<w:bookmarkStart w:name="muc_VII_2_b"${below.replace(`>${unwrittenText}<`, `>${to}<`)}`;
			});
			return readAgain(bytes, architecture);
		};
		for (const to of ['Tỉnh dùng chung nền tảng.', `${unwrittenText} Tỉnh dùng chung nền tảng.`]) {
			const read = await written(to);
			expect(codes(read)).toEqual([]);
			expect(read.changes).toMatchObject([{ id: 'form01/VII.2.b', before: null, after: 'Tỉnh dùng chung nền tảng.' }]);
			expect(taken(read, architecture)).toBe('Tỉnh dùng chung nền tảng.');
		}
		const bytes = await edited(await writtenOf(architecture), (xml) => {
			const at = xml.indexOf('<w:bookmarkStart w:name="muc_VII_2_b"');
			const remark = whole(xml.slice(at), unwrittenText);
			const retyped = remark.replaceAll(/<w:bookmark[^>]*>/gu, '');
			const lines = ['Ý một.', 'Ý hai.'].map((text) => retyped.replace(unwrittenText, text)).join('');
			return xml.slice(0, at) + xml.slice(at).replace(remark, () => lines);
		});
		expect(taken(await readAgain(bytes, architecture), architecture)).toBe('Ý một.\n\nÝ hai.');
	});

	test('stand under their heading whatever its number is', async () => {
		const under = async (heading: string): Promise<readonly string[]> => {
			const bytes = await edited(await writtenOf(architecture), say('1. Mục đích', heading));
			return codes(await readAgain(bytes, architecture));
		};
		expect(await under('2. Mục đích')).toEqual([]);
		expect(await under('1. Mục tiêu')).toEqual(['heading-words']);
	});

	test('meet what somebody else wrote meanwhile, paragraph by paragraph', async () => {
		const bytes = await edited(await writtenOf(architecture), (xml) =>
			say('Lời kết.', 'Lời kết mới.')(say('Các việc chính:', 'Các việc lớn:')(xml))
		);
		const read = await readAgain(bytes, architecture);
		const now = withChapter(chapter.replace('Lời kết.', 'Lời kết của người khác.'));
		expect(merge(now, read.changes).map(({ state, now: is }) => [state, is])).toEqual([
			['clean', 'Các việc chính:'],
			['conflict', 'Lời kết của người khác.']
		]);
	});

	test('of a state that is not kept are found by what they said, and nothing is proposed away', async () => {
		const bytes = await edited(await writtenOf(architecture), say('Lời kết.', 'Lời kết mới.'));
		const now = withChapter(`Đoạn mới.\n\n${chapter.replace('Các việc chính:', 'Các việc khác:')}`);
		const read = await readAgain(bytes, now, false);
		expect(told(read)).toEqual([['Lời kết.', 'Lời kết mới.']]);
		expect(codes(read)).toEqual(['gone-words']);
	});

	test('in a file without bookmarks are not read, which is said', async () => {
		const bytes = await edited(await writtenOf(architecture), (xml) => xml.replaceAll(/<w:bookmark[^>]*>/gu, ''));
		expect(codes(await readAgain(bytes, architecture))).toEqual(['chapters']);
	});
});

const piece = fc.constantFrom(
	'Một câu.',
	'Câu *nghiêng* và **đậm**.',
	'Hai dòng\nliền nhau',
	'- a\n- b\n  - c',
	'1. x\n2. y',
	'- lỏng\n\n  thêm',
	'> trích\n>\n> dẫn',
	'### Đầu mục\nlời',
	'| A | B |\n|---|---|\n| 1 | 2 |',
	'```\nmã\n```',
	'---',
	'Câu \\*không\\* nghiêng & <b>lạ</b>'
);

test('whatever is written, unchanged it proposes nothing, and a changed paragraph is that one alone', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(), async (pieces, pick) => {
			const text = pieces.join('\n\n');
			const state = withChapter(text);
			const bytes = await writtenOf(state);
			const read = await readAgain(bytes, state);
			expect([told(read), codes(read)]).toEqual([[], []]);
			const marked = [
				...((await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '').matchAll(
					/<w:bookmarkStart w:name="_loi_I_1_(\d+)_[0-9a-f]{8}"[^>]*\/>/gu
				)
			];
			const [mark, at] = marked[pick % Math.max(1, marked.length)] ?? [];
			if (mark === undefined) return;
			const changed = await edited(bytes, (xml) =>
				xml.replace(mark, `${mark}<w:r><w:t xml:space="preserve">Mới: </w:t></w:r>`)
			);
			const again = await readAgain(changed, state);
			expect(again.changes).toHaveLength(1);
			const { source } = paragraphsOf(text)[Number(at)] ?? { source: '' };
			expect(again.changes[0]?.before).toBe(source);
			expect(wordsOf(String(again.changes[0]?.after))).toBe(`Mới: ${wordsOf(source) ?? ''}`);
		}),
		{ numRuns: isTorture ? 40 : 3 }
	);
}, 120_000);

describe.skipIf(!installed('soffice', '--version'))('a document that LibreOffice saved', () => {
	let saved: readonly Uint8Array[];
	beforeAll(async () => {
		const bytes = await writtenOf(architecture);
		const changed = await edited(bytes, say('Lời kết.', 'Lời kết mới.'));
		saved = savedByLibreOffice(changed, await writtenOf(withCodes), bytes);
	}, 150_000);
	const savedAt = (at: number): Uint8Array => saved[at] ?? new Uint8Array();

	test('proposes an edited paragraph alone', async () => {
		const changed = await readAgain(savedAt(0), architecture);
		expect([told(changed), codes(changed)]).toEqual([[['Lời kết.', 'Lời kết mới.']], []]);
	});

	test('has codes come back as plain, though it writes their hyphens its own way', async () => {
		expect(told(await readAgain(savedAt(1), withCodes))).toEqual([]);
	});

	test('proposes nothing unchanged', async () => {
		const read = await readAgain(savedAt(2), architecture);
		expect([told(read), codes(read)]).toEqual([[], []]);
	});
});
