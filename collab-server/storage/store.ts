/**
 * What is durable, behind one asynchronous interface: the embedded SQLite store is one implementation, PostgreSQL may be
 * another; `store-contract.ts` holds what each must keep. A promise resolves only when the work is committed.
 */
import type { DecisionFacts } from '$models/architecture/decision-facts';
import type { HeldPost } from '$models/architecture/person';
import type { Role } from '$collab/runtime/session';
import type { CheckStore } from './check-store';
import type { DecisionStore } from './decision-store';
import type { Exchange } from './exchange';
import type { IdentityStore } from './identity-store';
import type { LifecycleStore } from './lifecycle-store';
import type { MappingStore } from './mapping-store';
import type { NoticeStore } from './notice-store';
import type { ProposalStore } from './proposal-store';
import type { PublicStore } from './public-store';
import type { VariantOf, VariantStore } from './variant-store';

export interface StoredUpdate {
	readonly sequence: number;
	readonly data: Uint8Array;
	readonly account: string;
	readonly at: string;
}

/** One line of an update's history. */
export interface HistoryChange {
	/** Root and id, such as `objects/k1` or `chapters/intro`. */
	readonly place: string;
	/** Id of the record, key of the chapter. */
	readonly object: string;
	/** Field, `to:<field>`, or `@<structural key>`; '' where the record itself came or went. */
	readonly field: string;
	/** JSON, null for absent. */
	readonly before: string | null;
	readonly after: string | null;
}

export interface NewUpdate {
	readonly data: Uint8Array;
	readonly account: string;
	readonly at: string;
	/** What it did in words; committed with it, so that no crash can part them. */
	readonly history: readonly HistoryChange[];
	/** Refused with `IssuedMeanwhile` where it no longer holds, in the transaction that would commit it. */
	readonly guard?: IssueGuard;
}

/** So many versions of an architecture were issued when somebody looked whether he may still speak of one. */
export interface IssueGuard {
	readonly architecture: string;
	readonly issued: number;
}

/** A version was issued since somebody looked: what he wrote is not kept. */
export class IssuedMeanwhile extends Error {
	constructor({ architecture }: IssueGuard) {
		super(`A version of ${architecture} was issued meanwhile`);
	}
}

export interface StoredHistoryRow extends HistoryChange {
	readonly sequence: number;
	readonly account: string;
	readonly at: string;
}

/** Everything up to a number of the log, as one update, and when that was. */
export interface Base {
	readonly sequence: number;
	readonly data: Uint8Array;
	readonly at: string;
}

