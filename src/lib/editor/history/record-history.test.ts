import { describe, expect, it } from 'vitest';
import {
	carriedIn,
	goBackCalls,
	lastOwn,
	momentsOf,
	reasonsOf,
	setBackCall,
	valuesAfter,
	type HistoryRows
} from './record-history';

const at = (minute: number): string => `2026-11-26T08:${String(minute).padStart(2, '0')}:00.000Z`;

/** What Bình did he explained; An is who reads. */
function withReasons(all: readonly Omit<HistoryRows[number], 'isOwn' | 'reason' | 'carried'>[]): HistoryRows {
	return all.map((row) => ({
		...row,
		isOwn: row.account === 'An',
		carried: null,
		reason: row.account === 'Bình' ? 'Đổi tên theo quyết định' : ''
	}));
}

/** The newest first. */
const rows: HistoryRows = withReasons([
	{ sequence: 9, at: at(30), account: 'Bình', field: 'name', before: { value: 'Cổng B' }, after: { value: 'Cổng C' } },
	{ sequence: 8, at: at(29), account: 'Bình', field: '@parent', before: null, after: 'store' },
	{ sequence: 7, at: at(10), account: 'An', field: 'name', before: { value: 'Cổng A' }, after: { value: 'Cổng B' } },
	{ sequence: 6, at: at(9), account: 'server', field: '@code', before: '', after: 'KT-1' },
	{ sequence: 5, at: at(9), account: 'An', field: 'to:lifecycle', before: null, after: { value: 'upgrading' } },
	{ sequence: 1, at: at(1), account: 'An', field: '', before: null, after: { name: '{"value":"Cổng A"}' } }
]);

describe('the history of a record', () => {
	it('tells a merge apart from what the same person edited beside it, and its undo from both', () => {
		const [row] = rows;
		if (row === undefined) throw new Error('There is a row');
		const of = (act: 'merge' | 'undo' | null): HistoryRows[number] => ({
			...row,
			carried: act === null ? null : { variant: 'Dùng chung', act }
		});
		const moments = momentsOf([of('undo'), of('merge'), of(null)]);
		expect(moments.map(carriedIn)).toEqual([of('undo').carried, of('merge').carried, null]);
	});

	it('tells what one person did in one go as one moment, and nothing of what the server gives', () => {
		expect(momentsOf(rows).map(({ account, index, rows: of }) => [account, index, of.length])).toEqual([
			['Bình', 0, 2],
			['An', 2, 2],
			['An', 5, 1]
		]);
	});

	it('tells why, each reason once, and which moment the reader may explain', () => {
		const moments = momentsOf(rows);
		expect(moments.map(reasonsOf)).toEqual([['Đổi tên theo quyết định'], [], []]);
		expect(lastOwn(moments)?.index).toBe(2);
	});

	it('knows what every field was after a moment', () => {
		expect([...valuesAfter(rows, 0)]).toEqual([]);
		expect([...valuesAfter(rows, 2)]).toEqual([
			['name', { value: 'Cổng B' }],
			['@parent', null]
		]);
		expect(valuesAfter(rows, 5).get('name')).toEqual({ value: 'Cổng A' });
		expect(valuesAfter(rows, 5).get('to:lifecycle')).toBeNull();
	});

	it('goes back by commands', () => {
		expect(goBackCalls('object', 'portal', rows, 5)).toEqual([
			{ type: 'field.set', subject: 'object', id: 'portal', field: 'name', entry: { value: 'Cổng A' }, target: false },
			{ type: 'object.nest', object: 'portal', parent: null },
			{ type: 'field.set', subject: 'object', id: 'portal', field: 'lifecycle', entry: null, target: true }
		]);
		expect(setBackCall('object', 'portal', '@deletedAt', null)).toEqual({
			type: 'record.restore',
			subject: 'object',
			ids: ['portal']
		});
		expect(setBackCall('relation', 'reads', '@type', 'technical')).toEqual({
			type: 'relation.retarget',
			relation: 'reads',
			kind: 'technical'
		});
		expect(setBackCall('object', 'portal', '', null)).toBeNull();
	});
});
