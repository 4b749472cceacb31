/** What an issued version leaves to the next one, beside what was said of it: what it requires and nobody could say. */
import { beforeAll, expect, it } from 'vitest';
import type { Packs } from '$collab/packs/packs';
import { complete, edit, installedPacks, value, type Province } from '$collab/runtime/fixture';
import { actsOn, draftedProvince } from './fixture';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1');
});

/** Whose owner of `o1` is undetermined, submitted and taken. */
async function undetermined(): Promise<Province> {
	const test = await draftedProvince(packs);
	const { move, submit } = actsOn(() => test);
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
	return test;
}

it('names what is required and undetermined, counts it as the submission does, and tells the chief engineers', async () => {
	const test = await undetermined();
	const { view, move } = actsOn(() => test);
	value(await move('dung', 'appraise', { reason: 'T01 chưa xác định chủ quản, cơ quan đã ghi hạn 15/01/2027' }));
	const waiting = value(await test.runtime.inbox('chi', null)).items.filter(({ kind }) => kind === 'issue');
	expect(waiting).toMatchObject([{ undecided: expect.arrayContaining(['1', 'T01']), withoutBasis: [] }]);
	value(await move('chi', 'issue', { reason: '' }));

	const { left, submissions } = await view();
	expect(left?.unsettled).toMatchObject([{ rule: 'T01', finding: 'T01:object:o1', verdict: 'undetermined' }]);
	expect(submissions[0]?.counts?.unsettled).toBe(left?.unsettled.length);
	const told = value(await test.runtime.inbox('ha', null)).items.filter(({ kind }) => kind === 'left');
	expect(told).toMatchObject([
		{
			words: expect.stringMatching(/^\d+ mục chưa được quyết định: 1, .+ · 1 quy tắc chưa được quyết định: T01 · /u),
			wordsEn: expect.stringMatching(/^\d+ items are not decided: 1, .+ · 1 rule is not decided: T01 · /u)
		}
	]);
});

it('does not name what was let pass while the version was appraised as what nobody let pass', async () => {
	const test = await undetermined();
	const { view, move } = actsOn(() => test);
	const asked = { rule: 'T01', finding: 'T01:object:o1', layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
	const waiver = value(await test.runtime.askWaiver('an', test.id, asked));
	value(await test.runtime.decideWaiver('dung', test.id, waiver.id, { decision: 'approve', reason: 'Được' }));
	value(await move('dung', 'appraise', { reason: 'T01 đã được chấp thuận nội bộ cho khắc phục sau' }));
	value(await move('chi', 'issue', { reason: '' }));
	const { left, submissions } = await view();
	expect(left?.waivers).toMatchObject([{ id: waiver.id }]);
	expect(left?.unsettled).toEqual([]);
	// Nor on the page of the version, which tells of the rule what its printed files do.
	expect(submissions[0]?.beyond).toMatchObject([{ rule: 'T01', findings: 1, waived: 1, unsettled: 0 }]);
});
