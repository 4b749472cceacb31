/** The store in memory, for tests: keeps what the contract says as long as the process lives. */
import { createHash } from 'node:crypto';
import { latest } from './clocks-apart';
import { INSTALLATION } from './decision-store';
import { memoryAudit, type MemoryAudit } from './memory-audit';
import { memoryIdentities } from './memory-identities';
import { memoryChecks, memoryDecisions } from './memory-decisions';
import { memoryLifecycle } from './memory-lifecycle';
import { memoryMappings } from './memory-mappings';
import { memoryNotices } from './memory-notices';
import { memoryProposals } from './memory-proposals';
import { memoryPublic } from './memory-public';
import { memoryVariants } from './memory-variants';
import {
	IssuedMeanwhile,
	LISTED_INPUT,
	ACCOUNTS_CHAIN,
	type Account,
	type AccountStore,
	type AuditAct,
	type ArchitectureStore,
	type Base,
	type GlimpseStore,
	type InstallationStore,
	type JobStore,
	type KeptGlimpse,
	type LastChange,
	type Store,
	type StoredArchitecture,
	type StoredHistoryRow,
	type StoredJob,
	type StoredSignIn,
	type StoredUpdate,
	type UpdateLog
} from './store';
import { continuesTyping } from './typing';

/** The value of a key, made where there is none. */
function of<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}

function memoryGlimpses(): GlimpseStore {
	const glimpses = new Map<string, KeptGlimpse>();
	return {
		glimpse: async (room) => glimpses.get(room) ?? null,
		putGlimpse: async (room, glimpse) => {
			if (glimpse.sequence > (glimpses.get(room)?.sequence ?? -1)) glimpses.set(room, glimpse);
		}
	};
}

/** `issued`: how many versions of an architecture were issued. */
function memoryLog(issued: (architecture: string) => number): {
	readonly log: UpdateLog;
	readonly head: (room: string) => number;
} {
	const updates = new Map<string, StoredUpdate[]>();
	const snapshots = new Map<string, { sequence: number; data: Uint8Array }>();
	const bases = new Map<string, Base>();
	const clients = new Map<string, string>();
	const histories = new Map<string, StoredHistoryRow[]>();
	const head = (room: string): number => updates.get(room)?.at(-1)?.sequence ?? bases.get(room)?.sequence ?? 0;
	const kept: UpdateLog = {
		append: async (room, { history, guard, ...update }) => {
			if (guard !== undefined && issued(guard.architecture) !== guard.issued) throw new IssuedMeanwhile(guard);
			const log = of(updates, room, () => []);
			const sequence = head(room) + 1;
			log.push({ ...update, data: update.data.slice(), sequence });
			const rows = of(histories, room, () => []);
			for (const change of history) {
				const last = rows.findLastIndex(({ place }) => place === change.place);
				const row = rows[last];
				if (row !== undefined && continuesTyping(row, change, update)) {
					rows.splice(last, 1);
					rows.push({ ...row, after: change.after, sequence });
				} else rows.push({ ...change, sequence, account: update.account, at: update.at });
			}
			return sequence;
		},
		read: async (room, after) => (updates.get(room) ?? []).filter(({ sequence }) => sequence > after),
		snapshot: async (room) => snapshots.get(room) ?? null,
		putSnapshot: async (room, sequence, data) => {
			if (sequence > (snapshots.get(room)?.sequence ?? -1)) snapshots.set(room, { sequence, data: data.slice() });
		},
		base: async (room) => bases.get(room) ?? null,
		trim: async (room, base) => {
			const log = of(updates, room, () => []);
			if ((log.at(-1)?.sequence ?? 0) < base.sequence)
				throw new Error(`The log of ${room} has no update ${base.sequence}`);
			bases.set(room, base);
			if (base.sequence > (snapshots.get(room)?.sequence ?? -1)) snapshots.set(room, base);
			updates.set(
				room,
				log.filter(({ sequence }) => sequence > base.sequence)
			);
		},
		bindClient: async (room, client, account) => of(clients, `${room} ${client}`, () => account),
		history: async (room, object, limit) =>
			(histories.get(room) ?? [])
				.filter((row) => object === null || row.object === object)
				.reverse()
				.slice(0, limit),
		lastChanges: async (room, objects, ignored) => {
			const found = new Map<string, LastChange>();
			for (const object of objects) {
				const row = (histories.get(room) ?? []).findLast((each) => each.object === object && each.account !== ignored);
				if (row !== undefined) found.set(object, { sequence: row.sequence, account: row.account, at: row.at });
			}
			return found;
		},
		heads: async (rooms) =>
			new Map(
				rooms.flatMap((room): [string, number][] => {
					const last = updates.get(room)?.length ?? 0;
					return last === 0 ? [] : [[room, last]];
				})
			)
	};
	return { log: kept, head };
}

