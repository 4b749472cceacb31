/** What is done to architectures and their documents, where the rooms are; each act asks the permission table first. */
import { decidedIn, lastSigned } from '$collab/lifecycle/last-signed';
import { filledFacts, saidFacts } from '$models/architecture/decision-facts';
import { randomUUID } from 'node:crypto';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { startArchitecture } from '$models/framework/start-architecture';
import { decisionActs } from '$collab/decisions/decisions';
import { pinned } from '$collab/decisions/live';
import { carriedFinder } from '$collab/variants/carried-history';
import { historyOver, reasonFinder } from '$collab/decisions/reasons';
import { threadsOf } from '$collab/decisions/thread-room';
import type { Jobs } from '$collab/jobs/jobs';
import type { Packs } from '$collab/packs/packs';
import { may } from '$collab/permission/table';
import { lifecycleActs } from '$collab/lifecycle/acts';
import { publicWriteActs, type PublicWriteParts } from '$collab/public-pages/switch';
import { toldClaims } from '$collab/lifecycle/history';
import { proposalActs } from '$collab/proposals/acts';
import { variantActs } from '$collab/variants/acts';
import { close } from '$collab/rooms/frames';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture, StoredJob } from '$collab/storage/store';
import { addArchitecture } from './add-architecture';
import { done, isDate, notFound, refusal, unreadable } from './answers';
import { raiseDiagrams } from './raise-diagrams';
import type { Answer, DossierState, JobSummary, LiveRuntime } from './runtime';
import { summaryOf } from './summary';

/** Rows of history in one answer. */
const MOST_HISTORY = 500;

export interface LiveParts extends PublicWriteParts {
	readonly jobs: Jobs;
	readonly cut: (of: { account?: string; architecture?: string }, why: readonly [number, string]) => void;
}

export function liveActs(parts: LiveParts): LiveRuntime {
	const { store, rooms, jobs, checks, packs, clock } = parts;
	const { signedIn, allowed } = parts.gate;

	const live = async (stored: StoredArchitecture): Promise<Architecture> =>
		pinned((await rooms.open(roomOf(stored.id, stored.epoch))).architecture, stored);

	async function ownJob(token: string, id: string): Promise<Answer<StoredJob>> {
		const session = await signedIn(token);
		if (!session.ok) return session;
		const job = await jobs.job(id);
		if (job === null || job.account !== session.value.account) return notFound;
		const stored = await store.architecture(job.architecture);
		return stored === null || !may(session.value, 'architecture.read', stored.agency) ? notFound : done(job);
	}

	return {
		...decisionActs(parts),
		...lifecycleActs(parts),
		...proposalActs(parts),
		...publicWriteActs(parts),
		...variantActs(parts),

		createArchitecture: async (token, input) => {
			const session = await signedIn(token);
			if (!session.ok) return session;
			const made = 'canonical' in input ? fromCanonical(input.canonical, packs) : fromFrame(input, packs);
			if (!made.ok) return made;
			const { architecture, claims } = made.value;
			if (!may(session.value, 'architecture.create', architecture.meta.agency)) {
				return refusal('not-allowed', 'Your role does not allow a new architecture for this agency');
			}
			const { account } = session.value;
			const stored = await addArchitecture(parts, architecture, claims, account);
			if ('canonical' in input && input.opened !== undefined) await jobs.opened(stored.id, account, input.opened);
			return done(summaryOf(session.value, stored));
		},
		readArchitecture: async (token, id) => {
			const open = await allowed(token, id, 'architecture.read');
			if (!open.ok) return open;
			const { stored } = open.value;
			const architecture = await live(stored);
			return done(writeCanonical(architecture, await toldClaims(store, stored, architecture)));
		},
		deleteArchitecture: async (token, id) => {
			const open = await allowed(token, id, 'architecture.delete');
			if (!open.ok) return open;
			const at = clock().toISOString();
			const { session, stored } = open.value;
			const act = { account: session.account, act: 'architecture.delete', detail: stored.name, at };
			const gone = await store.deleteArchitecture(id, at, act);
			if (gone === null) {
				return refusal('conflict', 'A dossier was issued from this architecture, so it is kept', 'issued');
			}
			for (const architecture of gone) parts.cut({ architecture }, close.deleted);
			return done(null);
		},
		setDossier: async (token, id, change, options) => {
			const open = await allowed(token, id, 'dossier.decide');
			if (!open.ok) return open;
			const { session, stored } = open.value;
			// The reason of a version that was frozen says nothing about the next one.
			const isNext = (change.version ?? stored.dossier.version) !== stored.dossier.version;
			const isFrozen = isNext && (await store.version(id, stored.dossier.version)) !== null;
			const decided = isFrozen ? await decidedIn(store, id, stored.dossier.version) : undefined;
			const signed = isFrozen ? await lastSigned(store, stored.agency) : null;
			const facts = saidFacts(change.decision ?? filledFacts(signed, decided ?? stored.dossier.decision));
			const { decision: _, ...before } = stored.dossier;
			const next: DossierState = {
				...before,
				...(isFrozen ? { change: '', basis: '' } : {}),
				...change,
				...(Object.keys(facts).length === 0 ? {} : { decision: facts })
			};
			for (const [place, date] of [
				['cutoffDate', next.cutoffDate],
				['effectiveDate', next.effectiveDate ?? '']
			] as const) {
				if (date !== '' && !isDate(date)) return refusal('invalid', 'A date is written 2027-01-29', place);
			}
			if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,59}$/u.test(next.code) && next.code !== '') {
				return refusal(
					'invalid',
					'A dossier code begins with a letter or digit and goes on with letters, digits or . - _ /, 60 characters at most, such as HS-96-2026',
					'code'
				);
			}
			if (!/^\d+(\.\d+){0,2}$/u.test(next.version)) return refusal('invalid', 'A version is written 1.0', 'version');
			const at = clock().toISOString();
			await store.setDossier(id, next, {
				account: session.account,
				act: 'dossier.set',
				detail: JSON.stringify(change),
				at
			});
			const cutoffBefore = stored.dossier.cutoffDate;
			const raisedTo = {
				...(change.version === undefined ? {} : { version: next.version }),
				...(cutoffBefore === next.cutoffDate ? {} : { cutoff: { before: cutoffBefore, now: next.cutoffDate } })
			};
			const raisedDiagrams =
				options?.raiseDiagrams === true ? await raiseDiagrams(parts, stored, raisedTo, session.account) : 0;
			await checks.changed(stored, session.account);
			return done({ ...next, raisedDiagrams });
		},
		history: async (token, id, object) => {
			const open = await allowed(token, id, 'history.read');
			if (!open.ok) return open;
			const { stored, session } = open.value;
			const rows = await historyOver(store, stored, object, MOST_HISTORY);
			const threads = await threadsOf(parts, stored);
			const [reasonOf, carriedBy] = [reasonFinder(threads), carriedFinder(threads)];
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
					after: value(row.after),
					isOwn: row.account === session.account,
					reason: reasonOf(row)?.text ?? '',
					carried: carriedBy(row)
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
		}
	};
}

function fromCanonical(
	text: string,
	packs: Packs
): Answer<{ architecture: Architecture; claims: DossierClaims | null }> {
	const read = readCanonical(text);
	if (!read.ok) {
		const code = read.problem.code === 'newer-version' ? 'unsupported-version' : 'invalid';
		return unreadable(code, { place: 'canonical', ...read.problem });
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
