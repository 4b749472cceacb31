import { expect, test } from 'vitest';
import { edition } from '$models/architecture/edition';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { buildDocument } from '$exporters/form01/build';
import { blankRemarks } from './blank-columns';
import { conditionsOf } from './conditions';
import { excerptOf, rowsOfCut } from './form-table';
import { noPainter } from './no-painter';

/** An edition from which nothing was left out. */
const whole = { level: 'restricted', omissions: [] } as const;
const columns = [{ title: 'A' }, { title: 'B' }, { title: 'C' }];

test('a blank column is told as missing, as missing in part, or as one that the form does not ask for', () => {
	const said = blankRemarks(
		7,
		columns,
		new Map([
			['A', 'all'],
			['B', 'some']
		]),
		{ edition: whole }
	);
	expect(said).toHaveLength(3);
	expect(said[0]).toMatch(/^Bảng 7: cột “A” .*chưa có dữ liệu; cơ quan bổ sung/u);
	expect(said[1]).toMatch(/^Bảng 7: cột “B” .*không bắt buộc ghi đối với các dòng khác/u);
	expect(said[2]).toMatch(/^Bảng 7: cột “C” .*không bắt buộc ghi đối với các dòng này/u);
});

test('where nobody knows what the form wants of a table, both reasons stay', () => {
	expect(blankRemarks(7, columns, undefined, { edition: whole })).toEqual([
		'Bảng 7: cột “A”, “B”, “C” để trống ở mọi dòng vì dữ liệu chưa có hoặc nội dung không áp dụng.'
	]);
});

test('of an excerpt it is said of the rows that are shown, not of those that are cut off', () => {
	const [said] = blankRemarks(7, columns, undefined, { edition: whole, isExcerpt: true });
	expect(said).toMatch(/để trống ở mọi dòng được trích vì/u);
});

test('some rows of a table keep what is open of them alone, though others have the same code', () => {
	const cut = {
		columns: [
			{ title: 'Mã', weight: 1 },
			{ title: 'A', weight: 1 }
		],
		rows: [
			['G1', ''],
			['G2', 'x'],
			['G1', '']
		],
		keys: ['1', '2', '3'],
		open: [{ column: 'A', codes: ['G1', null, 'G1'] }]
	};
	expect(excerptOf(cut, 1)).toMatchObject({ keys: ['1'], open: [{ codes: ['G1'] }] });
	expect(excerptOf(cut, 2).open).toEqual([{ column: 'A', codes: ['G1', null] }]);
	expect(rowsOfCut(cut, [2])).toMatchObject({ rows: [['G1', '']], keys: ['3'], open: [{ codes: ['G1'] }] });
	expect(excerptOf(cut, 3)).toBe(cut);
});

test('an edition that withholds something never says of a column that it is blank for want of data alone', () => {
	const missing = new Map([['A', 'some' as const]]);
	const cut = { level: 'internal', omissions: [{ place: 'objects/o1', reason: 'restricted' }] } as const;
	const internal = blankRemarks(7, columns, missing, { edition: cut });
	expect(internal).toHaveLength(2);
	for (const text of internal) expect(text).toMatch(/hoặc (?:nội dung )?không thuộc bản này\.$/u);
	// Which of the cells are withheld, a public one does not let know either.
	expect(blankRemarks(7, columns, missing, { edition: { ...whole, level: 'public' } })).toEqual([
		'Bảng 7: cột “A”, “B”, “C” để trống ở mọi dòng vì dữ liệu chưa có, nội dung không áp dụng hoặc không thuộc bản này.'
	]);
});

test('the document tells of the agency’s own records that how others’ are used is not asked of them', () => {
	const given = fixtureInput();
	const architecture = fixtureArchitecture();
	const objects = new Map(
		[...architecture.objects].map(([id, object]) => {
			const { usageState: _, ...fields } = object.fields;
			return [id, { ...object, fields: { ...fields, recordType: { value: 'original' } } }] as const;
		})
	);
	const told = edition({ ...architecture, objects }, { level: 'internal', asOf: given.asOf, pack: given.pack });
	const input = { ...given, scenes: [], edition: told };
	const words = buildDocument(input, { ...noPainter, holds: conditionsOf(input) })
		.model.sections.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : []));
	const usage = words.filter((text) => /cột .*“Tình trạng khai thác tại cơ quan”.* để trống ở mọi dòng/u.test(text));
	expect(usage.length).toBeGreaterThan(0);
	for (const text of usage) expect(text).toContain('không bắt buộc ghi đối với các dòng này');
});
