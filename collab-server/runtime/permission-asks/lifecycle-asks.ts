/** The dossier on its way to being issued, its versions and its public page. */
import type { MoveName } from '$collab/lifecycle/moves';
import { done } from '../answers';
import { complete, value } from '../fixture';
import type { Runtime } from '../runtime';
import {
	readers,
	leaders,
	issuers,
	deciders,
	signedInCallers,
	writers,
	type Ask,
	type Asks,
	isRefused,
	asked,
	file
} from './who';

/** Why headings stay with tables alone. */
const tablesOnly = 'Bảng đã nói đủ';

/** The state of a complete dossier that both chief engineers approved. */
async function approved(runtime: Runtime, id: string): Promise<string> {
	await complete({ runtime }, id, 'chief-engineer');
	const waiver = await asked(runtime, id, 'editor');
	value(await runtime.decideWaiver('reviewer', id, waiver, { decision: 'approve', reason: 'Đồng ý' }));
	const { state } = value(await runtime.lifecycle('viewer', id));
	for (const engineer of ['chief-engineer', 'second-engineer']) value(await runtime.approve(engineer, id, { state }));
	return state;
}

/** Names the rule beyond the items that nobody decided on. */
const CONCLUSION = 'Đạt theo kết quả xem xét toàn bộ hồ sơ; T01 đã biết';

/** A move of a submission that was led to where it may be made. */
const moving =
	(move: MoveName, ...before: readonly MoveName[]): Ask['call'] =>
	async (runtime, token, id) => {
		const state = await approved(runtime, id);
		value(await runtime.submit('chief-engineer', id, { state, reason: 'Lần đầu', tablesOnly }));
		for (const earlier of before) {
			const input = {
				move: earlier,
				reason: CONCLUSION,
				effectiveDate: null,
				decision: null
			};
			value(await runtime.moveSubmission('reviewer', id, '1.0', input));
		}
		const effectiveDate = move === 'issue' ? '2026-12-15' : null;
		const decision = move === 'issue' ? { number: '1/QĐ-UBND', date: '2026-11-23' } : null;
		return runtime.moveSubmission(token, id, '1.0', {
			move,
			reason: CONCLUSION,
			effectiveDate,
			decision
		});
	};

