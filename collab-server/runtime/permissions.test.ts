import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MoveName } from '$collab/lifecycle/moves';
import { createMemoryStore } from '$collab/storage/memory-store';
import {
	addPerson,
	at,
	complete,
	edit,
	installedPacks,
	objectNamed,
	signInOf,
	smallPack,
	startRuntime,
	value,
	type Province
} from './fixture';
import { roles } from './session';
import { done } from './answers';
import type { StrandedInput } from './proposal-inputs';
import type { Answer, Runtime } from './runtime';

/** Who asks: each role in the architecture's agency, an administrator of another agency, and nobody. */
const callers = [...roles, 'stranger', 'nobody', 'first-password'] as const;
type Caller = (typeof callers)[number];

const readers: readonly Caller[] = roles;
const writers: readonly Caller[] = ['editor', 'chief-engineer', 'administrator'];
const leaders: readonly Caller[] = ['chief-engineer', 'administrator'];
const deciders: readonly Caller[] = ['reviewer', ...leaders];
const signedInCallers: readonly Caller[] = [...roles, 'stranger'];
const anyone: readonly Caller[] = callers;

interface Ask {
	/** Whom it is granted to. */
	readonly to: readonly Caller[];
	readonly call: (runtime: Runtime, token: string, id: string) => Promise<unknown>;
}

const finding = 'T01:object:o1';
const expiresOn = '2027-01-29';
const file = { name: 'bien-ban.txt', bytes: new TextEncoder().encode('Biên bản') };

async function threadIn(runtime: Runtime, id: string, kind: 'remark' | 'request' = 'remark'): Promise<string> {
	return value(await runtime.comment('reviewer', id, { about: `architecture:${id}`, text: 'Xem lại', kind })).id;
}

/** A waiver that somebody asked for, to be decided. */
async function asked(runtime: Runtime, id: string, author: string): Promise<string> {
	const input = { rule: 'T01', finding, layer: null, reason: 'Chờ hướng dẫn', expiresOn };
	return value(await runtime.askWaiver(author, id, input)).id;
}

const part = { account: 'viewer', title: 'Kho', objects: ['o1'], expiresOn };

/** A part that this account was invited to; of the callers nobody where it is not said. */
async function invited(runtime: Runtime, id: string, account = 'first-password'): Promise<string> {
	return value(await runtime.invite('administrator', id, { ...part, account })).id;
}

