import { describe, expect, it } from 'vitest';
import { Accounts } from '$collab/accounts/accounts';
import { createHandlers } from '$collab/jobs/handlers';
import { Jobs } from '$collab/jobs/jobs';
import { Rooms } from '$collab/rooms/rooms';
import { Tickets } from '$collab/rooms/tickets';
import { createMemoryStore } from '$collab/storage/memory-store';
import { createHash } from 'node:crypto';
import { roles, type Role } from './session';
import type { Answer, Runtime } from './runtime';
import { createRuntime } from './server-runtime';

const at = '2026-11-23T00:00:00.000Z';
const clock = (): Date => new Date(at);

/** Who asks: each role in the architecture's agency, an administrator of another agency, and nobody. */
const callers = [...roles, 'stranger', 'nobody', 'first-password'] as const;
type Caller = (typeof callers)[number];

const readers: readonly Caller[] = roles;
const writers: readonly Caller[] = ['editor', 'chief-engineer', 'administrator'];
const leaders: readonly Caller[] = ['chief-engineer', 'administrator'];
const anyone: readonly Caller[] = callers;

interface Ask {
	/** Whom it is granted to. */
	readonly to: readonly Caller[];
	readonly call: (runtime: Runtime, token: string, id: string) => Promise<unknown>;
}

const job = 'no-such-job';

/** Every method of the runtime. One that is missing here does not compile; one too few in a list fails below. */
const asks: Readonly<Record<keyof Runtime, readonly Ask[]>> = {
	signIn: [],
	signOut: [{ to: anyone, call: (runtime) => runtime.signOut('another') }],
	session: [{ to: anyone, call: (runtime, token) => runtime.session(token) }],
	changePassword: [],
	accounts: [{ to: [], call: (runtime, token) => runtime.accounts(token) }],
	listArchitectures: [],
	createArchitecture: [
		{
			to: leaders,
			call: (runtime, token) => runtime.createArchitecture(token, { frame: 'province', agency: '96' })
		}
	],
	readArchitecture: [{ to: readers, call: (runtime, token, id) => runtime.readArchitecture(token, id) }],
	deleteArchitecture: [{ to: leaders, call: (runtime, token, id) => runtime.deleteArchitecture(token, id) }],
	ticket: [{ to: readers, call: (runtime, token, id) => runtime.ticket(token, id) }],
	dossier: [{ to: readers, call: (runtime, token, id) => runtime.dossier(token, id) }],
	setDossier: [{ to: leaders, call: (runtime, token, id) => runtime.setDossier(token, id, { code: 'CM-01' }) }],
	check: [{ to: readers, call: (runtime, token, id) => runtime.check(token, id, '2026-11-23') }],
	history: [{ to: readers, call: (runtime, token, id) => runtime.history(token, id, null) }],
	startJob: [
		{ to: readers, call: (runtime, token, id) => runtime.startJob(token, id, 'export', { format: 'none' }, null) },
		...(['import-analysis', 'import-plan', 'import-apply'] as const).map((kind): Ask => ({
			to: writers,
			call: (runtime, token, id) => runtime.startJob(token, id, kind, {}, null)
		}))
	],
	// A job belongs to who started it; of another's nobody learns that it is there.
	job: [{ to: [], call: (runtime, token) => runtime.job(token, job) }],
	cancelJob: [{ to: [], call: (runtime, token) => runtime.cancelJob(token, job) }],
	jobResult: [{ to: [], call: (runtime, token) => runtime.jobResult(token, job) }],
	health: [{ to: anyone, call: (runtime) => runtime.health() }],
	metrics: [{ to: anyone, call: (runtime) => runtime.metrics() }]
};

async function signedIn(): Promise<{ runtime: Runtime; id: string }> {
	const store = createMemoryStore();
	const accounts = new Accounts(store, clock);
	const log = (): void => undefined;
	const rooms = new Rooms(store, clock, log);
	const runtime = createRuntime({
		store,
		accounts,
		rooms,
		tickets: new Tickets(clock),
		jobs: new Jobs(store, createHandlers({ store, rooms, clock }), clock, log),
		clock,
		cut: () => undefined,
		metrics: () => ''
	});
	for (const caller of callers) {
		if (caller === 'nobody') continue;
		const role: Role = caller === 'stranger' || caller === 'first-password' ? 'administrator' : caller;
		await store.addAccount({
			id: caller,
			name: caller,
			displayName: caller,
			password: '',
			administrator: false,
			mustChangePassword: caller === 'first-password',
			disabled: false,
			createdAt: at,
			agencies: [{ agency: caller === 'stranger' ? '01' : '96', role }]
		});
		const tokenHash = createHash('sha256').update(caller).digest('hex');
		await store.addSignIn({ tokenHash, account: caller, createdAt: at, expiresAt: '2026-12-01T00:00:00.000Z' });
	}
	const made = await runtime.createArchitecture('administrator', { frame: 'province', agency: '96' });
	if (!made.ok) throw new Error(made.error.message);
	return { runtime, id: made.value.id };
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
	if (['job', 'cancelJob', 'jobResult'].includes(method)) return 'not-found';
	if (['accounts', 'createArchitecture'].includes(method)) return 'not-allowed';
	return caller === 'stranger' ? 'not-found' : 'not-allowed';
}
