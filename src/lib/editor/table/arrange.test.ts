import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '$models/text/collate';
import { fold } from '$models/text/fold';
import { anyFilter, arrange, held, nextSorts, plainView, type ArrangedColumn, type TableView } from './arrange';

interface Row {
	readonly id: string;
	readonly name: string;
	readonly owner: string;
	readonly cost: number | '';
	readonly scopes: string;
}

const row = (id: string, name: string, owner = '', cost: number | '' = '', scopes = ''): Row => ({
	id,
	name,
	owner,
	cost,
	scopes
});

const rows = [
	row('1', 'Đất đai', 'Sở B', 12, 'Tỉnh; Xã'),
	row('2', 'Dân cư', 'Sở A', 3, 'Tỉnh'),
	row('3', 'Ảnh', '', ''),
	row('4', 'Ăn uống', 'Sở A', 12, 'Xã')
];

const columnOf = (id: 'name' | 'owner' | 'cost' | 'scopes'): ArrangedColumn<Row> => ({
	id,
	isMany: id === 'scopes',
	text: (one) => String(one[id]),
	rank: (one) => one[id]
});
const all = (['name', 'owner', 'cost', 'scopes'] as const).map(columnOf);
const columns = new Map(all.map((column) => [column.id, column]));

const arranged = (view: Partial<TableView>, given: readonly Row[] = rows) =>
	arrange({
		rows: given,
		columns,
		searched: all,
		view: { ...plainView, ...view },
		isFound: ({ id }, column) => id === '3' && column === 'name',
		fold,
		compare: compareVietnamese
	});
const ids = (view: Partial<TableView>): string => (arranged(view)[0]?.rows ?? []).map(({ id }) => id).join('');

describe('sorting', () => {
	it('follows the Vietnamese alphabet, what is empty last either way', () => {
		expect(ids({ sorts: [{ column: 'name', descending: false }] })).toBe('3421');
		expect(ids({ sorts: [{ column: 'owner', descending: false }] })).toBe('2413');
		expect(ids({ sorts: [{ column: 'owner', descending: true }] })).toBe('1243');
	});

	it('goes by size, by several columns, and leaves equals as they were', () => {
		expect(ids({ sorts: [{ column: 'cost', descending: true }] })).toBe('1423');
		expect(
			ids({
				sorts: [
					{ column: 'owner', descending: false },
					{ column: 'cost', descending: true }
				]
			})
		).toBe('4213');
	});

	it('is asked for by pressing a heading again and again', () => {
		const up = nextSorts([], 'name', false);
		const down = nextSorts(up, 'name', false);
		expect([up, down, nextSorts(down, 'name', false)]).toEqual([
			[{ column: 'name', descending: false }],
			[{ column: 'name', descending: true }],
			[]
		]);
		const both = nextSorts(up, 'owner', true);
		expect(both.map(({ column }) => column)).toEqual(['name', 'owner']);
		expect(nextSorts(both, 'name', true)).toEqual([
			{ column: 'name', descending: true },
			{ column: 'owner', descending: false }
		]);
		expect(nextSorts(both, 'cost', false)).toEqual([{ column: 'cost', descending: false }]);
	});
});

describe('filtering', () => {
	it('finds without diacritics', () => {
		expect(ids({ search: 'dat' })).toBe('1');
		expect(ids({ search: 'so a' })).toBe('24');
		expect(ids({ filters: { name: { ...anyFilter, text: 'an' } } })).toBe('234');
	});

	it('by values, of several in a cell too; by empty and filled; by findings; all at once', () => {
		expect(ids({ filters: { scopes: { ...anyFilter, values: ['Xã'] } } })).toBe('14');
		expect(ids({ filters: { owner: { ...anyFilter, content: 'empty' } } })).toBe('3');
		expect(ids({ filters: { owner: { ...anyFilter, content: 'filled' } } })).toBe('124');
		expect(ids({ filters: { name: { ...anyFilter, isFound: true } } })).toBe('3');
		expect(ids({ filters: { scopes: { ...anyFilter, values: ['Xã'] }, owner: { ...anyFilter, text: 'so a' } } })).toBe(
			'4'
		);
	});
});

describe('grouping', () => {
	it('has a section for each value, what has none last', () => {
		expect(arranged({ group: 'owner' }).map(({ label, rows: own }) => [label, own.length])).toEqual([
			['Sở A', 2],
			['Sở B', 1],
			['', 1]
		]);
	});
});

describe('an arrangement that is held', () => {
	it('stays while cells change; drops what is gone and puts what is new at the end of its group', () => {
		const sections = arranged({ group: 'owner', sorts: [{ column: 'name', descending: false }] });
		const changed = [
			row('1', 'Đất đai', 'Sở C'),
			row('2', 'Ao hồ', 'Sở A'),
			row('4', 'Ăn uống', 'Sở A'),
			row('5', 'Mới', 'Sở A')
		];
		const known = new Set(rows.map(({ id }) => id));
		const now = held(sections, known, changed, ({ owner }) => owner);
		expect(now.map(({ label, rows: own }) => [label, own.map(({ id }) => id).join('')])).toEqual([
			['Sở A', '425'],
			['Sở B', '1'],
			['', '']
		]);
	});

	it('never brings in a row that was filtered out', () => {
		const sections = arranged({ search: 'dat' });
		const now = held(sections, new Set(rows.map(({ id }) => id)), rows, () => '');
		expect(now.map(({ rows: own }) => own.map(({ id }) => id))).toEqual([['1']]);
	});
});

it('arranges ten thousand rows asking each row for what it sorts by only once', () => {
	let asked = 0;
	const many = Array.from({ length: 10_000 }, (_, index) =>
		row(String(index), `Hệ thống ${(index * 7919) % 10_000}`, `Sở ${index % 40}`)
	);
	const name: ArrangedColumn<Row> = {
		...columnOf('name'),
		rank: (one) => {
			asked += 1;
			return one.name;
		}
	};
	const sections = arrange({
		rows: many,
		columns: new Map([...columns, ['name', name]]),
		searched: all,
		view: { sorts: [{ column: 'name', descending: false }], filters: {}, search: 'he thong', group: 'owner' },
		isFound: () => false,
		fold,
		compare: compareVietnamese
	});
	expect(asked).toBe(10_000);
	expect(sections.length).toBe(40);
	expect(sections[0]?.rows[0]?.name).toBe('Hệ thống 0');
});