export const lifecycleAsks = {
	dossier: [{ to: readers, call: (runtime, token, id) => runtime.dossier(token, id) }],
	setDossier: [{ to: leaders, call: (runtime, token, id) => runtime.setDossier(token, id, { code: 'CM-01' }) }],
	// Whoever is given the address; nobody finds what is switched off.
	publicPage: [],
	publicSite: [],
	publicForm: [],
	publicPageState: [{ to: readers, call: (runtime, token, id) => runtime.publicPageState(token, id) }],
	// Whoever may is told that no such version was submitted.
	openPublicPage: [
		{
			to: issuers,
			call: async (runtime, token, id) => {
				const told = await runtime.openPublicPage(token, id, { version: 'none' });
				return isRefused(told) && told.error.place === 'version' ? done(null) : told;
			}
		}
	],
	closePublicPage: [{ to: issuers, call: (runtime, token, id) => runtime.closePublicPage(token, id) }],
	audit: [{ to: ['agency-head', ...deciders], call: (runtime, token, id) => runtime.audit(token, id, {}) }],
	auditRows: [{ to: ['agency-head', ...deciders], call: (runtime, token, id) => runtime.auditRows(token, id) }],
	versions: [{ to: readers, call: (runtime, token, id) => runtime.versions(token, id) }],
	makeVersion: [
		{ to: leaders, call: (runtime, token, id) => runtime.makeVersion(token, id, { name: '1.0', title: '' }) }
	],
	lifecycle: [{ to: readers, call: (runtime, token, id) => runtime.lifecycle(token, id) }],
	approve: [
		{
			to: ['chief-engineer'],
			call: async (runtime, token, id) => {
				const { state } = value(await runtime.lifecycle('viewer', id));
				return runtime.approve(token, id, { state });
			}
		}
	],
	takeApprovalBack: [
		{
			to: ['chief-engineer'],
			call: async (runtime, token, id) => {
				const { state } = value(await runtime.lifecycle('viewer', id));
				value(await runtime.approve('chief-engineer', id, { state }));
				return runtime.takeApprovalBack(token, id);
			}
		}
	],
	submit: [
		{
			to: ['chief-engineer'],
			call: async (runtime, token, id) => {
				const state = await approved(runtime, id);
				return runtime.submit(token, id, { state, reason: 'Lần đầu', tablesOnly });
			}
		}
	],
	moveSubmission: [
		...(['take', 'return'] as const).map((move): Ask => ({ to: ['reviewer'], call: moving(move) })),
		{ to: ['chief-engineer'], call: moving('withdraw') },
		{ to: ['reviewer'], call: moving('appraise', 'take') },
		...(['issue', 'send-back'] as const).map((move): Ask => ({
			to: issuers,
			call: async (runtime, token, id) => {
				const told = await moving(move, 'take', 'appraise')(runtime, token, id);
				// A chief engineer may, and is told that he approved it himself, as the agency has a head.
				return isRefused(told) && told.error.place === 'issuer' ? done(null) : told;
			}
		})),
		{
			to: ['reviewer'],
			call: async (runtime, token, id) => {
				await moving('take')(runtime, 'reviewer', id);
				const input = { move: 'take-over', reason: '', effectiveDate: null, decision: null } as const;
				const told = await runtime.moveSubmission(token, id, '1.0', input);
				// He may, and is told that he has it already.
				return isRefused(told) && told.error.place === 'reviewer' ? done(null) : told;
			}
		}
	],
	decideItem: [
		{
			to: ['reviewer'],
			call: async (runtime, token, id) => {
				await moving('take')(runtime, 'reviewer', id);
				return runtime.decideItem(token, id, '1.0', '1', { decision: 'accepted', reason: '', seen: null });
			}
		}
	],
	answerReturn: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				await moving('return')(runtime, 'reviewer', id);
				return runtime.answerReturn(token, id, '1.0', 'return', { words: 'Đã hoàn thiện', seen: null });
			}
		}
	],
	reviewed: [
		{
			to: leaders,
			call: async (runtime, token, id) => {
				await moving('issue', 'take', 'appraise')(runtime, 'agency-head', id);
				return runtime.reviewed(token, id, '1.0', { reason: 'Không có thay đổi' });
			}
		}
	],
	// Whoever may is told that nothing of that version can be signed yet.
	attachSignature: [
		{
			to: issuers,
			call: async (runtime, token, id) => {
				await moving('take')(runtime, 'reviewer', id);
				const told = await runtime.attachSignature(token, id, '1.0', file);
				return isRefused(told) && told.error.place === 'signature-not-issued' ? done(null) : told;
			}
		}
	],
	// Whoever may read is told that there is none.
	signatureFile: [
		{
			to: readers,
			call: async (runtime, token, id) => {
				const told = await runtime.signatureFile(token, id, 'none');
				const isRead =
					isRefused(told) && told.error.code === 'not-found' && !isRefused(await runtime.dossier(token, id));
				return isRead ? done(null) : told;
			}
		}
	],
	version: [
		{
			to: readers,
			call: async (runtime, token, id) => {
				value(await runtime.makeVersion('administrator', id, { name: '1.0', title: '' }));
				return runtime.version(token, id, '1.0');
			}
		}
	],
	versionPack: [
		{
			to: readers,
			call: async (runtime, token, id) => {
				value(await runtime.makeVersion('administrator', id, { name: '1.0', title: '' }));
				return runtime.versionPack(token, id, '1.0');
			}
		}
	],
	certificate: [{ to: readers, call: (runtime, token, id) => runtime.certificate(token, id) }],
	dueReviews: [{ to: signedInCallers, call: (runtime, token) => runtime.dueReviews(token) }],
	issuedVersions: [{ to: signedInCallers, call: (runtime, token) => runtime.issuedVersions(token) }]
} satisfies Partial<Asks<keyof Runtime>>;
