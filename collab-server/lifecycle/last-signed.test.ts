/** What a decision said once is not asked anew for the next version; what belongs to that one decision alone is. */
import { expect, it } from 'vitest';
import { complete, installedPacks, submitted, value } from '$collab/runtime/fixture';
import { decision, draftedProvince } from './fixture';

it('the next version of a dossier says of its decision what stays, and no number, day or paper of a proposal', async () => {
	const test = await draftedProvince(await installedPacks('1'));
	await complete(test, test.id, 'chi');
	await submitted(test, test.id, ['chi', 'ha']);
	const step = async (as: string, move: 'take' | 'appraise' | 'issue', more: object = {}) =>
		value(
			await test.runtime.moveSubmission(as, test.id, '1.0', {
				...{ move, reason: 'Lý do nêu trong biên bản thẩm định', effectiveDate: null, decision: null },
				...more
			})
		);
	await step('dung', 'take');
	await step('dung', 'appraise');
	const said = { place: 'Cà Mau', signerTitle: 'Chủ tịch', signerName: 'Nguyễn Văn A' };
	const proposer = 'Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 15/TTr-SKHCN ngày 20/11/2026';
	await step('chi', 'issue', {
		...{ reason: '', effectiveDate: '2026-12-15' },
		decision: { ...decision, ...said, proposer }
	});
	const stays = { ...said, proposer: 'Giám đốc Sở Khoa học và Công nghệ' };
	expect(value(await test.runtime.lifecycle('chi', test.id)).lastSigned).toEqual(stays);
	expect(value(await test.runtime.setDossier('chi', test.id, { version: '2.0' })).decision).toEqual(stays);
	expect(value(await test.runtime.lifecycle('chi', test.id)).dossier.decision).toEqual(stays);
});

it('is said of a dossier that has nothing of it yet, from the last one of the agency, once its number follows a frozen one', async () => {
	const test = await draftedProvince(await installedPacks('1'));
	await complete(test, test.id, 'chi');
	await submitted(test, test.id, ['chi', 'ha']);
	const back = { move: 'return', reason: 'Thiếu', effectiveDate: null, decision: null } as const;
	value(await test.runtime.moveSubmission('dung', test.id, '1.0', back));
	expect(value(await test.runtime.setDossier('chi', test.id, { version: '1.1' }))).not.toHaveProperty('decision');
});