function memoryInstallation(audit: MemoryAudit): InstallationStore {
	const settings = new Map<string, string>();
	const secrets = new Map<string, string>();
	const leases = new Map<string, { owner: string; until: string }>();
	return {
		secret: async (name, value) => of(secrets, name, () => value),
		lease: async (name, owner, now, until) => {
			const held = leases.get(name);
			const isHeld = held !== undefined && held.until >= now && held.until <= latest(until);
			if (isHeld && held.owner !== owner) return false;
			leases.set(name, { owner, until });
			return true;
		},
		release: async (name, owner) => {
			if (leases.get(name)?.owner === owner) leases.delete(name);
		},
		siteSettings: async () => Object.fromEntries(settings),
		setSiteSetting: async (name, value, act) => {
			settings.set(name, value);
			audit.append(INSTALLATION, act);
		}
	};
}

function memoryAccounts(audit: MemoryAudit): AccountStore & { tellWatchers(): void } {
	const note = (act: AuditAct | undefined): void => {
		if (act !== undefined) audit.append(ACCOUNTS_CHAIN, act);
	};
	const accounts = new Map<string, Account>();
	const signIns = new Map<string, StoredSignIn>();
	let attempts: { key: string; at: string }[] = [];
	let version = 0;
	const change = (id: string, what: Partial<Account>): void => {
		version += 1;
		const account = accounts.get(id);
		if (account !== undefined) accounts.set(id, { ...account, ...what });
	};
	const endSignIns = (ended: (hash: string, signIn: StoredSignIn) => boolean): number => {
		version += 1;
		const over = [...signIns].filter(([hash, signIn]) => ended(hash, signIn));
		for (const [hash] of over) signIns.delete(hash);
		return over.length;
	};
	return {
		accounts: async () => [...accounts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
		account: async (by) =>
			('id' in by ? accounts.get(by.id) : [...accounts.values()].find(({ name }) => name === by.name)) ?? null,
		addAccount: async (account, act) => {
			if ([...accounts.values()].some(({ name }) => name === account.name)) return false;
			accounts.set(account.id, account);
			note(act);
			return true;
		},
		setPassword: async (id, password, mustChangePassword, act) => {
			change(id, { password, mustChangePassword });
			endSignIns((_, { account }) => account === id);
			note(act);
		},
		replacePassword: async (id, password, keep) => {
			change(id, { password, mustChangePassword: false });
			endSignIns((hash, { account }) => account === id && hash !== keep);
		},
		setDisplayName: async (id, displayName, act) => {
			change(id, { displayName });
			note(act);
		},
		addPost: async (id, post, act) => {
			change(id, { posts: [...(accounts.get(id)?.posts ?? []), post] });
			note(act);
		},
		setDisabled: async (id, disabled, act) => {
			change(id, { disabled });
			if (disabled) endSignIns((_, { account }) => account === id);
			note(act);
		},
		setRole: async (id, agency, role, act) => {
			const others = (accounts.get(id)?.agencies ?? []).filter((grant) => grant.agency !== agency);
			const agencies = role === null ? others : [...others, { agency, role }];
			change(id, { agencies: agencies.sort((a, b) => (a.agency < b.agency ? -1 : 1)) });
			note(act);
		},
		addSignIn: async ({ tokenHash, ...row }) => void signIns.set(tokenHash, { ...row, seenAt: row.createdAt }),
		signIn: async (tokenHash) => signIns.get(tokenHash) ?? null,
		signIns: async (account, now) =>
			[...signIns.values()]
				.filter((signIn) => signIn.account === account && signIn.expiresAt > now)
				.sort((a, b) => (a.seenAt > b.seenAt || (a.seenAt === b.seenAt && a.id < b.id) ? -1 : 1)),
		noteSeen: async (tokenHash, at, since) => {
			const signIn = signIns.get(tokenHash);
			if (signIn !== undefined && signIn.seenAt <= since) signIns.set(tokenHash, { ...signIn, seenAt: at });
		},
		removeSignIns: async (which, act) => {
			note(act);
			return endSignIns((hash, { account, id }) =>
				'tokenHash' in which
					? hash === which.tokenHash
					: account === which.account && (!('id' in which) || id === which.id)
			);
		},
		removeExpiredSignIns: async (now) => {
			const over = [...signIns].filter(([, { expiresAt }]) => expiresAt <= now);
			for (const [hash] of over) signIns.delete(hash);
			return over.length;
		},
		takeAttempt: async (keys, since, at) => {
			attempts = attempts.filter((attempt) => attempt.at > since && attempt.at <= latest(at));
			if (keys.some(({ key, limit }) => attempts.filter((attempt) => attempt.key === key).length >= limit))
				return false;
			attempts.push(...keys.map(({ key }) => ({ key, at })));
			return true;
		},
		clearAttempts: async (key) => {
			attempts = attempts.filter((attempt) => attempt.key !== key);
		},
		returnAttempt: async (key, at) => {
			const index = attempts.findIndex((attempt) => attempt.key === key && attempt.at === at);
			if (index >= 0) attempts.splice(index, 1);
		},
		accountsVersion: async () => String(version),
		tellWatchers: () => {
			version += 1;
		}
	};
}

/** Largest number behind a prefix among codes; 0 for none. */
function lastNumber(prefix: string, codes: ReadonlySet<string>): number {
	let last = 0;
	for (const code of codes) {
		if (code.startsWith(prefix)) last = Math.max(last, Number.parseInt(code.slice(prefix.length), 10) || 0);
	}
	return last;
}

function memoryArchitectures(
	audit: MemoryAudit,
	tellWatchers: () => void
): Omit<ArchitectureStore, 'deleteArchitecture'> & {
	remove(id: string, act: AuditAct): void;
	change(id: string, what: Partial<StoredArchitecture>): void;
	add(architecture: StoredArchitecture): void;
} {
	const architectures = new Map<string, StoredArchitecture>();
	const deleted = new Set<string>();
	const codes = new Map<string, Map<string, string>>();
	const change = (id: string, what: Partial<StoredArchitecture>): void => {
		const stored = architectures.get(id);
		if (stored !== undefined) architectures.set(id, { ...stored, ...what });
	};
	return {
		architectures: async () =>
			[...architectures.values()]
				.filter(({ id }) => !deleted.has(id))
				.sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1)),
		architecture: async (id) => (deleted.has(id) ? null : (architectures.get(id) ?? null)),
		add: (architecture) => void architectures.set(architecture.id, architecture),
		addArchitecture: async (architecture, act) => {
			architectures.set(architecture.id, architecture);
			audit.append(architecture.id, act);
		},
		noteChange: async (id, what) => change(id, what),
		setDossier: async (id, dossier, act) => {
			change(id, { dossier });
			audit.append(id, act);
		},
		remove: (id, act) => {
			deleted.add(id);
			tellWatchers();
			audit.append(id, act);
		},
		setEpoch: async (id, from, to, act) => {
			if (architectures.get(id)?.epoch !== from) return false;
			change(id, { epoch: to });
			tellWatchers();
			audit.append(id, act);
			return true;
		},
		codes: async (architecture) => new Map(codes.get(architecture)),
		assignCodes: async (architecture, wishes) => {
			const known = of(codes, architecture, () => new Map<string, string>());
			const taken = new Set(known.values());
			const given = new Map<string, string>();
			const claims = wishes.filter((wish) => 'claim' in wish);
			/** By prefix, so that thousands of new records do not look through all codes each; claims come before. */
			const last = new Map<string, number>();
			/** The number behind the largest there is, as the contract says. */
			const freeCode = (prefix: string): string => {
				let number = (last.get(prefix) ?? lastNumber(prefix, taken)) + 1;
				// Another prefix may begin with this one.
				while (taken.has(`${prefix}${number}`)) number += 1;
				last.set(prefix, number);
				return `${prefix}${number}`;
			};
			for (const wish of [...claims, ...wishes.filter((wish) => 'prefix' in wish)]) {
				const own = known.get(wish.record);
				if (own === undefined && 'claim' in wish && taken.has(wish.claim)) continue;
				const code = own ?? ('claim' in wish ? wish.claim : freeCode(wish.prefix));
				known.set(wish.record, code);
				taken.add(code);
				given.set(wish.record, code);
			}
			return given;
		},
		change
	};
}

