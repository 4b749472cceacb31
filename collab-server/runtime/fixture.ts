/** For tests: a runtime over a store, people with roles who are signed in, and a small pack whose rules stay as they are. */
import { generateKeyPairSync } from 'node:crypto';
import type { RawFiles } from '$models/framework/load';
import { builtInPack } from '$models/framework/packs';
import { chapterKey, sectionsToWrite } from '$models/framework/sections';
import type { Edit } from '$models/architecture/edit';
import { Accounts, tokenHash } from '$collab/accounts/accounts';
import { Checks } from '$collab/checks/checks';
import { ENGINE } from '$collab/engine';
import { createHandlers } from '$collab/jobs/handlers';
import { Jobs } from '$collab/jobs/jobs';
import { Packs } from '$collab/packs/packs';
import { roomOf } from '$collab/rooms/room-names';
import { Rooms } from '$collab/rooms/rooms';
import { Tickets } from '$collab/rooms/tickets';
import { signerOf } from '$collab/signing/signing-key';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Store } from '$collab/storage/store';
import { frontActs } from './front-acts';
import { createGate } from './gate';
import { liveActs } from './live-acts';
import type { LifecycleView } from './lifecycle-runtime';
import type { Answer, JobKind, JobSummary, Runtime } from './runtime';
import type { Role } from './session';

export const at = '2026-11-23T00:00:00.000Z';

export interface TestRuntime {
	readonly runtime: Runtime;
	readonly store: Store;
	readonly rooms: Rooms;
	readonly checks: Checks;
	/** What the clock says; to be set by a test. */
	now: Date;
	/** Whether the installation has public pages; to be set by a test. */
	publicPages: boolean;
}