/** The append-only log of every document; the source of truth of what people edit together. */
export interface UpdateLog {
	/** Answers the sequence number of the update, once it is committed. */
	append(room: string, update: NewUpdate): Promise<number>;
	read(room: string, after: number): Promise<readonly StoredUpdate[]>;
	snapshot(room: string): Promise<{ readonly sequence: number; readonly data: Uint8Array } | null>;
	/** The state that stands for the oldest updates, which were trimmed; null where all are there. */
	base(room: string): Promise<Base | null>;
	/** Puts a state in place of the updates up to its number. Rejects where the log does not reach so far. */
	trim(room: string, base: Base): Promise<void>;
	putSnapshot(room: string, sequence: number, data: Uint8Array, at: string): Promise<void>;
	/** Binds a client id to the account that first brought it; answers whom it belongs to. */
	bindClient(room: string, client: number, account: string): Promise<string>;
	/** The newest first. What one account types into a chapter within a minute is one row. */
	history(room: string, object: string | null, limit: number): Promise<readonly StoredHistoryRow[]>;
	/** The last row of each of these objects, whoever made it but the ignored account; objects without one are left out. */
	lastChanges(room: string, objects: readonly string[], ignored: string): Promise<ReadonlyMap<string, LastChange>>;
	/** Number of the last update of each of these rooms; rooms without one are left out. */
	heads(rooms: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface KeptGlimpse {
	/** Number of the last update that it shows. */
	readonly sequence: number;
	/** ISO instant of which it is. */
	readonly at: string;
	/** JSON (`models/architecture/glimpse.ts`), compressed by gzip. */
	readonly data: Uint8Array;
}

/** What is looked at of a large document while it is being read; may be missing, and may be of a moment ago. */
export interface GlimpseStore {
	glimpse(room: string): Promise<KeptGlimpse | null>;
	/** Kept unless a later one is there. */
	putGlimpse(room: string, glimpse: KeptGlimpse): Promise<void>;
}

export type LastChange = Pick<StoredHistoryRow, 'sequence' | 'account' | 'at'>;

export interface Account {
	readonly id: string;
	readonly name: string;
	readonly displayName: string;
	/** argon2id hash. */
	readonly password: string;
	readonly administrator: boolean;
	readonly mustChangePassword: boolean;
	readonly disabled: boolean;
	readonly createdAt: string;
	readonly agencies: readonly { readonly agency: string; readonly role: Role }[];
	/** Each post that was said, the oldest first: none is forgotten, since papers tell who acted in which. */
	readonly posts: readonly HeldPost[];
}

/** Someone who signed in with a browser or a program, until that ends. */
export interface StoredSignIn {
	/** Names it to its owner; tells nothing about the token. */
	readonly id: string;
	readonly account: string;
	readonly createdAt: string;
	readonly expiresAt: string;
	/** When it was last used, told by the minute. */
	readonly seenAt: string;
	readonly address: string;
	/** In a few words, '' where it did not say. */
	readonly browser: string;
	readonly way: SignInWay;
}

/** By the account's own password, or because an identity provider said who it is. */
export type SignInWay = 'password' | 'identity';

export type NewSignIn = Omit<StoredSignIn, 'seenAt'> & { readonly tokenHash: string };

/** Which sign-ins end: one by its token, all of an account, or the one of an account that bears the id. */
export type EndedSignIns =
	{ readonly tokenHash: string } | { readonly account: string } | { readonly account: string; readonly id: string };

/**
 * Accounts, roles and sign-ins. An act that is given is written into the chain of accounts in the same transaction, and
 * only where something was done.
 */
export interface AccountStore {
	accounts(): Promise<readonly Account[]>;
	account(by: { readonly id: string } | { readonly name: string }): Promise<Account | null>;
	/** Answers false where the name is taken. */
	addAccount(account: Account, act?: AuditAct): Promise<boolean>;
	/** Somebody else's act: ends all sign-ins of the account. */
	setPassword(id: string, password: string, mustChange: boolean, act?: AuditAct): Promise<void>;
	/** The owner's own change: ends all sign-ins of the account but one. */
	replacePassword(id: string, password: string, keepTokenHash: string): Promise<void>;
	/** As papers and pages name him. */
	setDisplayName(id: string, displayName: string, act?: AuditAct): Promise<void>;
	/** Adds the post that is held from now on. */
	addPost(id: string, post: HeldPost, act?: AuditAct): Promise<void>;
	/** Whoever is disabled is signed out as well. */
	setDisabled(id: string, disabled: boolean, act?: AuditAct): Promise<void>;
	setRole(id: string, agency: string, role: Role | null, act?: AuditAct): Promise<void>;
	addSignIn(row: NewSignIn): Promise<void>;
	signIn(tokenHash: string): Promise<StoredSignIn | null>;
	/** Of an account and not over by the instant, the last used first. */
	signIns(account: string, now: string): Promise<readonly StoredSignIn[]>;
	/** Keeps when it was used, unless that is known to be so since the instant; no change that anybody watches. */
	noteSeen(tokenHash: string, at: string, since: string): Promise<void>;
	/** Answers how many there were. */
	removeSignIns(which: EndedSignIns, act?: AuditAct): Promise<number>;
	/** Forgets those that were over by the instant; no change that anybody watches. Answers how many there were. */
	removeExpiredSignIns(now: string): Promise<number>;
	/**
	 * Counts one attempt under every key at once, unless one of them has reached its limit since the instant; answers
	 * whether it may be made. Counting and asking are one act, so that many at once are bounded too.
	 */
	takeAttempt(keys: readonly AttemptKey[], since: string, at: string): Promise<boolean>;
	/** Forgets all attempts under a key. */
	clearAttempts(key: string): Promise<void>;
	/** Takes back one attempt that turned out to be none. */
	returnAttempt(key: string, at: string): Promise<void>;
	/** Changes whenever accounts, roles or sign-ins may have changed, by this process or another. */
	accountsVersion(): Promise<string>;
}

export interface AttemptKey {
	readonly key: string;
	readonly limit: number;
}

export interface StoredArchitecture {
	readonly id: string;
	readonly name: string;
	readonly frame: 'ministry' | 'province' | 'organisation';
	readonly agency: string;
	readonly pack: string;
	readonly epoch: number;
	readonly sample: boolean;
	readonly objectCount: number;
	readonly createdAt: string;
	readonly changedAt: string;
	readonly dossier: StoredDossier;
	/** Only of a variant. */
	readonly variant?: VariantOf;
}

export interface StoredDossier {
	readonly code: string;
	readonly version: string;
	readonly cutoffDate: string;
	readonly effectiveDate: string | null;
	/** What the version that is being drawn up changes, and on what basis; '' until somebody says it. */
	readonly change: string;
	readonly basis: string;
	/** What the decision is to say that issues it; absent where nobody said any of it. */
	readonly decision?: DecisionFacts;
	readonly state: 'draft' | 'submitted' | 'issued';
}

export interface ArchitectureStore {
	architectures(): Promise<readonly StoredArchitecture[]>;
	architecture(id: string): Promise<StoredArchitecture | null>;
	/** Lists it; its document is in the log by then. */
	addArchitecture(architecture: StoredArchitecture, act: AuditAct): Promise<void>;
	noteChange(id: string, change: { name: string; objectCount: number; changedAt: string }): Promise<void>;
	setDossier(id: string, dossier: StoredDossier, act: AuditAct): Promise<void>;
	/**
	 * With its variants, which are never there without it. Answers what was deleted, itself last, or null, and writes
	 * nothing, where a dossier was issued from it.
	 */
	deleteArchitecture(id: string, at: string, act: AuditAct): Promise<readonly string[] | null>;
	/** Answers false, and writes nothing, where the epoch is another by now. */
	setEpoch(id: string, from: number, to: number, act: AuditAct): Promise<boolean>;
	/** Codes by record; a code once given is never given again. */
	codes(architecture: string): Promise<ReadonlyMap<string, string>>;
	/**
	 * Registers all in one transaction and answers the code of each record that has one now. A claim is refused where the
	 * code belongs to another record; a number is the next one that no record ever had or claims here.
	 */
	assignCodes(architecture: string, wishes: readonly CodeWish[], at: string): Promise<ReadonlyMap<string, string>>;
}

export type CodeWish =
	{ readonly record: string; readonly claim: string } | { readonly record: string; readonly prefix: string };

/** The audit chain of the acts upon accounts. */
export const ACCOUNTS_CHAIN = 'accounts';

export interface AuditAct {
	readonly account: string;
	readonly act: string;
	readonly detail: string;
	readonly at: string;
}
export interface AuditRow extends AuditAct {
	readonly number: number;
	readonly previous: string;
	readonly hash: string;
}

export interface AuditStore {
	addAudit(chain: string, act: AuditAct): Promise<string>;
	audit(chain: string): Promise<readonly AuditRow[]>;
	/** Those rows of it that tell of one of these acts, the oldest first. */
	auditOf(chain: string, acts: readonly string[]): Promise<readonly AuditRow[]>;
	/** Names of the chains that have a row. */
	auditChains(): Promise<readonly string[]>;
}

export interface StoredJob {
	readonly id: string;
	readonly architecture: string;
	readonly account: string;
	readonly kind: string;
	readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
	readonly progress: number;
	readonly step: string;
	readonly input: string;
	readonly fileName: string | null;
	readonly fileBlob: string | null;
	readonly error: string | null;
	readonly resultName: string | null;
	readonly resultType: string | null;
	readonly resultBlob: string | null;
	readonly resultSize: number | null;
	readonly dataBlob: string | null;
	readonly leaseUntil: string | null;
	readonly createdAt: string;
}

/** Longest input of a job that a list of jobs carries along: a mapping of thousands of shapes is no part of one. */
export const LISTED_INPUT = 1_000;

export interface JobStore {
	putBlob(data: Uint8Array, at: string): Promise<string>;
	blob(sha256: string): Promise<Uint8Array | null>;
	addJob(job: StoredJob): Promise<void>;
	job(id: string): Promise<StoredJob | null>;
	updateJob(id: string, change: Partial<Omit<StoredJob, 'id'>>): Promise<void>;
	/** Jobs that some process said it works on. */
	runningJobs(): Promise<readonly StoredJob[]>;
	/** Of an architecture or, by null, of all; the newest first, at most so many. A long input is told as null. */
	jobsOf(architecture: string | null, most: number): Promise<readonly StoredJob[]>;
}

/** What belongs to the installation as a whole, however many processes serve it. */
export interface InstallationStore {
	/** The value kept under a name; the first who gives one decides. */
	secret(name: string, value: string): Promise<string>;
	/** Whether this owner has what the name stands for until the instant: where nobody else has it now. */
	lease(name: string, owner: string, now: string, until: string): Promise<boolean>;
	release(name: string, owner: string): Promise<void>;
	/** What an administrator set for everybody. */
	siteSettings(): Promise<Readonly<Record<string, string>>>;
	setSiteSetting(name: string, value: string, act: AuditAct): Promise<void>;
}

export interface Store
	extends
		UpdateLog,
		GlimpseStore,
		AccountStore,
		IdentityStore,
		ArchitectureStore,
		AuditStore,
		JobStore,
		DecisionStore,
		LifecycleStore,
		CheckStore,
		ProposalStore,
		PublicStore,
		MappingStore,
		NoticeStore,
		VariantStore,
		InstallationStore {
	/** null where one process alone has the store. */
	readonly exchange: Exchange | null;
	close(): Promise<void>;
}
