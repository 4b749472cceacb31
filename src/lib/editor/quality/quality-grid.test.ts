import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from '$models/views/pack-fixture';
import { readEntry, shownEntry } from '../grid/entry-cell';
import { planBlock, type PlanColumn } from '../grid/plan-block';
import { fieldWrite } from '../grid/field-write';
import { qualityGroups, qualityRows, SCORE_RANGE } from './quality-grid';

const pack = invariantPack(builtInPack('vn-1425'));
const groups = qualityGroups(pack);
const columns = groups.flatMap((group) => group.columns);
const definitionOf = (type: 'score' | 'date' | 'text') => {
	const found = columns.find((column) => column.type === type);
	if (found === undefined) throw new Error(type);
	return found.definition;
};
const form = (type: 'score' | 'date' | 'text') => ({
	pack,
	definition: definitionOf(type),
	locale: 'vi' as const,
	...(type === 'score' ? { range: SCORE_RANGE } : {})
});

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
		expect(readEntry(text, form('score'))).toEqual({ ok: true, entry: { value } });
	});

	it.each([
		['101', 'out-of-range'],
		['-1', 'out-of-range'],
		['tốt', 'not-a-number'],
		['1.234.5', 'not-a-number']
	])('refuses the score %s', (text, fault) => {
		expect(readEntry(text, form('score'))).toMatchObject({ ok: false, fault });
	});

	it.each([
		['30/6/2026', '2026-06-30'],
		['2026-06-30 00:00:00', '2026-06-30'],
		['06/2026', '2026-06'],
		['2026', '2026']
	])('takes the date %s', (text, value) => {
		expect(readEntry(text, form('date'))).toEqual({ ok: true, entry: { value } });
	});

	it('refuses a day that never was', () => {
		expect(readEntry('31/02/2026', form('date'))).toMatchObject({ ok: false, fault: 'impossible-date' });
		expect(readEntry('01/01/1066', form('date'))).toMatchObject({ ok: false, fault: 'date-out-of-range' });
	});

	it('shows what it takes, so that what is shown can be typed again', () => {
		expect(shownEntry({ value: 85.5 }, form('score'))).toEqual({ kind: 'value', text: '85,5', typed: '85,5' });
		expect(shownEntry({ value: '2026-06-30' }, form('date')).text).toBe('30/06/2026');
		expect(shownEntry({ undetermined: { reason: 'chờ sở', contact: '', due: '' } }, form('score'))).toMatchObject({
			kind: 'undetermined',
			text: 'Chưa xác định: chờ sở'
		});
		expect(shownEntry(undefined, form('text'))).toEqual({ kind: 'value', text: '', typed: '' });
	});
});

describe('a block from a spreadsheet', () => {
	const planned: readonly PlanColumn[] = columns.map(({ definition, type }) => ({
		id: definition.id,
		shown: () => shownEntry(undefined, form(type)),
		read: (row, text) => fieldWrite(definition, row, undefined, readEntry(text, { ...form(type), definition }))
	}));
	const write = (id: string, field: string, value: string | number) => ({
		type: 'field.set',
		subject: 'object',
		id,
		field,
		entry: { value }
	});

	it('goes cell by cell; what cannot be is told with its reason, never dropped', () => {
		const plan = planBlock(
			[
				['85', '30/06/2026', 'Biên bản 12'],
				['rất tốt', '31/02/2026', '']
			],
			['o1', 'o2'],
			planned
		);
		expect(plan.calls).toEqual([
			write('o1', 'qualityCorrect', 85),
			write('o1', 'qualityCorrectDate', '2026-06-30'),
			write('o1', 'qualityCorrectEvidence', 'Biên bản 12')
		]);
		expect(plan.written).toBe(3);
		expect(plan.settled).toContain('o2/qualityCorrectEvidence');
		expect(plan.refusals).toMatchObject([
			{ row: 'o2', column: 'qualityCorrect', text: 'rất tốt', fault: 'not-a-number' },
			{ row: 'o2', column: 'qualityCorrectDate', text: '31/02/2026', fault: 'impossible-date' }
		]);
		expect(plan.outside).toEqual([]);
	});

	it('names what lies beyond the grid', () => {
		const plan = planBlock([['Đạt', 'ngoài'], ['dưới']], ['o1'], planned.slice(-1));
		expect([plan.outside, plan.below]).toEqual([['ngoài'], [['dưới']]]);
	});

	it('keeps what was meant for a column that nobody writes', () => {
		const codes: PlanColumn = { id: 'code', read: null, shown: () => ({ kind: 'value', text: 'KT-1', typed: 'KT-1' }) };
		expect(planBlock([['KT-1'], ['KT-9']], ['o1', 'o2'], [codes])).toMatchObject({
			calls: [],
			settled: ['o1/code'],
			refusals: [{ row: 'o2', column: 'code', text: 'KT-9', fault: 'read-only' }]
		});
	});
});
