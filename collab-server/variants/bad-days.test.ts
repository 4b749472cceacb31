import { beforeEach, describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { textOf } from '$models/architecture/field';
import { ObjectId, TaskId } from '$models/architecture/identifier';
import { changeId } from '$models/compare/change';
import {
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	startRuntime,
	value,
	type Province
} from '$collab/runtime/fixture';
import type { Answer } from '$collab/runtime/runtime';
import type { VariantDirection } from '$collab/runtime/variant-inputs';
import type { VariantTaken } from '$collab/runtime/variant-runtime';
import { roomOf } from '$collab/rooms/room-names';
import { settleUnfinished } from './one-at-a-time';

const packs = installedPacks('1');

let at: Province;
let own: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'UBND'), objectNamed('o2', 'Cổng', 'Sở'));
	const made = value(await at.runtime.makeVariant('an', at.id, { name: 'Dùng chung', purpose: '' }));
	own = Object.assign(Object.create(at) as Province, { id: made.id });
});

const architectureOf = async ({ rooms, id }: Province): Promise<Architecture> =>
	(await rooms.open(roomOf(id, 1))).architecture;
const nameIn = async (of: Province, id: string): Promise<string> =>
	textOf((await architectureOf(of)).objects.get(ObjectId(id))?.fields['name']);
const stateOf = async (): Promise<string | undefined> => value(await at.runtime.variants('an', at.id))[0]?.state;
const actsOf = async (): Promise<string[]> => (await at.store.audit(at.id)).map(({ act }) => act);

async function taken(direction: VariantDirection = 'merge'): Promise<Answer<VariantTaken>> {
	const { changes, seen } = value(await at.runtime.variantChanges('an', at.id, own.id, direction));
	const take = changes.filter(({ preselected }) => preselected).map(({ change }) => changeId(change));
	return at.runtime.takeVariant('an', at.id, own.id, {
		direction,
		take,
		restore: [],
		keep: [],
		seen,
		reason: 'Đã họp'
	});
}

/** The process is gone; another one comes up over what is on the disk. */
async function restarted(): Promise<void> {
	const next = await startRuntime(at.store, await packs);
	at = Object.assign(Object.create(at) as Province, next, { id: at.id });
	own = Object.assign(Object.create(at) as Province, { id: own.id });
	await settleUnfinished({ ...next, clock: () => next.now, log: () => undefined });
}

describe('a merge that a crash cuts off', () => {
	beforeEach(async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho dùng chung'), objectNamed('o3', 'Trục', 'UBND'));
		await edit(at, 'binh', fieldOf('o2', 'name', 'Cổng mới'));
	});

	it('is told as done where it got into the main line, and can be taken back', async () => {
		const { decideVariant } = at.store;
		at.store.decideVariant = () => Promise.reject(new Error('gone'));
		await expect(taken()).rejects.toThrow('gone');
		at.store.decideVariant = decideVariant;
		expect([await nameIn(at, 'o1'), await stateOf()]).toEqual(['Kho dùng chung', 'open']);
		// Nobody gave back what the process had to itself.
		const later = new Date(at.now.getTime() + 60_000).toISOString();
		await at.store.lease(`variants ${at.id}`, 'gone', at.now.toISOString(), later);
		await restarted();
		expect(await stateOf()).toBe('merged');
		await at.store.release(`variants ${at.id}`, 'gone');
		expect((await actsOf()).filter((act) => act === 'variant.merge')).toHaveLength(1);
		expect(value(await at.runtime.reopenVariant('an', at.id, own.id))).toMatchObject({ kept: 0 });
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2'), await nameIn(at, 'o3')]).toEqual(['Kho', 'Cổng mới', '']);
	});

	it('is told so by whoever comes next, where the process lives on', async () => {
		const { decideVariant } = at.store;
		at.store.decideVariant = () => Promise.reject(new Error('gone'));
		await expect(taken()).rejects.toThrow('gone');
		at.store.decideVariant = decideVariant;
		expect(await at.runtime.closeVariant('an', at.id, own.id, { reason: '' })).toMatchObject({
			error: { code: 'conflict', place: 'variant' }
		});
		expect(await stateOf()).toBe('merged');
	});

	it('never was where it did not', async () => {
		const { beginMerge } = at.store;
		at.store.beginMerge = async (...of) => {
			await beginMerge(...of);
			throw new Error('gone');
		};
		await expect(taken()).rejects.toThrow('gone');
		at.store.beginMerge = beginMerge;
		await restarted();
		expect([await stateOf(), await nameIn(at, 'o1'), await nameIn(at, 'o3')]).toEqual(['open', 'Kho', '']);
		expect(await at.store.unfinishedMerges()).toEqual([]);
		expect(value(await taken()).taken).toBeGreaterThan(1);
		expect(await nameIn(at, 'o1')).toBe('Kho dùng chung');
	});

	it('knows what it does, whatever somebody typed while that was written down', async () => {
		const { beginMerge } = at.store;
		at.store.beginMerge = async (...of) => {
			at.store.beginMerge = beginMerge;
			await edit(at, 'binh', fieldOf('o2', 'name', 'Gõ xen giữa'));
			return beginMerge(...of);
		};
		value(await taken());
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2')]).toEqual(['Kho dùng chung', 'Gõ xen giữa']);
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2')]).toEqual(['Kho', 'Gõ xen giữa']);
		at.store.beginMerge = async (...of) => {
			at.store.beginMerge = beginMerge;
			await edit(at, 'binh', fieldOf('o1', 'name', 'Sửa đúng chỗ ấy'));
			return beginMerge(...of);
		};
		expect(await taken()).toMatchObject({ error: { code: 'conflict', place: 'seen' } });
		expect(await at.store.unfinishedMerges()).toEqual([]);
	});
});