function memoryJobs(): JobStore {
	const jobs = new Map<string, StoredJob>();
	const blobs = new Map<string, Uint8Array>();
	return {
		putBlob: async (data) => {
			const sha256 = createHash('sha256').update(data).digest('hex');
			blobs.set(sha256, data.slice());
			return sha256;
		},
		blob: async (sha256) => blobs.get(sha256)?.slice() ?? null,
		addJob: async (job) => void jobs.set(job.id, job),
		job: async (id) => jobs.get(id) ?? null,
		updateJob: async (id, change) => {
			const job = jobs.get(id);
			if (job !== undefined) jobs.set(id, { ...job, ...change });
		},
		runningJobs: async () => [...jobs.values()].filter(({ state }) => state === 'waiting' || state === 'running'),
		jobsOf: async (architecture, most) =>
			[...jobs.values()]
				.filter((job) => architecture === null || job.architecture === architecture)
				.sort((a, b) => (a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : a.id < b.id ? -1 : 1))
				.slice(0, most)
				.map((job) => (job.input.length > LISTED_INPUT ? { ...job, input: 'null' } : job))
	};
}

export function createMemoryStore(): Store {
	const audit = memoryAudit();
	const { tellWatchers, ...accounts } = memoryAccounts(audit);
	const { change, add, remove, ...architectures } = memoryArchitectures(audit, tellWatchers);
	const decisions = memoryDecisions(audit, (id, pack) => change(id, { pack }));
	const { log, head } = memoryLog((architecture) => issued(architecture));
	const { issued, ...lifecycle } = memoryLifecycle(audit, { ...decisions, ...architectures }, head);
	return {
		...log,
		...memoryGlimpses(),
		...accounts,
		...memoryIdentities(audit),
		...architectures,
		...audit.store,
		...memoryJobs(),
		...decisions,
		...lifecycle,
		...memoryChecks(),
		...memoryProposals(audit, tellWatchers),
		...memoryPublic(audit),
		...memoryMappings(),
		...memoryNotices(audit, { ...architectures, ...decisions, ...lifecycle }),
		...memoryVariants(audit, tellWatchers, { ...architectures, ...lifecycle, add, remove }),
		...memoryInstallation(audit),
		exchange: null,
		close: () => Promise.resolve()
	};
}
