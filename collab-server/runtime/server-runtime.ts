/** The runtime in this process: every act asks who is there and what the permission table says, then does it. */
import { randomUUID } from 'node:crypto';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import { tokenHash, type Accounts } from '$collab/accounts/accounts';
import type { Jobs } from '$collab/jobs/jobs';
import { may, roleIn, type Action } from '$collab/permission/table';
import { close } from '$collab/rooms/frames';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import type { Tickets } from '$collab/rooms/tickets';
import type { Store, StoredArchitecture, StoredJob } from '$collab/storage/store';
import type { Answer, ArchitectureSummary, DossierState, JobSummary, Runtime, RuntimeError } from './runtime';
import type { Session } from './session';

type Failed = { readonly ok: false; readonly error: RuntimeError };

export const refusal = (code: RuntimeError['code'], message: string, place?: string): Failed => ({
	ok: false,
	error: place === undefined ? { code, message } : { code, message, place }
});
const done = <T>(value: T): Answer<T> => ({ ok: true, value });

const notFound = refusal('not-found', 'There is nothing here that you may see');

export interface RuntimeParts {
	readonly store: Store;
	readonly accounts: Accounts;
	readonly rooms: Rooms;
	readonly tickets: Tickets;
	readonly jobs: Jobs;
	readonly clock: () => Date;
	readonly cut: (of: { account?: string; architecture?: string }, why: readonly [number, string]) => void;
	readonly metrics: () => string;
}

const isDate = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/u.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

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
	const { store, accounts, rooms, tickets, jobs, clock } = parts;

	/** Whoever still has a one-time password may do nothing but replace it. */
	async function signedIn(token: string, mayHaveFirstPassword = false): Promise<Answer<Session>> {
		const session = await accounts.session(token);
		if (session === null) return refusal('not-signed-in', 'Sign in first');
		return session.mustChangePassword && !mayHaveFirstPassword
			? refusal('not-allowed', 'Replace the one-time password first', 'password')
			: done(session);
	}

	/** The architecture, if the session may do this with it; one that it may not even read is not there for it. */
	async function allowed(
		token: string,
		id: string,
		action: Action
	): Promise<Answer<{ session: Session; stored: StoredArchitecture }>> {
		const session = await signedIn(token);
		if (!session.ok) return session;
		const stored = await store.architecture(id);
		if (stored === null || !may(session.value, 'architecture.read', stored.agency)) return notFound;
		if (!may(session.value, action, stored.agency)) return refusal('not-allowed', 'Your role does not allow this');
		return done({ session: session.value, stored });
	}

	const live = async (stored: StoredArchitecture): Promise<Architecture> =>
		(await rooms.open(roomOf(stored.id, stored.epoch))).live.current.architecture;

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
		signIn: (input) => accounts.signIn(input),
		signOut: (token) => accounts.signOut(token),
		session: (token) => accounts.session(token),
		changePassword: async (token, input) => {
			const session = await signedIn(token, true);
			return session.ok ? accounts.changePassword(token, session.value, input) : session;
		},
		accounts: async (token) => {
			const session = await signedIn(token);
			if (!session.ok) return session;
			if (!session.value.administrator) return refusal('not-allowed', 'Only an administrator sees all accounts');
			return done(await accounts.list());
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
			const made = 'canonical' in input ? fromCanonical(input.canonical) : fromFrame(input);
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
		ticket: async (token, id) => {
			const open = await allowed(token, id, 'architecture.read');
			if (!open.ok) return open;
			const { session, stored } = open.value;
			const canWrite = may(session, 'architecture.write', stored.agency);
			const room = roomOf(stored.id, stored.epoch);
			return done({ room, canWrite, ...tickets.grant(room, session, tokenHash(token)) });
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
			return done(next);
		},
		check: async (token, id, asOf) => {
			const open = await allowed(token, id, 'check.run');
			if (!open.ok) return open;
			const { stored } = open.value;
			const pack = builtInPack(stored.pack);
			if (pack === undefined) return refusal('unsupported-version', `The pack ${stored.pack} is not installed`);
			if (asOf !== null && !isDate(asOf)) return refusal('invalid', 'A date is written 2027-01-29', 'asOf');
			const date =
				asOf ?? (stored.dossier.cutoffDate === '' ? clock().toISOString().slice(0, 10) : stored.dossier.cutoffDate);
			return done(check(await live(stored), pack, date));
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
			await store.architectures();
			return { live: true, ready: true, detail: { store: 'sqlite' } };
		},
		metrics: async () => parts.metrics()
	};
}

function fromCanonical(text: string): Answer<{ architecture: Architecture; claims: DossierClaims | null }> {
	const read = readCanonical(text);
	if (!read.ok) {
		const code = read.problem.code === 'newer-version' ? 'unsupported-version' : 'invalid';
		return refusal(code, read.problem.message, read.problem.place);
	}
	if (builtInPack(read.value.architecture.meta.pack) === undefined) {
		return refusal(
			'unsupported-version',
			`The pack ${read.value.architecture.meta.pack} is not installed`,
			'meta/pack'
		);
	}
	return done({ architecture: read.value.architecture, claims: read.value.dossier });
}

function fromFrame(input: {
	frame: string;
	agency: string;
	name?: string;
}): Answer<{ architecture: Architecture; claims: null }> {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) return refusal('unsupported-version', 'The pack vn-1425 is not installed');
	const started = startArchitecture(pack, { ...input, name: input.name ?? '', id: randomUUID() });
	if (!started.ok) return refusal('invalid', started.problem.message, started.problem.place);
	return done({ architecture: started.value, claims: null });
}
