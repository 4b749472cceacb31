import { describe, expect, it } from 'vitest';
import type { FrameId } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { BlockFiller } from './fill-block';
import { chapterProblems, filledChapter } from './filled-chapter';
import { fallsOn, obligationPacks, obligationRows, type ObligationRow } from './obligations';
import { readerWords } from './reader-words';

const asOf = '2026-11-23';
const packOf = (id: string) => {
	const pack = builtInPack(id);
	if (pack === undefined) throw new Error(`The pack ${id} is not there`);
	return pack;
};
const pack = packOf('vn-1425');
const architectureOf = (frame: FrameId) =>
	emptyArchitecture({
		...{ id: 'o', name: 'Khung', frame, agency: '96', agencyName: 'UBND tỉnh Cà Mau' },
		...{ pack: `${pack.id}@${pack.version}`, sample: false }
	});
const rowsOf = (frame: FrameId): readonly ObligationRow[] =>
	obligationPacks.flatMap((id) => obligationRows(packOf(id), check(architectureOf(frame), packOf(id), asOf)));

const block = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');

function sourcesOf(frame: FrameId, isHere = true) {
	const architecture = architectureOf(frame);
	const words = readerWords(pack, 'vi');
	const obligations = (): readonly ObligationRow[] | null => (isHere ? rowsOf(frame) : null);
	const filler = new BlockFiller({ architecture, pack, asOf, locale: 'vi', words, obligations });
	return { pack, filler, pictures: new Map<string, string>() };
}

function tableOf(chapter: string, frame: FrameId = 'province') {
	const [piece] = filledChapter(chapter, sourcesOf(frame));
	if (piece?.kind !== 'block' || piece.filled?.show !== 'table') throw new Error('There is no table');
	return { ...piece.filled, problems: piece.problems };
}

describe('a block of obligations', () => {
	it('lists what falls on the frame, in either language, with term, basis and state', () => {
		const table = tableOf(block('loại: nghĩa vụ', 'tên: {số} nghĩa vụ'));
		expect(table.columns).toEqual(['Mã', 'Nghĩa vụ', 'Hạn', 'Căn cứ', 'Kết quả']);
		expect(table.caption).toBe(`${String(table.rows.length)} nghĩa vụ`);
		expect(table.problems).toEqual([]);
		const first = table.rows.find(({ id }) => id === '17');
		expect(first?.cells[2]).toBe('31/12/2025');
		for (const { cells } of table.rows) expect(cells[4]).not.toBe('');
		expect(tableOf(block('kind: obligation', 'caption: {count} nghĩa vụ')).rows).toEqual(table.rows);
	});

	it('lists for no agency what another is named for', () => {
		const idsOf = (frame: FrameId): readonly string[] =>
			tableOf(block('kind: obligation', 'caption: x'), frame).rows.map(({ id }) => id);
		expect(idsOf('province')).toContain('37');
		expect(idsOf('ministry')).not.toContain('37');
		for (const frame of ['ministry', 'province', 'organisation'] as const) {
			expect(idsOf(frame)).toContain('01');
			expect(idsOf(frame)).not.toContain('14');
		}
	});

	it('says of each obligation of the program on which frames it falls, or that it names one body', () => {
		const all = rowsOf('province');
		const none = all.filter(
			(row) => !(['ministry', 'province', 'organisation'] as const).some((frame) => fallsOn(row, frame))
		);
		expect(new Set(none.map(({ who }) => who.vi))).toEqual(
			new Set([
				'Bộ Công an chủ trì; Bộ Khoa học và Công nghệ, bộ, ngành, địa phương phối hợp',
				'Bộ Công an',
				'Ban Cơ yếu Chính phủ',
				'Ban Cơ yếu Chính phủ phối hợp Bộ Khoa học và Công nghệ',
				'Tập đoàn, doanh nghiệp đồng hành',
				'Chưa rõ: doanh nghiệp đồng hành hoặc mọi cơ quan'
			])
		);
	});

	it('takes conditions on its own columns', () => {
		const due = tableOf(block('kind: obligation', 'where: due <= 2025-09-30', 'columns: code, due', 'caption: x'));
		expect(due.rows.map(({ id }) => id)).toEqual(['15', '16']);
		const said = tableOf(
			block('loại: nghĩa vụ', 'điều kiện: cơ quan thực hiện ~ UBND', 'điều kiện: hạn = *', 'tên: x')
		);
		expect(said.rows.map(({ id }) => id)).toEqual(['37']);
		const none = tableOf(block('loại: nghĩa vụ', 'điều kiện: mã = 999', 'tên: x'));
		expect(none.problems).toMatchObject([{ code: 'empty' }]);
	});

	it('tells what cannot be read, and that obligations are not here', () => {
		const codes = (isHere: boolean, ...lines: readonly string[]) =>
			chapterProblems(block('loại: nghĩa vụ', 'tên: x', ...lines), sourcesOf('province', isHere)).map(
				({ code, line }) => [code, line]
			);
		expect(codes(true, 'cột: màu')).toEqual([['unknown-field', 4]]);
		expect(codes(true, 'điều kiện: mã <= 2')).toEqual([['no-condition', 4]]);
		expect(codes(true, 'điều kiện: hạn <= mai')).toEqual([['unknown-value', 4]]);
		expect(codes(true, 'điều kiện: đỏ')).toEqual([['no-condition', 4]]);
		expect(codes(true, 'bản ghi: đối tượng')).toEqual([['key-out-of-place', 4]]);
		expect(codes(false)).toEqual([['no-obligations', 1]]);
	});
});
