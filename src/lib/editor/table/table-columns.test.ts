import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import type { Architecture } from '$models/architecture/architecture';
import { planAll } from '$models/commands/commands';
import { withEnglish } from '$models/framework/both-languages';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from '$models/views/pack-fixture';
import { addition } from './add-record';
import { chosenColumns, firstChoice, readChoice, writeChoice } from './column-choice';
import { ObjectNames } from './object-names';
import type { TableColumn, World } from './table-column';
import { tableColumns } from './table-columns';
import { fullestTable, recordsOf, tableOf, tablesOf, type TableOf } from './tables';

const pack = invariantPack(builtInPack('vn-1425'));

function architectureOf(objects: readonly object[], relations: readonly object[] = []): Architecture {
	const meta = {
		id: 'a',
		name: 'a',
		frame: 'province',
		agency: '96',
		agencyName: 'UBND tỉnh Cà Mau',
		pack: 'vn-1425@1.0',
		sample: false
	};
	const read = readCanonical(JSON.stringify({ khuevan: 1, meta, objects, relations }));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.architecture;
}

const architecture = architectureOf(
	[
		{ id: 'o1', kind: 'system', code: 'KT-1', fields: { name: 'Cổng dịch vụ công' } },
		{ id: 'o2', kind: 'system', code: 'KT-2', fields: { name: 'Kho dữ liệu' }, parent: 'o1' },
		{ id: 'o3', kind: 'database', fields: { name: 'Kho dữ liệu' } },
		{ id: 'o4', kind: 'system', fields: { name: 'Cũ' }, deletedAt: '2026-01-01T00:00:00Z' }
	],
	[{ id: 'r1', source: 'o1', target: 'o2', type: pack.relationKinds[0]?.id ?? '', fields: {} }]
);
const world: World = { pack, architecture, locale: 'vi', names: new ObjectNames(architecture) };

function table(id: string): TableOf {
	const found = tableOf(pack, id);
	if (found === null) throw new Error(id);
	return found;
}
const columnsOf = (id: string) => tableColumns(pack, table(id), 'vi', (key) => key);
function column(of: string, id: string): TableColumn {
	const found = columnsOf(of).all.find((one) => one.id === id);
	if (found === undefined) throw new Error(id);
	return found;
}
const record = (of: string, id: string) => recordsOf(architecture, table(of)).find((one) => one.id === id);
const read = (of: string, id: string, row: string, text: string) =>
	column(of, id).read?.(row, text, record(of, row), world);

it('a field that is asked for in English too has a column for each language, side by side', () => {
	const asking = {
		...pack,
		fields: withEnglish(
			pack.fields.map((field) =>
				field.subject === 'object' && field.id === 'confirmContact' ? { ...field, english: 'optional' } : field
			)
		)
	};
	const table = tablesOf(asking, architecture).find(({ kind }) => kind === 'system');
	if (table === undefined) throw new Error('no table of systems');
	const ids = tableColumns(asking, table, 'vi', (key) => key).all.map(({ id }) => id);
	expect(ids[ids.indexOf('confirmContact') + 1]).toBe('confirmContactEn');
});

describe('the tables', () => {
	it('are one for each kind, counted without the bin, and one for each other subject', () => {
		const tables = tablesOf(pack, architecture);
		expect(tables.find(({ id }) => id === 'system')?.count).toBe(2);
		expect(tables.find(({ id }) => id === '@relation')?.count).toBe(1);
		expect(tables.filter(({ subject }) => subject === 'object').length).toBe(pack.kinds.length);
		expect(fullestTable(tables)?.id).toBe('system');
		expect(tableOf(pack, 'nothing')).toBeNull();
	});

	it('tell a kind from a subject of the same name', () => {
		const archimate = invariantPack(builtInPack('archimate-3.2'));
		expect(tableOf(archimate, 'gap')?.subject).toBe('object');
		expect(tableOf(archimate, '@gap')?.subject).toBe('gap');
	});
});

describe('the columns', () => {
	it('begin with code and name, the basic fields before the facets', () => {
		const { all, heading } = columnsOf('database');
		expect(all.slice(0, 2).map(({ id }) => id)).toEqual(['@code', 'name']);
		expect(heading).toBe('name');
		const facets = all.map(({ facet }) => facet);
		expect(facets.lastIndexOf('')).toBeLessThan(facets.findIndex((facet) => facet !== ''));
		expect(all.some(({ facet }) => facet === 'quality')).toBe(true);
		expect(columnsOf('person').all.some(({ id }) => id === 'layer')).toBe(false);
	});

	it('are there once each, for every table of every pack', () => {
		for (const id of ['vn-1425', 'archimate-3.2']) {
			const own = invariantPack(builtInPack(id));
			for (const one of tablesOf(own, architecture)) {
				const { all, heading } = tableColumns(own, one, 'en', (key) => key);
				const ids = all.map((made) => made.id);
				expect(new Set(ids).size, one.id).toBe(ids.length);
				expect(ids, one.id).toContain(heading);
			}
		}
	});

	it('are chosen and remembered; what is stored by others is no choice', () => {
		const kept = new Map<string, string>();
		const storage = {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value)
		};
		expect(readChoice(storage, 'p', 't')).toEqual(firstChoice);
		writeChoice(storage, 'p', 't', { shown: ['owner'], widths: { owner: 300 } });
		expect(readChoice(storage, 'p', 't')).toEqual({ shown: ['owner'], widths: { owner: 300 } });
		const { all, heading } = columnsOf('system');
		expect(chosenColumns(all, ['owner'], heading).map(({ id }) => id)).toEqual(['name', 'owner']);
		for (const key of kept.keys()) kept.set(key, '{"shown": 3');
		expect(readChoice(storage, 'p', 't')).toEqual(firstChoice);
	});
});

