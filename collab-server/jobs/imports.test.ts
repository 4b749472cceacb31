import { beforeAll, describe, expect, it } from 'vitest';
import { foreignFile, packedFile } from '$exporters/drawio/foreign-drawing';
import { adoptMapping } from '$exporters/drawio/adopt-mapping';
import { mappingSchema } from '$exporters/drawio/mapping';
import { textOf } from '$models/architecture/field';
import { liveDiagrams, liveObjects, liveRelations } from '$models/architecture/live';
import { roomOf } from '$collab/rooms/room-names';
import type { JobSummary } from '$collab/runtime/runtime';
import { installedPacks, province, ran, value, type Province } from '$collab/runtime/fixture';
import type { Packs } from '$collab/packs/packs';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1', '2');
});

const architectureOf = async ({ rooms, store, id }: Province) => {
	const stored = await store.architecture(id);
	return (await rooms.open(roomOf(id, stored?.epoch ?? 1))).architecture;
};

const mappingOf = (job: JobSummary) => mappingSchema.parse((job.data as { mapping: unknown }).mapping);

async function imported(at: Province): Promise<JobSummary> {
	const read = await ran(at, 'import-analysis', { fileName: 'so.drawio' }, { name: 'so.drawio', bytes: foreignFile });
	const guess = mappingOf(read);
	const mapping = {
		...guess,
		pages: guess.pages.map((page) => ({
			...page,
			shapes: page.shapes.map((shape) => ({ ...shape, confirmed: shape.as !== 'aside' }))
		}))
	};
	const planned = await ran(at, 'import-plan', { source: read.id, mapping });
	expect(planned.error).toBeNull();
	return ran(at, 'import-apply', { source: planned.id });
}

describe('a drawing of draw.io by jobs', () => {
	it('is read, plain and packed, with what each shape may be and how it is drawn', async () => {
		const at = await province(packs);
		for (const bytes of [foreignFile, packedFile]) {
			const job = await ran(at, 'import-analysis', { fileName: 'so.drawio' }, { name: 'so.drawio', bytes });
			expect(job.data).toMatchObject({ format: 'drawing', fileName: 'so.drawio' });
			const [page] = mappingOf(job).pages;
			const forms = new Map(page?.shapes.map(({ cell, form }) => [cell, form]));
			expect(forms.get('store')).toBe('cylinder3');
			expect(forms.get('lgsp')).toBe('rounded');
		}
	});

	it('is refused in words where it is none, and changes nothing', async () => {
		const at = await province(packs);
		const before = await architectureOf(at);
		const bytes = new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><mxfile>&a;</mxfile>');
		const job = await ran(at, 'import-analysis', { fileName: 'so.drawio' }, { name: 'so.drawio', bytes });
		expect(job).toMatchObject({ state: 'failed', error: { code: 'invalid' } });
		expect(await architectureOf(at)).toBe(before);
	});

	it('becomes a diagram with its objects in one change, and is taken back whole', async () => {
		const at = await province(packs);
		const before = await architectureOf(at);
		const done = await imported(at);
		expect(done).toMatchObject({ state: 'done', data: { diagrams: 1 } });
		const listed = value(await at.runtime.jobs('binh', at.id));
		expect(listed.map(({ file, isOwn, by }) => ({ file, isOwn, by }))).toEqual(
			Array.from({ length: 3 }, () => ({ file: 'so.drawio', isOwn: false, by: 'Ông an' }))
		);
		expect(listed.map(({ isProposal }) => isProposal)).not.toContain(true);
		const after = await architectureOf(at);
		expect(liveDiagrams(after)).toHaveLength(liveDiagrams(before).length + 1);
		expect(liveObjects(after).length).toBeGreaterThan(liveObjects(before).length);

		const undone = await ran(at, 'import-undo', { source: done.id });
		expect(undone.data).toMatchObject({ kept: 0 });
		const back = await architectureOf(at);
		const names = (of: typeof back) => liveObjects(of).map(({ fields }) => textOf(fields['name']));
		expect(names(back)).toEqual(names(before));
		expect(liveDiagrams(back)).toHaveLength(liveDiagrams(before).length);
		expect(liveRelations(back)).toHaveLength(liveRelations(before).length);
		// A second time there is nothing left to do.
		expect((await ran(at, 'import-undo', { source: done.id })).data).toMatchObject({ taken: 0, kept: 0 });
	});

	it('keeps what somebody has worked on since when it is taken back', async () => {
		const at = await province(packs);
		const known = new Set((await architectureOf(at)).objects.keys());
		const done = await imported(at);
		const [made] = liveObjects(await architectureOf(at)).filter(({ id }) => !known.has(id));
		if (made === undefined) throw new Error('nothing was made');
		const stored = await at.store.architecture(at.id);
		const room = await at.rooms.open(roomOf(at.id, stored?.epoch ?? 1));
		room.live.apply([{ op: 'set', root: 'objects', id: made.id, key: 'name', value: 'Tên mới' }], {
			source: 'command',
			account: 'binh',
			connection: null
		});
		const before = await architectureOf(at);
		const told = await ran(at, 'import-undo-plan', { source: done.id });
		expect(told).toMatchObject({ state: 'done', data: { kept: 1 } });
		expect(await architectureOf(at)).toBe(before);
		const undone = await ran(at, 'import-undo', { source: done.id });
		expect(undone.data).toEqual(told.data);
		const left = liveObjects(await architectureOf(at)).filter(({ id }) => !known.has(id));
		expect(left.map(({ fields }) => textOf(fields['name']))).toEqual(['Tên mới']);
	});

	it('takes nothing back of what is no import', async () => {
		const at = await province(packs);
		for (const kind of ['import-undo-plan', 'import-undo'] as const) {
			const job = await ran(at, kind, { source: 'nothing' });
			expect(job).toMatchObject({ state: 'failed', error: { code: 'not-found' } });
		}
	});
});

