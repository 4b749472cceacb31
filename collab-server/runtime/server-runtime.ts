/** The runtime in this process: every act asks who is there and what the permission table says, then does it. */
import { randomUUID } from 'node:crypto';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { startArchitecture } from '$models/framework/start-architecture';
import { tokenHash, type Accounts } from '$collab/accounts/accounts';
import { Administration } from '$collab/accounts/administration';
import type { Identities } from '$collab/accounts/identities';
import { decisionActs } from '$collab/decisions/decisions';
import { pinned } from '$collab/decisions/live';
import type { DecisionParts } from '$collab/decisions/parts';
import type { Jobs } from '$collab/jobs/jobs';
import type { Packs } from '$collab/packs/packs';
import { may, roleIn } from '$collab/permission/table';
import { close } from '$collab/rooms/frames';
import { roomOf } from '$collab/rooms/room-names';
import type { Tickets } from '$collab/rooms/tickets';
import type { StoredArchitecture, StoredJob } from '$collab/storage/store';
import { done, isDate, notFound, refusal } from './answers';
import { createGate } from './gate';
import type { Answer, ArchitectureSummary, DossierState, JobSummary, Runtime } from './runtime';
import type { Session } from './session';

export interface RuntimeParts extends Omit<DecisionParts, 'gate'> {
	readonly accounts: Accounts;
	/** null where no identity provider is set. */
	readonly identities: Identities | null;
	readonly tickets: Tickets;
	readonly jobs: Jobs;
	readonly cut: (of: { account?: string; architecture?: string }, why: readonly [number, string]) => void;
	readonly metrics: () => Promise<string>;
	/** True once the server takes nobody in any more. */
	readonly isStopping: () => boolean;
}

const noProvider = refusal('not-found', 'No identity provider is set');

/** Puts a new architecture into the store and its room. Also how the demo comes in. */
export async function addArchitecture(
	parts: Pick<RuntimeParts, 'store' | 'rooms' | 'clock'>,
	architecture: Architecture,
	claims: DossierClaims | null,
	account: string
): Promise<StoredArchitecture> {
	const now = parts.clock().toISOString();
	const id = randomUUID();
	const { meta } = architecture;
	const stored: StoredArchitecture = {
		id,
		name: meta.name,
		frame: meta.frame,
		agency: meta.agency,
		pack: meta.pack,
		epoch: 1,
		sample: meta.sample,
		objectCount: architecture.objects.size,
		createdAt: now,
		changedAt: now,
		dossier: {
			code: claims?.code ?? '',
			version: claims === null || claims.version === '' ? '1.0' : claims.version,
			cutoffDate: claims?.cutoffDate ?? '',
			effectiveDate: claims?.effectiveDate ?? null,
			state: 'draft'
		}
	};
	// Listed last: a crash before leaves a document that nobody can reach, never an architecture without one.
	await parts.rooms.seed(roomOf(id, 1), { ...architecture, meta: { ...meta, id } }, account);
	await parts.store.addArchitecture(stored, { account, act: 'architecture.create', detail: meta.name, at: now });
	return stored;
}