describe('a cell that names another object', () => {
	it('takes its name, its code, or both as they are shown', () => {
		const parent = column('system', '@parent');
		const of = record('system', 'o2');
		expect(of === undefined ? '' : parent.shown(of, world).typed).toBe('Cổng dịch vụ công · KT-1');
		for (const text of ['Cổng dịch vụ công · KT-1', 'kt-1', 'cong dich vu cong']) {
			expect(read('database', '@parent', 'o3', text), text).toEqual({
				ok: true,
				calls: [{ type: 'object.nest', object: 'o3', parent: 'o1' }]
			});
		}
		expect(read('system', '@parent', 'o2', 'KT-1')).toEqual({ ok: true, calls: [] });
		expect(read('system', '@parent', 'o2', '')).toMatchObject({ calls: [{ parent: null }] });
	});

	it('refuses who is unknown, who could be two, and a circle', () => {
		expect(read('system', '@parent', 'o1', 'Nhà kho')).toMatchObject({ fault: 'unknown-object' });
		expect(read('system', '@parent', 'o1', 'Kho dữ liệu')).toMatchObject({ fault: 'ambiguous-object', hint: '2' });
		expect(read('system', '@parent', 'o1', 'KT-2')).toMatchObject({ fault: 'containment-cycle' });
		expect(read('@relation', '@target', 'r1', 'KT-1')).toMatchObject({ fault: 'self-relation' });
	});

	it('gives a relation another end', () => {
		const other = new ObjectNames(architectureOf([{ id: 'o3', kind: 'database', fields: { name: 'Kho' } }]));
		const call = column('@relation', '@target').read?.('r1', 'Kho', record('@relation', 'r1'), {
			...world,
			names: other
		});
		expect(call).toEqual({ ok: true, calls: [{ type: 'relation.retarget', relation: 'r1', target: 'o3' }] });
	});
});

describe('a new record', () => {
	const added = (of: string, cells: Readonly<Record<string, string>>) =>
		addition({
			table: table(of),
			id: 'new',
			cells: new Map(Object.entries(cells)),
			columns: columnsOf(of).all,
			world
		});
	const planned = (of: string, cells: Readonly<Record<string, string>>) => {
		const made = added(of, cells);
		if (!made.ok) throw new Error(made.refusals.map(({ fault }) => fault).join());
		let no = 0;
		const plan = planAll(architecture, made.calls, { pack, newId: () => `n${(no += 1)}`, now: '2026-01-01T00:00:00Z' });
		return { isPlanned: plan.ok, refusals: made.refusals.map(({ row, column: at, fault }) => [row, at, fault]) };
	};

	it('is an object of the kind with its name; what cannot be read waits in it', () => {
		expect(planned('system', { name: 'Hệ thống mới', lifecycle: '???', owner: 'Sở A', recordType: 'lạ' })).toEqual({
			isPlanned: true,
			refusals: [['new', 'recordType', 'unknown-value']]
		});
		expect(planned('system', { name: 'a'.repeat(20_001) })).toEqual({
			isPlanned: true,
			refusals: [['new', 'name', 'too-long']]
		});
	});

	it('says what is wrong with a relation and which kinds there may be; what is right waits with it', () => {
		const refused = added('@relation', { '@source': 'KT-1', '@target': 'KT-2', '@type': 'nối tạm', data: 'hồ sơ' });
		expect(refused.ok).toBe(false);
		const wrong = refused.refusals.find(({ column: at }) => at === '@type');
		expect(wrong).toMatchObject({ fault: 'unknown-relation-kind', text: 'nối tạm' });
		expect(wrong?.hint.split('; ').length).toBeGreaterThan(0);
		expect(pack.relationKinds.map(({ label }) => label.vi)).toEqual(
			expect.arrayContaining(wrong?.hint.split('; ') ?? [])
		);
		expect(refused.refusals.filter(({ fault }) => fault === 'held').map(({ column: at }) => at)).toEqual([
			'@source',
			'@target',
			'data'
		]);
	});

	it('waits in the blank row until there is enough', () => {
		expect(added('system', { owner: 'Sở A' })).toMatchObject({
			ok: false,
			refusals: [{ row: '+', column: 'owner', fault: 'needed' }]
		});
		expect(added('@relation', { '@source': 'KT-1', '@target': 'ai đó' })).toMatchObject({
			ok: false,
			refusals: [
				{ column: '@source', fault: 'needed' },
				{ column: '@target', fault: 'unknown-object' }
			]
		});
		const kind = pack.relationKinds[0]?.label.vi ?? '';
		expect(planned('@relation', { '@source': 'KT-1', '@target': 'KT-2', '@type': kind })).toEqual({
			isPlanned: true,
			refusals: []
		});
	});

	it('is a gap, task, indicator or goal with whatever was typed first', () => {
		expect(planned('@gap', { '@objects': 'KT-1; KT-2', current: 'Chưa có' })).toEqual({
			isPlanned: true,
			refusals: []
		});
		for (const of of ['@task', '@kpi', '@goal']) {
			expect(planned(of, { name: 'Mới' }), of).toEqual({ isPlanned: true, refusals: [] });
		}
	});
});