describe('codes that both sides gave', () => {
	const task = (id: string, name: string, priority = ''): Edit => ({
		op: 'create',
		root: 'tasks',
		id,
		keys: priority === '' ? { name } : { name, priority }
	});
	const tasksIn = async (of: Province) =>
		Object.fromEntries(
			[...(await architectureOf(of)).tasks.values()].map(({ id, code, fields }) => [
				id,
				[code, textOf(fields['priority'])]
			])
		);

	it('are others once merged, also where words of the variant name them', async () => {
		await edit(own, 'an', task('t1', 'Dựng trục'), task('t2', 'Nối kho', 'Cao; sau NV-1'));
		await edit(own, 'an', { op: 'write', chapter: 'form01/I.1', text: 'Làm NV-1 rồi NV-2, không phải NV-12.' });
		await edit(at, 'binh', task('m1', 'Việc khác'));
		expect(await tasksIn(own)).toEqual({ t1: ['NV-1', ''], t2: ['NV-2', 'Cao; sau NV-1'] });
		expect(await tasksIn(at)).toEqual({ m1: ['NV-1', ''] });
		const { codesTaken } = value(await at.runtime.variantChanges('an', at.id, own.id, 'merge'));
		expect(codesTaken).toEqual(['NV-1']);
		expect(value(await taken()).renumbered).toEqual([{ from: 'NV-1', to: 'NV-3' }]);
		expect(await tasksIn(at)).toEqual({ m1: ['NV-1', ''], t1: ['NV-3', ''], t2: ['NV-2', 'Cao; sau NV-3'] });
		expect((await architectureOf(at)).chapters.get('form01/I.1')).toBe('Làm NV-3 rồi NV-2, không phải NV-12.');
		// Taken back and merged again, every record has the code that it had.
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		expect(await tasksIn(at)).toEqual({ m1: ['NV-1', ''] });
		value(await taken());
		expect((await tasksIn(at))['t2']).toEqual(['NV-2', 'Cao; sau NV-3']);
	});

	it('are others where the main line comes over, and nothing of that is proposed back', async () => {
		await edit(own, 'an', task('t1', 'Dựng trục'));
		await edit(at, 'binh', task('m1', 'Việc khác'), task('m2', 'Việc sau', 'Cao; sau NV-1'));
		expect(value(await taken('update')).renumbered).toEqual([{ from: 'NV-1', to: 'NV-3' }]);
		expect(await tasksIn(own)).toEqual({ t1: ['NV-1', ''], m1: ['NV-3', ''], m2: ['NV-2', 'Cao; sau NV-3'] });
		const { changes } = value(await at.runtime.variantChanges('an', at.id, own.id, 'merge'));
		expect([...new Set(changes.map(({ change }) => change.id))]).toEqual(['t1']);
		// What is worked on there goes back by the codes of the main line.
		const after = { op: 'set', root: 'tasks', id: 'm2', key: 'priority', value: 'Thấp; sau NV-3, NV-1' } as const;
		await edit(own, 'an', after);
		value(await taken());
		expect((await tasksIn(at))['m2']).toEqual(['NV-2', 'Thấp; sau NV-1, NV-3']);
		expect((await architectureOf(at)).tasks.get(TaskId('t1'))?.code).toBe('NV-3');
	});
});

describe('variants beside each other', () => {
	const make = (name: string) => at.runtime.makeVariant('an', at.id, { name, purpose: '' });

	it('are opened again under a name that nobody took meanwhile, and no more than may be open', async () => {
		value(await at.runtime.closeVariant('an', at.id, own.id, { reason: '' }));
		const other = value(await make('Dùng chung'));
		const reopened = () => at.runtime.reopenVariant('an', at.id, own.id);
		expect(await reopened()).toMatchObject({ error: { code: 'conflict', place: 'name' } });
		value(await at.runtime.closeVariant('an', at.id, other.id, { reason: '' }));
		for (let count = 0; count < 30; count += 1) value(await make(`Phương án ${count}`));
		expect(await reopened()).toMatchObject({ error: { code: 'too-large', place: 'open' } });
		expect(await make('Một nữa')).toMatchObject({ error: { code: 'too-large', place: 'open' } });
	});

	it('are made one at a time, so that two of one name never are', async () => {
		const answers = await Promise.all([make('Kép'), make('Kép')]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'busy' } });
	});

	it('are not made of what is being deleted', async () => {
		const { addVariant } = at.store;
		at.store.addVariant = async (...of) => {
			value(await at.runtime.deleteArchitecture('chi', at.id));
			return addVariant(...of);
		};
		expect(await make('Muộn')).toMatchObject({ error: { code: 'not-found' } });
		expect(value(await at.runtime.listArchitectures('root'))).toEqual([]);
	});
});