export function createRuntime(parts: RuntimeParts): Runtime {
	const { store, accounts, identities, rooms, tickets, jobs, checks, packs, clock } = parts;
	const administration = new Administration(accounts, store, clock);
	const gate = createGate(accounts, store);
	const { signedIn, allowed } = gate;

	const live = async (stored: StoredArchitecture): Promise<Architecture> =>
		pinned((await rooms.open(roomOf(stored.id, stored.epoch))).architecture, stored);

	const summary = (session: Session, stored: StoredArchitecture): ArchitectureSummary => ({
		id: stored.id,
		name: stored.name,
		frame: stored.frame,
		agency: stored.agency,
		pack: stored.pack,
		role: roleIn(session, stored.agency) ?? 'viewer',
		objectCount: stored.objectCount,
		changedAt: stored.changedAt,
		sample: stored.sample
	});

	async function ownJob(token: string, id: string): Promise<Answer<StoredJob>> {
		const session = await signedIn(token);
		if (!session.ok) return session;
		const job = await jobs.job(id);
		if (job === null || job.account !== session.value.account) return notFound;
		const stored = await store.architecture(job.architecture);
		return stored === null || !may(session.value, 'architecture.read', stored.agency) ? notFound : done(job);
	}

	return {
		...decisionActs({ ...parts, gate }),

		signIn: (input) => accounts.signIn(input),
		signInWays: async () => ({ identity: identities !== null }),
		beginIdentity: async (input) => identities?.begin(input) ?? noProvider,
		finishIdentity: async (input) => identities?.finish(input) ?? noProvider,
		signOut: (token) => accounts.signOut(token),
		session: (token) => accounts.session(token),
		changePassword: async (token, input) => {
			const session = await signedIn(token, true);
			return session.ok ? accounts.changePassword(token, session.value, input) : session;
		},
		signIns: async (token) => {
			const session = await signedIn(token);
			return session.ok ? done(await accounts.signIns(token, session.value)) : session;
		},
		endSignIn: async (token, id) => {
			const session = await signedIn(token);
			return session.ok ? accounts.endSignIn(session.value, id) : session;
		},
		endAllSignIns: async (token, account) => {
			const session = await gate.administrator(token, 'Only an administrator ends the sign-ins of others');
			return session.ok ? accounts.endAllSignIns(session.value, account) : session;
		},
		accounts: async (token) => {
			const session = await gate.administrator(token, 'Only an administrator sees all accounts');
			return session.ok ? done(await accounts.list()) : session;
		},
		addAccount: async (token, input) => {
			const session = await gate.administrator(token, 'Only an administrator adds accounts');
			return session.ok ? administration.add(session.value, input) : session;
		},
		setRole: async (token, account, agency, role) => {
			const session = await gate.administrator(token, 'Only an administrator gives and takes roles');
			return session.ok ? administration.setRole(session.value, account, agency, role) : session;
		},
		setDisabled: async (token, account, disabled) => {
			const session = await gate.administrator(token, 'Only an administrator disables accounts');
			return session.ok ? administration.setDisabled(session.value, account, disabled) : session;
		},

		listArchitectures: async (token) => {
			const session = await signedIn(token);
			if (!session.ok) return session;
			const seen = (await store.architectures()).filter(({ agency }) =>
				may(session.value, 'architecture.read', agency)
			);
			return done(seen.map((stored) => summary(session.value, stored)));
		},
		createArchitecture: async (token, input) => {
			const session = await signedIn(token);
			if (!session.ok) return session;
			const made = 'canonical' in input ? fromCanonical(input.canonical, packs) : fromFrame(input, packs);
			if (!made.ok) return made;
			const { architecture, claims } = made.value;
			if (!may(session.value, 'architecture.create', architecture.meta.agency)) {
				return refusal('not-allowed', 'Your role does not allow a new architecture for this agency');
			}
			return done(summary(session.value, await addArchitecture(parts, architecture, claims, session.value.account)));
		},
		readArchitecture: async (token, id) => {
			const open = await allowed(token, id, 'architecture.read');
			if (!open.ok) return open;
			return done(writeCanonical(await live(open.value.stored), open.value.stored.dossier));
		},
		deleteArchitecture: async (token, id) => {
			const open = await allowed(token, id, 'architecture.delete');
			if (!open.ok) return open;
			const at = clock().toISOString();
			const { session, stored } = open.value;
			await store.deleteArchitecture(id, at, {
				account: session.account,
				act: 'architecture.delete',
				detail: stored.name,
				at
			});
			parts.cut({ architecture: id }, close.deleted);
			return done(null);
		},
		ticket: async (token, id, kind = 'm') => {
			const open = await allowed(token, id, 'architecture.read');
			if (!open.ok) return open;
			const { session, stored } = open.value;
			const canWrite = kind === 'm' && may(session, 'architecture.write', stored.agency);
			const room = roomOf(stored.id, stored.epoch, kind);
			return done({ room, canWrite, ...tickets.grant(room, tokenHash(token)) });
		},
		dossier: async (token, id) => {
			const open = await allowed(token, id, 'dossier.read');
			return open.ok ? done(open.value.stored.dossier) : open;
		},
		setDossier: async (token, id, change) => {
			const open = await allowed(token, id, 'dossier.decide');
			if (!open.ok) return open;
			const { session, stored } = open.value;
			const next: DossierState = { ...stored.dossier, ...change };
			for (const [place, date] of [
				['cutoffDate', next.cutoffDate],
				['effectiveDate', next.effectiveDate ?? '']
			] as const) {
				if (date !== '' && !isDate(date)) return refusal('invalid', 'A date is written 2027-01-29', place);
			}
			if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,59}$/u.test(next.code) && next.code !== '') {
				return refusal('invalid', 'A dossier code has letters, digits, dots, dashes and slashes', 'code');
			}
			if (!/^\d+(\.\d+){0,2}$/u.test(next.version)) return refusal('invalid', 'A version is written 1.0', 'version');
			const at = clock().toISOString();
			await store.setDossier(id, next, {
				account: session.account,
				act: 'dossier.set',
				detail: JSON.stringify(change),
				at
			});
			await checks.changed(stored, session.account);
			return done(next);
		},
		history: async (token, id, object) => {
			const open = await allowed(token, id, 'history.read');
			if (!open.ok) return open;
			const rows = await store.history(roomOf(open.value.stored.id, open.value.stored.epoch), object, 500);
			const names = new Map((await store.accounts()).map((account) => [account.id, account.displayName]));
			const value = (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown));
			return done(
				rows.map((row) => ({
					sequence: row.sequence,
					at: row.at,
					account: names.get(row.account) ?? row.account,
					object: row.place,
					field: row.field,
					before: value(row.before),
					after: value(row.after)
				}))
			);
		},

		startJob: async (token, architecture, kind, input, file) => {
			const open = await allowed(token, architecture, kind === 'export' ? 'export.run' : 'import.run');
			if (!open.ok) return open;
			return done(await jobs.start(architecture, open.value.session.account, kind, input, file));
		},
		job: async (token, id) => {
			const job = await ownJob(token, id);
			return job.ok ? done(await jobs.summary(job.value)) : job;
		},
		cancelJob: async (token, id): Promise<Answer<JobSummary>> => {
			const job = await ownJob(token, id);
			if (!job.ok) return job;
			await jobs.cancel(job.value);
			const after = await ownJob(token, id);
			return after.ok ? done(await jobs.summary(after.value)) : after;
		},
		jobResult: async (token, id) => {
			const job = await ownJob(token, id);
			if (!job.ok) return job;
			const { resultBlob, resultName, resultType } = job.value;
			if (resultBlob === null || resultName === null || resultType === null)
				return refusal('not-found', 'There is no result yet');
			const bytes = await store.blob(resultBlob);
			return bytes === null ? notFound : done({ name: resultName, mediaType: resultType, bytes });
		},

		health: async () => {
			const kind = store.exchange === null ? 'embedded' : 'shared';
			if (parts.isStopping()) return { live: true, ready: false, detail: { store: kind, reason: 'stopping' } };
			try {
				await store.accountsVersion();
				return { live: true, ready: true, detail: { store: kind } };
			} catch {
				return { live: true, ready: false, detail: { store: kind, reason: 'the store does not answer' } };
			}
		},
		metrics: () => parts.metrics()
	};
}

function fromCanonical(
	text: string,
	packs: Packs
): Answer<{ architecture: Architecture; claims: DossierClaims | null }> {
	const read = readCanonical(text);
	if (!read.ok) {
		const code = read.problem.code === 'newer-version' ? 'unsupported-version' : 'invalid';
		return refusal(code, read.problem.message, read.problem.place ?? 'canonical');
	}
	if (packs.find(read.value.architecture.meta.pack) === undefined) {
		return refusal(
			'unsupported-version',
			`The pack ${read.value.architecture.meta.pack} is not installed`,
			'meta/pack'
		);
	}
	return done({ architecture: read.value.architecture, claims: read.value.dossier });
}

function fromFrame(
	input: { frame: string; agency: string; name?: string },
	packs: Packs
): Answer<{ architecture: Architecture; claims: null }> {
	const pack = packs.find('vn-1425');
	if (pack === undefined) return refusal('unsupported-version', 'The pack vn-1425 is not installed');
	const started = startArchitecture(pack, { ...input, name: input.name ?? '', id: randomUUID() });
	if (!started.ok) return refusal('invalid', started.problem.message, started.problem.place);
	return done({ architecture: started.value, claims: null });
}