async function strandedIn(runtime: Runtime, id: string): Promise<StrandedInput> {
	const { room } = value(await runtime.ticket('administrator', id));
	const doc = new Y.Doc();
	doc.getMap('geometry').set('d1/o1', [1, 2, 3, 4]);
	return { room, updates: [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')], seen: '', title: '' };
}

async function proposed(runtime: Runtime, id: string): Promise<string> {
	const made = value(await runtime.proposeStranded('viewer', id, await strandedIn(runtime, id)));
	if (made === null) throw new Error('nothing was proposed');
	return made.id;
}

/** The state of a complete dossier that both chief engineers approved. */
async function approved(runtime: Runtime, id: string): Promise<string> {
	await complete({ runtime }, id, 'chief-engineer');
	const waiver = await asked(runtime, id, 'editor');
	value(await runtime.decideWaiver('reviewer', id, waiver, { decision: 'approve', reason: 'Đồng ý' }));
	const { state } = value(await runtime.lifecycle('viewer', id));
	for (const engineer of ['chief-engineer', 'second-engineer']) value(await runtime.approve(engineer, id, { state }));
	return state;
}

/** A move of a submission that was led to where it may be made. */
const moving =
	(move: MoveName, ...before: readonly MoveName[]): Ask['call'] =>
	async (runtime, token, id) => {
		const state = await approved(runtime, id);
		value(await runtime.submit('chief-engineer', id, { state, reason: 'Lần đầu' }));
		for (const earlier of before) {
			const input = { move: earlier, reason: 'Đạt', effectiveDate: null, decision: null };
			value(await runtime.moveSubmission('reviewer', id, '1.0', input));
		}
		const effectiveDate = move === 'issue' ? '2026-12-15' : null;
		const decision = move === 'issue' ? { number: '1/QĐ-UBND', date: '2026-11-23' } : null;
		return runtime.moveSubmission(token, id, '1.0', { move, reason: 'Lý do', effectiveDate, decision });
	};

let variants = 0;
/** A variant of this architecture, open. */
async function branched(runtime: Runtime, id: string): Promise<string> {
	variants += 1;
	return value(await runtime.makeVariant('administrator', id, { name: `Phương án ${variants}`, purpose: '' })).id;
}

const job = 'no-such-job';

const noMapping = { name: 'Bảng của Sở', mapping: { version: 1, sheets: [] } } as const;
const keptMapping = async (runtime: Runtime, id: string): Promise<string> =>
	value(await runtime.saveMapping('editor', id, { ...noMapping, mapping: { version: 1, sheets: [] } })).id;

/** Every method of the runtime. One that is missing here does not compile; one too few in a list fails below. */
const asks: Readonly<Record<keyof Runtime, readonly Ask[]>> = {
	// Whoever is given the address; nobody finds what is switched off.
	publicPage: [],
	publicSite: [],
	publicForm: [],
	publicPageState: [{ to: readers, call: (runtime, token, id) => runtime.publicPageState(token, id) }],
	// Whoever may is told that no such version was submitted.
	openPublicPage: [
		{
			to: leaders,
			call: async (runtime, token, id) => {
				const told = await runtime.openPublicPage(token, id, { version: 'none' });
				return isRefused(told) && told.error.place === 'version' ? done(null) : told;
			}
		}
	],
	closePublicPage: [{ to: leaders, call: (runtime, token, id) => runtime.closePublicPage(token, id) }],
	audit: [{ to: deciders, call: (runtime, token, id) => runtime.audit(token, id, {}) }],
	auditRows: [{ to: deciders, call: (runtime, token, id) => runtime.auditRows(token, id) }],
	signIn: [],
	signOut: [{ to: anyone, call: (runtime) => runtime.signOut('another') }],
	session: [{ to: anyone, call: (runtime, token) => runtime.session(token) }],
	changePassword: [],
	signInWays: [{ to: anyone, call: (runtime) => runtime.signInWays() }],
	// Whom a provider vouches for: `tests/identity` goes the whole way.
	beginIdentity: [],
	finishIdentity: [],
	signIns: [{ to: signedInCallers, call: (runtime, token) => runtime.signIns(token) }],
	// Everyone his own; of another's nobody learns that it is there.
	endSignIn: [
		{ to: signedInCallers, call: (runtime, token) => runtime.endSignIn(token, signInOf(token)) },
		{ to: [], call: (runtime, token) => runtime.endSignIn(token, signInOf('first-password')) }
	],
	endAllSignIns: [{ to: [], call: (runtime, token) => runtime.endAllSignIns(token, 'viewer') }],
	accounts: [{ to: [], call: (runtime, token) => runtime.accounts(token) }],
	// Being administrator of an agency is not enough, not even for its own people.
	addAccount: [
		{
			to: [],
			call: (runtime, token) =>
				runtime.addAccount(token, { name: 'moi', displayName: '', agency: '96', role: 'viewer' })
		}
	],
	renewPassword: [{ to: [], call: (runtime, token) => runtime.renewPassword(token, 'viewer') }],
	setRole: [
		{ to: [], call: (runtime, token) => runtime.setRole(token, 'viewer', '96', 'administrator') },
		{ to: [], call: (runtime, token) => runtime.setRole(token, 'viewer', '96', null) }
	],
	setDisabled: [{ to: [], call: (runtime, token) => runtime.setDisabled(token, 'viewer', true) }],
	siteSettings: [{ to: signedInCallers, call: (runtime, token) => runtime.siteSettings(token) }],
	setSiteSettings: [{ to: [], call: (runtime, token) => runtime.setSiteSettings(token, { localCopies: false }) }],
	listArchitectures: [],
	createArchitecture: [
		{
			to: leaders,
			call: (runtime, token) => runtime.createArchitecture(token, { frame: 'province', agency: '96' })
		}
	],
	readArchitecture: [{ to: readers, call: (runtime, token, id) => runtime.readArchitecture(token, id) }],
	deleteArchitecture: [{ to: leaders, call: (runtime, token, id) => runtime.deleteArchitecture(token, id) }],
	ticket: [
		{ to: readers, call: (runtime, token, id) => runtime.ticket(token, id) },
		{ to: readers, call: (runtime, token, id) => runtime.ticket(token, id, 'c') }
	],
	documentState: [{ to: readers, call: (runtime, token, id) => runtime.documentState(token, id) }],
	glimpse: [{ to: readers, call: (runtime, token, id) => runtime.glimpse(token, id) }],
	dossier: [{ to: readers, call: (runtime, token, id) => runtime.dossier(token, id) }],
	setDossier: [{ to: leaders, call: (runtime, token, id) => runtime.setDossier(token, id, { code: 'CM-01' }) }],
	check: [
		{ to: readers, call: (runtime, token, id) => runtime.check(token, id, {}) },
		{ to: readers, call: (runtime, token, id) => runtime.check(token, id, { asOf: '2026-11-23' }) }
	],
	history: [{ to: readers, call: (runtime, token, id) => runtime.history(token, id, null) }],
	startJob: [
		{ to: readers, call: (runtime, token, id) => runtime.startJob(token, id, 'export', { format: 'none' }, null) },
		...(['import-analysis', 'import-plan', 'import-apply', 'import-undo-plan', 'import-undo'] as const).map(
			(kind): Ask => ({
				to: writers,
				call: (runtime, token, id) => runtime.startJob(token, id, kind, {}, null)
			})
		)
	],
	// A job belongs to who started it; of another's nobody learns that it is there.
	job: [{ to: [], call: (runtime, token) => runtime.job(token, job) }],
	cancelJob: [{ to: [], call: (runtime, token) => runtime.cancelJob(token, job) }],
	jobs: [{ to: readers, call: (runtime, token, id) => runtime.jobs(token, id) }],
	mappings: [{ to: writers, call: (runtime, token, id) => runtime.mappings(token, id) }],
	mapping: [
		{ to: writers, call: async (runtime, token, id) => runtime.mapping(token, id, await keptMapping(runtime, id)) }
	],
	saveMapping: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.saveMapping(token, id, { ...noMapping, mapping: { version: 1, sheets: [] } })
		}
	],
	removeMapping: [
		{
			to: writers,
			call: async (runtime, token, id) => runtime.removeMapping(token, id, await keptMapping(runtime, id))
		}
	],
	jobResult: [{ to: [], call: (runtime, token) => runtime.jobResult(token, job) }],

	decisions: [{ to: readers, call: (runtime, token, id) => runtime.decisions(token, id) }],
	setFindingRecord: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.setFindingRecord(token, id, { finding, assignee: null, state: 'open', due: '', note: '' })
		}
	],
	comment: [
		{
			to: ['commenter', 'reviewer', ...writers],
			call: (runtime, token, id) => runtime.comment(token, id, { about: `finding:${finding}`, text: 'Xem lại' })
		},
		{
			to: deciders,
			call: (runtime, token, id) =>
				runtime.comment(token, id, { about: `architecture:${id}`, text: 'Sửa giúp', kind: 'request' })
		},
		{
			to: ['reviewer', ...writers],
			call: (runtime, token, id) =>
				runtime.comment(token, id, { about: `architecture:${id}`, text: 'Nhờ', assignee: 'editor', due: expiresOn })
		}
	],
	explain: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const told = await runtime.explain(token, id, { objects: ['o1'], text: 'Vì sao' });
				// Whoever may, and changed nothing, is told that there is nothing of his to explain.
				return isRefused(told) && told.error.place === 'objects' ? done(null) : told;
			}
		}
	],
	setThreadState: [
		{
			to: ['commenter', 'reviewer', ...writers],
			call: async (runtime, token, id) => {
				const about = `architecture:${id}`;
				const { id: thread } = value(await runtime.comment('editor', id, { about, text: 'Xem lại' }));
				return runtime.setThreadState(token, id, { thread, state: 'resolved' });
			}
		}
	],
	chargeThread: [
		{
			to: ['reviewer', ...writers],
			call: async (runtime, token, id) =>
				runtime.chargeThread(token, id, { thread: await threadIn(runtime, id), assignee: 'editor', due: '' })
		}
	],
	answerThread: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const thread = await threadIn(runtime, id, 'request');
				return runtime.answerThread(token, id, { thread, outcome: 'done', reason: 'Đã sửa' });
			}
		}
	],
	inbox: [{ to: signedInCallers, call: (runtime, token) => runtime.inbox(token, null) }],
	inboxCount: [{ to: signedInCallers, call: (runtime, token) => runtime.inboxCount(token) }],
	markInbox: [
		{ to: signedInCallers, call: (runtime, token) => runtime.markInbox(token, { ids: ['a'], isRead: true }) }
	],
	mailSettings: [{ to: signedInCallers, call: (runtime, token) => runtime.mailSettings(token) }],
	setMailWish: [
		{ to: signedInCallers, call: (runtime, token) => runtime.setMailWish(token, { address: '', isOn: false }) }
	],
	askWaiver: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.askWaiver(token, id, { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn })
		}
	],
	decideWaiver: [
		...(['approve', 'refuse'] as const).map((decision): Ask => ({
			to: deciders,
			call: async (runtime, token, id) =>
				runtime.decideWaiver(token, id, await asked(runtime, id, 'editor'), { decision, reason: 'Vì' })
		})),
		// Only who asked takes back.
		{
			to: ['editor'],
			call: async (runtime, token, id) =>
				runtime.decideWaiver(token, id, await asked(runtime, id, 'editor'), { decision: 'withdraw', reason: '' })
		}
	],
	answerRule: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.answerRule(token, id, { finding: 'T02:object:o1', answer: 'pass', reason: 'Đã xem' })
		}
	],
	answerRules: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.answerRules(token, id, { findings: ['T02:object:o1'], answer: 'pass', reason: 'Đã xem' })
		}
	],
	addEvidence: [
		{
			to: writers,
			call: (runtime, token, id) => runtime.addEvidence(token, id, { about: `finding:${finding}`, note: '' }, file)
		}
	],
	evidence: [
		{
			to: readers,
			call: async (runtime, token, id) => {
				const about = `finding:${finding}`;
				const piece = value(await runtime.addEvidence('editor', id, { about, note: '' }, file));
				return runtime.evidence(token, id, piece.id);
			}
		}
	],
	addEvidenceLink: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.addEvidenceLink(token, id, {
					...{ about: 'object:o1', title: 'Quyết định', symbol: '1/QĐ', issuer: 'UBND', date: '2026-01-01' },
					url: '',
					note: ''
				})
		}
	],
	evidenceList: [{ to: readers, call: (runtime, token, id) => runtime.evidenceList(token, id) }],
	removeEvidence: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const about = `finding:${finding}`;
				const piece = value(await runtime.addEvidence('editor', id, { about, note: '' }, file));
				return runtime.removeEvidence(token, id, piece.id, { reason: 'Nhầm' });
			}
		}
	],
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
				return runtime.submit(token, id, { state, reason: 'Lần đầu' });
			}
		}
	],
	moveSubmission: [
		...(['take', 'return'] as const).map((move): Ask => ({ to: ['reviewer'], call: moving(move) })),
		{ to: ['chief-engineer'], call: moving('withdraw') },
		{ to: ['reviewer'], call: moving('appraise', 'take') },
		{ to: leaders, call: moving('issue', 'take', 'appraise') }
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
	reviewed: [
		{
			to: leaders,
			call: async (runtime, token, id) => {
				await moving('issue', 'take', 'appraise')(runtime, 'chief-engineer', id);
				return runtime.reviewed(token, id, '1.0', { reason: 'Không có thay đổi' });
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
	checkTrend: [{ to: readers, call: (runtime, token, id) => runtime.checkTrend(token, id) }],
	findingSince: [{ to: readers, call: (runtime, token, id) => runtime.findingSince(token, id, finding) }],
	rehearse: [{ to: readers, call: (runtime, token, id) => runtime.rehearse(token, id, 'vn-1425') }],
	certificate: [{ to: readers, call: (runtime, token, id) => runtime.certificate(token, id) }],
	proposeStranded: [
		{
			to: readers,
			call: async (runtime, token, id) => runtime.proposeStranded(token, id, await strandedIn(runtime, id))
		}
	],
	proposals: [{ to: readers, call: (runtime, token, id) => runtime.proposals(token, id) }],
	proposal: [
		{
			to: readers,
			call: async (runtime, token, id) => runtime.proposal(token, id, await proposed(runtime, id))
		}
	],
	decideProposal: [
		{
			to: writers,
			call: async (runtime, token, id) =>
				runtime.decideProposal(token, id, await proposed(runtime, id), { take: [], reason: '' })
		}
	],
	parts: [{ to: readers, call: (runtime, token, id) => runtime.parts(token, id) }],
	invite: [{ to: leaders, call: (runtime, token, id) => runtime.invite(token, id, part) }],
	endPart: [
		{ to: leaders, call: async (runtime, token, id) => runtime.endPart(token, id, await invited(runtime, id)) }
	],
	// Whose part it is, whatever he is elsewhere; nobody else, not even who invited him.
	sendPart: [
		{
			to: [],
			call: async (runtime, token, id) => runtime.sendPart(token, id, await invited(runtime, id), { title: '' })
		}
	],
	dueReviews: [{ to: signedInCallers, call: (runtime, token) => runtime.dueReviews(token) }],
	issuedVersions: [{ to: signedInCallers, call: (runtime, token) => runtime.issuedVersions(token) }],
	invitedParts: [{ to: signedInCallers, call: (runtime, token) => runtime.invitedParts(token) }],
	partTicket: [
		{
			to: [...readers, 'stranger'],
			call: async (runtime, token, id) => runtime.partTicket(token, id, await invited(runtime, id, 'stranger'))
		}
	],
	partState: [
		{
			to: [...readers, 'stranger'],
			call: async (runtime, token, id) => runtime.partState(token, id, await invited(runtime, id, 'stranger'))
		}
	],
	variants: [{ to: readers, call: (runtime, token, id) => runtime.variants(token, id) }],
	makeVariant: [
		{ to: writers, call: (runtime, token, id) => runtime.makeVariant(token, id, { name: 'A', purpose: '' }) }
	],
	variantChanges: [
		{
			to: readers,
			call: async (runtime, token, id) => runtime.variantChanges(token, id, await branched(runtime, id), 'merge')
		}
	],
	takeVariant: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const variant = await branched(runtime, id);
				const { seen } = value(await runtime.variantChanges('viewer', id, variant, 'merge'));
				return runtime.takeVariant(token, id, variant, { direction: 'merge', take: [], restore: [], seen, reason: '' });
			}
		}
	],
	closeVariant: [
		{
			to: writers,
			call: async (runtime, token, id) => runtime.closeVariant(token, id, await branched(runtime, id), { reason: '' })
		}
	],
	reopenVariant: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const variant = await branched(runtime, id);
				value(await runtime.closeVariant('editor', id, variant, { reason: '' }));
				return runtime.reopenVariant(token, id, variant);
			}
		}
	],
	readAt: [{ to: readers, call: (runtime, token, id) => runtime.readAt(token, id, at) }],
	restore: [{ to: leaders, call: (runtime, token, id) => runtime.restore(token, id, { at, reason: 'nhầm' }) }],
	switchPack: [{ to: leaders, call: (runtime, token, id) => runtime.switchPack(token, id, 'small@2') }],
	packs: [{ to: signedInCallers, call: (runtime, token) => runtime.packs(token) }],
	packFiles: [{ to: signedInCallers, call: (runtime, token) => runtime.packFiles(token, 'small@1') }],
	// Being administrator of an agency is not enough.
	installPack: [{ to: [], call: (runtime, token) => runtime.installPack(token, smallPack('3')) }],
	signingKey: [{ to: anyone, call: (runtime) => runtime.signingKey() }],

	health: [{ to: anyone, call: (runtime) => runtime.health() }],
	metrics: [{ to: anyone, call: (runtime) => runtime.metrics() }]
};

