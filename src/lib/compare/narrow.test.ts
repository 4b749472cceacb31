import { describe, expect, it } from 'vitest';
import type { ToldRecord } from '$exporters/comparison/told';
import { countsOf, narrowed } from './narrow';

const record = (id: string, standing: ToldRecord['standing'], title: string, after = ''): ToldRecord => ({
	subject: 'object',
	id,
	standing,
	title,
	fields: after === '' ? [] : [{ label: 'Chủ quản', before: '', after }]
});

const sections = [
	{
		title: 'Đối tượng',
		records: [
			record('a', 'added', 'KT-1 Kho dữ liệu'),
			record('b', 'changed', 'KT-2 Cổng dịch vụ', 'Sở Y tế'),
			record('c', 'changed', 'KT-3 Trục tích hợp')
		]
	},
	{ title: 'Quan hệ', records: [record('d', 'removed', 'QH-1 Kho → Cổng')] }
];

const ids = (found: typeof sections): string[] => found.flatMap(({ records }) => records.map(({ id }) => id));

describe('what is shown of a comparison', () => {
	it('is all of it, counted', () => {
		expect(narrowed(sections, 'all', '')).toEqual(sections);
		const counts = { added: 1, removed: 1, changed: 2, diagrams: 0, raised: 0 };
		expect(countsOf({ sections, diagrams: [], raised: [] })).toEqual(counts);
	});

	it('counts each diagram once and apart from the other records', () => {
		const diagram = (id: string): ToldRecord => ({ ...record(id, 'changed', id), subject: 'diagram' });
		const told = {
			sections: [{ title: 'Sơ đồ', records: [diagram('s1'), diagram('s2')] }],
			diagrams: [
				{ id: 's1', title: 'SĐ-01', lines: [], isLayoutOnly: true },
				{ id: 's3', title: 'SĐ-03', lines: [], isLayoutOnly: false }
			],
			raised: ['s2']
		};
		expect(countsOf(told)).toEqual({ added: 0, removed: 0, changed: 0, diagrams: 3, raised: 1 });
	});

	it('is narrowed by standing and by words of title and fields, without diacritics', () => {
		expect(ids(narrowed(sections, 'changed', '') as typeof sections)).toEqual(['b', 'c']);
		expect(ids(narrowed(sections, 'all', 'so y te') as typeof sections)).toEqual(['b']);
		expect(ids(narrowed(sections, 'all', 'kho cong') as typeof sections)).toEqual(['d']);
		expect(narrowed(sections, 'added', 'cổng')).toEqual([]);
	});
});
