/** What an issued version leaves to the next one, beside what was said of it: what it requires and nobody could say. */
import { beforeAll, expect, it } from 'vitest';
import type { Packs } from '$collab/packs/packs';
import { complete, edit, installedPacks, value, type Province } from '$collab/runtime/fixture';
import { actsOn, draftedProvince } from './fixture';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1');
});

it('names what is required and undetermined, counts it as the submission does, and tells the chief engineers', async () => {
	const test: Province = await draftedProvince(packs);
	const { view, move, submit } = actsOn(() => test);
	await edit(test, 'an', {
		op: 'set',
		root: 'objects',
		id: 'o1',
		key: 'owner',
		value: { undetermined: { reason: 'Chờ phân cấp', contact: 'Sở Nội vụ', due: '2027-01-15' } }
	});
	await complete(test, test.id, 'chi');
	await submit();
	value(await move('dung', 'take'));
	value(await move('dung', 'appraise', { reason: 'T01 chưa xác định chủ quản, cơ quan đã ghi hạn 15/01/2027' }));
	value(await move('chi', 'issue', { reason: '' }));

	const { left, submissions } = await view();
	expect(left?.unsettled).toMatchObject([{ rule: 'T01', finding: 'T01:object:o1', verdict: 'undetermined' }]);
	expect(submissions[0]?.counts?.unsettled).toBe(left?.unsettled.length);
	const told = value(await test.runtime.inbox('ha', null)).items.filter(({ kind }) => kind === 'left');
	expect(told).toMatchObject([{ words: expect.stringContaining('T01') }]);
});