const packs = installedPacks('1', '2');

/** Everyone there is, and an architecture with one finding, checked against a pack that an administrator brought in. */
async function signedIn(): Promise<Province> {
	const test = await startRuntime(createMemoryStore(), await packs);
	const { runtime, store } = test;
	for (const role of roles) await addPerson(store, role, role);
	await addPerson(store, 'second-engineer', 'chief-engineer');
	await addPerson(store, 'stranger', 'administrator', { agency: '01' });
	await addPerson(store, 'first-password', 'administrator', { mustChangePassword: true });
	const { id } = value(await runtime.createArchitecture('administrator', { frame: 'province', agency: '96' }));
	value(await runtime.switchPack('administrator', id, 'small@1'));
	const architecture = Object.assign(test, { id });
	await edit(architecture, 'editor', objectNamed('o1', 'Kho', 'Sở'));
	return architecture;
}

const isRefused = (answer: unknown): answer is Extract<Answer<unknown>, { ok: false }> =>
	typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

describe('every method of the runtime', () => {
	it('is in this table', async () => {
		const { runtime } = await signedIn();
		expect(Object.keys(runtime).sort()).toEqual(Object.keys(asks).sort());
	});

	for (const [method, each] of Object.entries(asks)) {
		for (const [index, { to, call }] of each.entries()) {
			it.each(callers)(`${method} ${index === 0 ? '' : index + 1} asked by %s`, async (caller) => {
				const { runtime, id } = await signedIn();
				const answer = await call(runtime, caller, id);
				expect(isRefused(answer) ? answer.error.code : 'granted').toBe(expected(caller, to, method));
			});
		}
	}

	it('lists to each only what he may read', async () => {
		const { runtime } = await signedIn();
		for (const caller of callers) {
			const list = await runtime.listArchitectures(caller);
			const seen = list.ok ? list.value.length : list.error.code;
			const wanted = { stranger: 0, nobody: 'not-signed-in', 'first-password': 'not-allowed' } as const;
			expect([caller, seen]).toEqual([caller, caller in wanted ? wanted[caller as keyof typeof wanted] : 1]);
		}
	});

	it('gives a ticket that writes to writers alone', async () => {
		const { runtime, id } = await signedIn();
		for (const caller of roles) {
			const ticket = await runtime.ticket(caller, id);
			expect([caller, ticket.ok && ticket.value.canWrite]).toEqual([caller, writers.includes(caller)]);
		}
	});
});

/** The refusal that this caller gets: none may learn more by it than he may know. */
function expected(caller: Caller, to: readonly Caller[], method: string): string {
	if (to.includes(caller)) return 'granted';
	if (caller === 'nobody') return 'not-signed-in';
	if (caller === 'first-password') return 'not-allowed';
	if (['job', 'cancelJob', 'jobResult', 'endSignIn', 'sendPart'].includes(method)) return 'not-found';
	if (['addAccount', 'renewPassword', 'setRole', 'setDisabled', 'setSiteSettings'].includes(method))
		return 'not-allowed';
	if (['accounts', 'endAllSignIns', 'createArchitecture', 'installPack'].includes(method)) return 'not-allowed';
	return caller === 'stranger' ? 'not-found' : 'not-allowed';
}
