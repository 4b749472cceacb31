import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from '$models/views/pack-fixture';
import { planBlock, qualityGroups, qualityRows, readBlock, readCell, shownCell, writeBlock } from './quality-grid';

const pack = invariantPack(builtInPack('vn-1425'));
const groups = qualityGroups(pack);
const columns = groups.flatMap((group) => group.columns);

describe('the columns', () => {
	it('are the six scores, each with its date and evidence, and what stands alone', () => {
		expect(groups.slice(0, 6).map(({ id, columns: own }) => [id, own.map(({ type }) => type)])).toEqual(
			['Correct', 'Complete', 'Clean', 'Live', 'Unified', 'Shared'].map((name) => [
				`quality${name}`,
				['score', 'date', 'text']
			])
		);
		expect(groups.slice(6).map(({ id }) => id)).toEqual(['reviewedOn', 'assessment']);
		expect(groups[0]?.label).toEqual({ vi: 'Đúng', en: 'Correct' });
	});
});

describe('the rows', () => {
	const object = (id: string, kind: string, fields: Readonly<Record<string, unknown>>) => ({ id, kind, fields });

	it('are databases of one’s own, by name', () => {
		const read = readCanonical(
			JSON.stringify({
				khuevan: 1,
				meta: {
					id: 'a',
					name: 'a',
					frame: 'province',
					agency: '96',
					agencyName: 'a',
					pack: 'vn-1425@1.0',
					sample: false
				},
				objects: [
					object('1', 'database', { name: 'Đất đai', recordType: 'original' }),
					object('2', 'database', { name: 'Dân cư', recordType: 'reference' }),
					object('3', 'system', { name: 'Cổng', recordType: 'original' }),
					object('4', 'database', { name: 'Ảnh' }),
					{ ...object('5', 'database', { name: 'Cũ' }), deletedAt: '2026-01-01T00:00:00Z' }
				]
			})
		);
		if (!read.ok) throw new Error(read.problem.message);
		expect(qualityRows(read.value.architecture, pack).map(({ id }) => id)).toEqual(['4', '1']);
	});
});

describe('a cell', () => {
	it.each([
		['85', 85],
		[' 85,5 ', 85.5],
		['97.25 %', 97.25],
		['0', 0],
		['100', 100]
	])('takes the score %s', (text, value) => {
		expect(readCell(text, 'score')).toEqual({ ok: true, entry: { value } });
	});

	it.each([
		['101', 'out-of-range'],
		['-1', 'out-of-range'],
		['tốt', 'not-a-number'],
		['1.234.5', 'not-a-number']
	])('refuses the score %s', (text, fault) => {
		expect(readCell(text, 'score')).toEqual({ ok: false, fault });
	});

	it.each([
		['30/6/2026', '2026-06-30'],
		['2026-06-30 00:00:00', '2026-06-30'],
		['06/2026', '2026-06'],
		['2026', '2026']
	])('takes the date %s', (text, value) => {
		expect(readCell(text, 'date')).toEqual({ ok: true, entry: { value } });
	});

	it('refuses a day that never was', () => {
		expect(readCell('31/02/2026', 'date')).toEqual({ ok: false, fault: 'impossible-date' });
		expect(readCell('01/01/1066', 'date')).toEqual({ ok: false, fault: 'date-out-of-range' });
	});

	it('shows what it takes, so that what is shown can be typed again', () => {
		expect(shownCell({ value: 85.5 }, 'score')).toEqual({ kind: 'value', text: '85,5' });
		expect(shownCell({ value: '2026-06-30' }, 'date').text).toBe('30/06/2026');
		expect(shownCell({ undetermined: { reason: 'chờ sở', contact: '', due: '' } }, 'score')).toEqual({
			kind: 'undetermined',
			text: 'chờ sở'
		});
		expect(shownCell(undefined, 'text')).toEqual({ kind: 'value', text: '' });
	});
});

describe('a block from a spreadsheet', () => {
	it('is read with quotes, line ends of either kind and the last one left out', () => {
		expect(readBlock('85\t"hai\ndòng"\r\n90\t"nói ""đúng"""\r\n')).toEqual([
			['85', 'hai\ndòng'],
			['90', 'nói "đúng"']
		]);
		expect(readBlock('5" ống\t')).toEqual([['5" ống', '']]);
		expect(readBlock('')).toEqual([['']]);
	});

	it('is written so that it reads the same', () => {
		const rows = [
			['a\tb', 'c\nd', 'e"f'],
			['', 'g', '"']
		];
		expect(readBlock(writeBlock(rows))).toEqual(rows);
	});

	it('goes cell by cell; what cannot be is told with its reason, never dropped', () => {
		const plan = planBlock(
			[
				['85', '30/06/2026', 'Biên bản 12'],
				['rất tốt', '31/02/2026', '']
			],
			{ row: 0, column: 0 },
			['o1', 'o2'],
			columns
		);
		expect(plan.writes).toEqual([
			{ object: 'o1', field: 'qualityCorrect', entry: { value: 85 } },
			{ object: 'o1', field: 'qualityCorrectDate', entry: { value: '2026-06-30' } },
			{ object: 'o1', field: 'qualityCorrectEvidence', entry: { value: 'Biên bản 12' } },
			{ object: 'o2', field: 'qualityCorrectEvidence', entry: null }
		]);
		expect(plan.refusals).toEqual([
			{ object: 'o2', field: 'qualityCorrect', text: 'rất tốt', fault: 'not-a-number' },
			{ object: 'o2', field: 'qualityCorrectDate', text: '31/02/2026', fault: 'impossible-date' }
		]);
		expect(plan.outside).toEqual([]);
	});

	it('names what lies beyond the grid', () => {
		const last = { row: 0, column: columns.length - 1 };
		expect(planBlock([['Đạt', 'ngoài'], ['dưới']], last, ['o1'], columns).outside).toEqual(['ngoài', 'dưới']);
	});
});