describe('what was decided of a drawing before', () => {
	it('is told of the same shapes, of those that say the same and of those that look alike', async () => {
		const at = await province(packs);
		const job = await ran(at, 'import-analysis', { fileName: 'a.drawio' }, { name: 'a.drawio', bytes: foreignFile });
		const { objects, relations } = await architectureOf(at);
		const there = {
			hasObject: (id: string) => [...objects.keys()].some((key) => key === id),
			hasRelation: (id: string) => [...relations.keys()].some((key) => key === id)
		};
		const guess = mappingOf(job);
		const decided = {
			...guess,
			pages: guess.pages.map((page) => ({
				...page,
				title: 'Tên khác',
				shapes: page.shapes.map((shape) =>
					shape.cell === 'team'
						? { ...shape, as: 'new' as const, kind: 'infrastructure', confirmed: true }
						: shape.cell === 'store'
							? { ...shape, as: 'object' as const, object: 'gone', confirmed: true }
							: shape
				)
			}))
		};
		const other = {
			...guess,
			pages: guess.pages.map((page) => ({
				...page,
				page: 'other',
				shapes: page.shapes.map((shape) => ({ ...shape, cell: `x-${shape.cell}` }))
			}))
		};
		const shape = (of: typeof guess, cell: string) => of.pages[0]?.shapes.find((one) => one.cell === cell);
		const same = adoptMapping(guess, decided, there);
		expect(same.pages[0]?.title).toBe('Tên khác');
		expect(shape(same, 'team')).toMatchObject({ kind: 'infrastructure', confirmed: true });
		// An object that is not there any more is nobody's answer.
		expect(shape(same, 'store')).toEqual(shape(guess, 'store'));
		expect(shape(adoptMapping(other, decided, there), 'x-team')).toMatchObject({
			kind: 'infrastructure',
			confirmed: true
		});
		const renamed = {
			...other,
			pages: other.pages.map((page) => ({
				...page,
				shapes: page.shapes.map((one) => ({ ...one, label: `${one.label} 2` }))
			}))
		};
		expect(shape(adoptMapping(renamed, decided, there), 'x-team')).toMatchObject({ kind: 'infrastructure' });
		expect(adoptMapping(guess, guess, there)).toEqual(guess);
	});
});