export function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message} (${answer.error.place ?? ''})`);
	return answer.value;
}

const log = (): void => undefined;

/** Packs that many runtimes may share, since loading and proving one takes longer than all the rest. */
export async function installedPacks(...versions: readonly string[]): Promise<Packs> {
	const packs = await Packs.load(createMemoryStore(), log);
	for (const version of versions) {
		const installed = await packs.install(smallPack(version), { account: 'root', at });
		if (!installed.ok) throw new Error(`${installed.problem.message} (${installed.problem.place ?? ''})`);
	}
	return packs;
}

export async function startRuntime(store: Store = createMemoryStore(), shared?: Packs): Promise<TestRuntime> {
	const test = { now: new Date(at), publicPages: true };
	const clock = (): Date => test.now;
	const packs = shared ?? (await Packs.load(store, log));
	const packOf = (reference: string) => packs.find(reference);
	const exactPack = (reference: string, hash: string) => packs.exact(reference, hash);
	const rooms = new Rooms(store, clock, log, { packOf });
	const checks = new Checks(rooms, {
		store,
		clock,
		log,
		packOf,
		engine: ENGINE,
		recording: { mayRecord: async () => true, leave: async () => undefined }
	});
	const accounts = new Accounts(store, clock);
	const gate = createGate(accounts, store);
	const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
	const runtime: Runtime = {
		...frontActs({
			store,
			gate,
			accounts,
			identities: null,
			tickets: new Tickets(clock, 'secret'),
			signingKey: signer.key,
			get publicPages() {
				return test.publicPages;
			},
			clock,
			metrics: async () => '',
			mail: { isOffered: false, hour: 7 },
			closedFor: () => null
		}),
		...liveActs({
			store,
			gate,
			rooms,
			checks,
			packs,
			jobs: new Jobs(store, createHandlers({ store, rooms, clock, packOf, exactPack, signer, log }), clock, log),
			signer,
			engine: ENGINE,
			clock,
			log,
			get publicPages() {
				return test.publicPages;
			},
			cut: () => undefined
		})
	};
	return Object.assign(test, { runtime, store, rooms, checks });
}

/** Id of the sign-in that a person has from the start. */
export const signInOf = (name: string): string => `sign-in-of-${name}`;

/** An account that is signed in; its id, its name and its token are the same word. */
export async function addPerson(
	store: Store,
	name: string,
	role: Role | null,
	more: { readonly agency?: string; readonly administrator?: boolean; readonly mustChangePassword?: boolean } = {}
): Promise<void> {
	const { agency = '96', administrator = false, mustChangePassword = false } = more;
	await store.addAccount({
		id: name,
		name,
		displayName: `Ông ${name}`,
		password: '',
		administrator,
		mustChangePassword,
		disabled: false,
		createdAt: at,
		agencies: role === null ? [] : [{ agency, role }],
		posts: []
	});
	const expiresAt = '2030-12-01T00:00:00.000Z';
	await store.addSignIn({
		tokenHash: tokenHash(name),
		id: signInOf(name),
		account: name,
		createdAt: at,
		expiresAt,
		address: '127.0.0.1',
		browser: '',
		way: 'password'
	});
}

export interface Province extends TestRuntime {
	readonly id: string;
}

/**
 * A province that is checked against the small pack, with `an` and `binh` (editors), `chi` (chief engineer), `dung`
 * (reviewer), `em` (viewer), `la` (administrator of another agency) and `root`.
 */
export async function province(packs: Packs, store?: Store): Promise<Province> {
	const test = await startRuntime(store, packs);
	const roles = { an: 'editor', binh: 'editor', chi: 'chief-engineer', dung: 'reviewer', em: 'viewer' } as const;
	for (const [name, role] of Object.entries(roles)) await addPerson(test.store, name, role);
	await addPerson(test.store, 'la', 'administrator', { agency: '01' });
	await addPerson(test.store, 'root', null, { administrator: true });
	const { id } = value(await test.runtime.createArchitecture('root', { frame: 'province', agency: '96' }));
	value(await test.runtime.switchPack('chi', id, 'small@1'));
	return Object.assign(test, { id });
}

/** Edits the model as a person's client would, and waits until the check has recorded what came of it. */
export async function edit({ rooms, checks, id }: Province, account: string, ...edits: readonly Edit[]): Promise<void> {
	const { live } = await rooms.open(roomOf(id, 1));
	live.apply(edits, { source: 'command', account, connection: null });
	await rooms.settled(roomOf(id, 1));
	await checks.recorded({ id, epoch: 1 });
}

/** Runs a job of `an` to its end. */
export async function ran(
	{ runtime, id, store }: Province,
	kind: JobKind,
	input: unknown,
	file: { readonly name: string; readonly bytes: Uint8Array } | null = null
): Promise<JobSummary> {
	const started = value(await runtime.startJob('an', id, kind, input, file));
	for (;;) {
		const job = value(await runtime.job('an', started.id));
		if (job.state !== 'waiting' && job.state !== 'running') return job;
		await store.job(started.id);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** Words for every heading of Form 01 that has any, by chapter. */
export const writtenChapters: Readonly<Record<string, string>> = Object.fromEntries(
	sectionsToWrite(builtInPack('vn-1425')?.forms.form01 ?? { sections: [] }, 'province').map(({ path, title }) => [
		chapterKey('form01', path),
		`Lời văn của mục ${title}.`
	])
);

/**
 * Does what a dossier lacks before two chief engineers can approve it: facts, a code, words where nothing stands, what only
 * a person can answer. Who has no room at hand brings an architecture that is written.
 */
export async function complete(
	{ runtime, rooms }: Pick<TestRuntime, 'runtime'> & Partial<Pick<TestRuntime, 'rooms'>>,
	id: string,
	engineer: string
): Promise<void> {
	const { blank } = value(await runtime.lifecycle(engineer, id));
	if (rooms !== undefined) {
		const room = roomOf(id, 1);
		const words = blank.map(({ chapter }): Edit => ({ op: 'write', chapter, text: writtenChapters[chapter] ?? '' }));
		(await rooms.open(room)).live.apply(words, { source: 'command', account: engineer, connection: null });
		await rooms.settled(room);
	}
	const facts = { code: 'CM-01', version: '1.0', cutoffDate: '2026-11-20', change: 'Ban hành lần đầu' };
	value(await runtime.setDossier(engineer, id, facts));
	for (const { id: finding, asked, answeredAfter } of value(await runtime.check(engineer, id, {})).findings) {
		if (asked && answeredAfter === undefined)
			value(await runtime.answerRule(engineer, id, { finding, answer: 'pass', reason: 'Đã xem' }));
	}
}

/** Submits a complete dossier with the approvals of two chief engineers; answers what it is then. */
export async function submitted(
	{ runtime }: Pick<TestRuntime, 'runtime'>,
	id: string,
	engineers: readonly [string, string]
): Promise<LifecycleView> {
	const { state } = value(await runtime.lifecycle(engineers[0], id));
	for (const engineer of engineers) value(await runtime.approve(engineer, id, { state }));
	return value(
		await runtime.submit(engineers[0], id, { state, reason: 'Trình lần đầu', tablesOnly: 'Bảng đã nói đủ' })
	);
}

export const objectNamed = (id: string, name: string, owner?: string): Edit => ({
	op: 'create',
	root: 'objects',
	id,
	keys: {
		kind: 'system',
		name,
		recordType: 'original',
		...(owner === undefined ? {} : { owner })
	}
});

export const fieldOf = (id: string, key: string, value: string): Edit => ({
	op: 'set',
	root: 'objects',
	id,
	key,
	value
});

const words = (vi: string) => ({ vi, en: vi });
const object = (owner: string) => ({
	objects: [{ id: 'a', kind: 'system', code: 'KT-1', fields: { name: 'Kho', recordType: 'original', owner } }]
});

function rule(id: string, severity: string, more: object): object {
	return {
		id,
		title: words(`Quy tắc ${id}`),
		basis: { instrument: 'qd-1425', article: 'Điều 1', certainty: 'illustrative', paraphrase: words('Ví dụ') },
		severity,
		target: { subject: 'object', where: null },
		message: words('{name}'),
		howToFix: words('Sửa'),
		fix: null,
		...more
	};
}

/** `T01`: the owner is a people's committee. `T02`: only a person can tell. `T03`: some relation goes out. */
export function smallPack(version: string, severity: 'required' | 'recommended' = 'required'): RawFiles {
	const example = (verdict: string, architecture: object, more: object = {}) => ({
		name: words(verdict),
		verdict,
		architecture,
		...more
	});
	const related = {
		objects: ['a', 'b'].map((id, index) => ({
			id,
			kind: 'system',
			code: `KT-${index + 1}`,
			fields: { name: id, recordType: 'original', owner: 'UBND' }
		})),
		relations: ['ab', 'ba'].map(([source, target], index) => ({
			id: `r${index}`,
			code: `QH-${index + 1}`,
			source,
			target,
			type: 'data-exchange',
			fields: {}
		}))
	};
	return {
		pack: { id: 'small', version, title: words('Gói nhỏ'), base: 'vn-1425' },
		instruments: { instruments: [] },
		profiles: { profiles: [{ id: 'owners', title: words('Chủ quản'), rules: ['T01'] }] },
		'rules/T01': rule('T01', severity, {
			require: { matches: ['owner', '^UBND'] },
			examples: [example('pass', object('UBND tỉnh')), example('fail', object('Sở'))]
		}),
		'rules/T02': rule('T02', 'required', {
			require: null,
			asked: words('Chỉ người xem được'),
			examples: [
				example('pass', object('UBND'), { answer: 'pass' }),
				example('fail', object('UBND'), { answer: 'fail' })
			]
		}),
		'rules/T03': rule('T03', 'recommended', {
			require: { relations: { direction: 'out' } },
			examples: [example('pass', related), example('fail', object('UBND'))]
		})
	};
}
