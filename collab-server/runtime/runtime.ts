/**
 * The one door between the app (SvelteKit, `src`) and the server that owns all durable state.
 *
 * Every method is asynchronous and every argument and answer can be cloned by the structured clone algorithm, so that
 * the server may live in this process, in a child process or in another one without the app noticing. Nothing here
 * hands out a live object (no Y.Doc, no database handle).
 *
 * Errors that a user can cause are values: `{ ok: false, error }` with a code of `runtimeErrors` and a place.
 */
import type { DecisionFacts } from '$models/architecture/decision-facts';
import type { GivenPost, Post } from '$models/architecture/person';
import type { PublicKey } from '$collab/signing/signing-key';
import type { AuditRuntime } from './audit-runtime';
import type { DecisionRuntime } from './decision-runtime';
import type { InboxRuntime } from './inbox-runtime';
import type { LifecycleRuntime } from './lifecycle-runtime';
import type { InvitedRuntime, ProposalRuntime } from './proposal-runtime';
import type { PublicReadRuntime, PublicWriteRuntime } from './public-runtime';
import type { Session, AccountSummary, NewAccount, Role, SignInSummary } from './session';
import type { VariantRuntime } from './variant-runtime';
import type { WorkRuntime } from './work-runtime';

export const runtimeErrors = [
	'not-signed-in',
	'wrong-password',
	'too-many-attempts',
	'not-allowed',
	'not-found',
	'conflict',
	'invalid',
	'too-large',
	/** Two acts that must be by two people. */
	'same-person',
	/** Signing in by an identity provider: over or not begun here, not confirmed, clocks, out of reach. */
	'identity-stale',
	'identity-refused',
	'identity-clock',
	'identity-unreachable',
	/** Known to the provider, but nobody here. */
	'no-account',
	'account-disabled',
	'unsupported-type',
	'unsupported-version',
	/** The framework pack that something was made by is not here any more. */
	'pack-missing',
	'busy'
] as const;
export type RuntimeErrorCode = (typeof runtimeErrors)[number];

const identityErrors = [
	'identity-stale',
	'identity-refused',
	'identity-clock',
	'identity-unreachable',
	'no-account',
	'account-disabled'
] as const satisfies readonly RuntimeErrorCode[];

export const isIdentityError = (code: string): code is (typeof identityErrors)[number] =>
	(identityErrors as readonly string[]).includes(code);

export interface RuntimeError {
	readonly code: RuntimeErrorCode;
	/** What went wrong, in one English sentence; the page shows its own text by `code` and adds `place`. */
	readonly message: string;
	/** Where: a field, a file, a sheet and cell. Absent when the code says it all. */
	readonly place?: string;
	/** Which fault of a file it is, by the code of what reads it, such as `not-json`. */
	readonly reason?: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: RuntimeError };

export interface ArchitectureSummary {
	readonly id: string;
	readonly name: string;
	readonly frame: 'ministry' | 'province' | 'organisation';
	/** Pack id of the agency, such as a province's two-digit code. */
	readonly agency: string;
	readonly pack: string;
	readonly role: Role;
	readonly objectCount: number;
	/** ISO 8601 instant of the last committed change. */
	readonly changedAt: string;
	readonly sample: boolean;
	/** null of a main line. */
	readonly variant: {
		/** Id of the main line. */
		readonly main: string;
		readonly name: string;
		readonly state: 'open' | 'merged' | 'closed';
	} | null;
}

/** What a role decides about the dossier: never in a Y.Doc. */
export interface DossierState {
	readonly code: string;
	readonly version: string;
	/** ISO date; the date up to which data is counted. */
	readonly cutoffDate: string;
	readonly effectiveDate: string | null;
	/** What the version that is being drawn up changes, and on what basis; '' until somebody says it. */
	readonly change: string;
	readonly basis: string;
	/** What the decision is to say that issues it; absent where nobody said any of it. */
	readonly decision?: DecisionFacts;
	readonly state: 'draft' | 'submitted' | 'issued';
}

export interface DossierSet extends DossierState {
	/** Diagrams whose version became that of the dossier. */
	readonly raisedDiagrams: number;
}

export interface Ticket {
	/** Room name, `m:<id>@<epoch>` or `c:<id>@<epoch>`. */
	readonly room: string;
	/** Short-lived secret for the socket's `ticket` parameter. */
	readonly ticket: string;
	readonly canWrite: boolean;
	/** Whether the browser may keep what is not sent yet. */
	readonly localCopies: boolean;
	/** ISO instant after which the ticket opens no socket. */
	readonly expiresAt: string;
}

/** What the log of a document holds, as updates in their order; whatever came after them comes over the socket. */
export interface DocumentState {
	/** As in a ticket. */
	readonly room: string;
	readonly updates: readonly Uint8Array[];
}

/** A large document as it was a moment ago, to be looked at while it is read. */
export interface Glimpse {
	/** As in a ticket. */
	readonly room: string;
	/** ISO instant of which it is. */
	readonly at: string;
	/** JSON, compressed by gzip. */
	readonly data: Uint8Array;
}

export interface SiteSettings {
	/** Whether browsers may keep what is not sent yet, so that closing the page loses none of it. */
	readonly localCopies: boolean;
}

export type JobKind =
	| 'export'
	| 'import-analysis'
	| 'import-plan'
	| 'import-apply'
	/** Tells what taking an import back would do, and does nothing. */
	| 'import-undo-plan'
	| 'import-undo';
/** What a list tells of: work that was asked for, and files that architectures were opened from, read before they were sent. */
export type ToldJobKind = JobKind | 'open';

/** The file that an architecture is opened from, and what did not come in as it stood there: kept among its jobs. */
export interface OpenedFile {
	readonly name: string;
	readonly losses: readonly { readonly place: string; readonly message: string; readonly en: string }[];
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobSummary {
	readonly id: string;
	readonly architecture: string;
	readonly kind: ToldJobKind;
	readonly state: JobState;
	/** 0 to 1. */
	readonly progress: number;
	readonly step: string;
	readonly error: RuntimeError | null;
	/** Present when done and the result is a file. */
	readonly result: { readonly name: string; readonly mediaType: string; readonly size: number } | null;
	/** Present when done: the data that is the result (an import's analysis or plan), or what is told of a file. JSON. */
	readonly data: unknown;
}

export interface HistoryRow {
	readonly sequence: number;
	readonly at: string;
	readonly account: string;
	readonly object: string;
	readonly field: string;
	readonly before: unknown;
	readonly after: unknown;
	/** Whether the one who asks did it. */
	readonly isOwn: boolean;
	/** Why, in the words of who did it; '' where nothing was said. */
	readonly reason: string;
	/** The variant that was merged by it, or taken back; null for what somebody edited himself. */
	readonly carried: { readonly variant: string; readonly act: 'merge' | 'undo' } | null;
}

/** Where somebody signs in from: what he will know the sign-in by. */
export interface Caller {
	readonly address: string;
	/** What the browser or program calls itself; absent where it does not say. */
	readonly browser?: string;
}

/** A sign-in that goes on at the identity provider. */
export interface BegunIdentity {
	/** Where the browser has to go. */
	readonly location: string;
	/** Sealed; for the browser to keep until it is back. */
	readonly flow: string;
	readonly expiresAt: string;
}

export interface FinishedIdentity {
	readonly token: string;
	readonly session: Session;
	/** Where the browser wanted to go at the beginning. */
	readonly next: string;
}

/**
 * Signing in, and what is known without opening a document: answered by the process that speaks HTTP, and quickly,
 * whatever the rooms are busy with.
 */
export interface FrontRuntime extends AuditRuntime, InboxRuntime, InvitedRuntime, PublicReadRuntime, WorkRuntime {
	signIn(
		input: { readonly name: string; readonly password: string } & Caller
	): Promise<Answer<{ token: string; session: Session }>>;
	/** How one may sign in beside the password. */
	signInWays(): Promise<{ readonly identity: boolean }>;
	beginIdentity(input: { readonly callback: string; readonly next: string }): Promise<Answer<BegunIdentity>>;
	finishIdentity(
		input: { readonly returned: string; readonly flow: string } & Caller
	): Promise<Answer<FinishedIdentity>>;
	signOut(token: string): Promise<void>;
	/** The session of a cookie's token, or null. */
	session(token: string): Promise<Session | null>;
	changePassword(token: string, input: { current: string; next: string }): Promise<Answer<null>>;
	/** Says as whom papers and pages name him, and in which post from now on; of the post what is absent stays. */
	setFullName(
		token: string,
		given: { readonly displayName: string } & GivenPost
	): Promise<Answer<{ readonly displayName: string } & Post>>;
	/** The same of somebody else's post. */
	setPost(token: string, account: string, post: GivenPost): Promise<Answer<AccountSummary>>;
	/** Where the account is signed in, the last used first. */
	signIns(token: string): Promise<Answer<readonly SignInSummary[]>>;
	/** Ends one of one's own; its open sockets end within a second. */
	endSignIn(token: string, id: string): Promise<Answer<null>>;
	/** Ends all of an account; answers how many there were. */
	endAllSignIns(token: string, account: string): Promise<Answer<{ readonly ended: number }>>;
	accounts(token: string): Promise<Answer<readonly AccountSummary[]>>;
	/** Answers the one-time password, which nobody can read again. */
	addAccount(
		token: string,
		input: NewAccount
	): Promise<Answer<{ readonly account: AccountSummary; readonly password: string }>>;
	/** Answers a one-time password, which nobody can read again; ends all sign-ins of the account. */
	renewPassword(token: string, account: string): Promise<Answer<{ readonly password: string }>>;
	/** Gives a role in an agency, or takes it by null; open sockets that rest on the old one end within a second. */
	setRole(token: string, account: string, agency: string, role: Role | null): Promise<Answer<AccountSummary>>;
	/** Ends all sign-ins of whom it disables. */
	setDisabled(token: string, account: string, disabled: boolean): Promise<Answer<AccountSummary>>;

	/** What an administrator set for everybody. */
	siteSettings(token: string): Promise<Answer<SiteSettings>>;
	setSiteSettings(token: string, settings: SiteSettings): Promise<Answer<SiteSettings>>;

	listArchitectures(token: string): Promise<Answer<readonly ArchitectureSummary[]>>;
	/** For the document, or for the threads about its findings, where everyone only reads. */
	ticket(token: string, id: string, room?: 'm' | 'c'): Promise<Answer<Ticket>>;
	/** The document as it lies on the disk: no room has to be open for it. */
	documentState(token: string, id: string): Promise<Answer<DocumentState>>;
	/** null where none is kept, such as of a small document. */
	glimpse(token: string, id: string): Promise<Answer<Glimpse | null>>;
	dossier(token: string, id: string): Promise<Answer<DossierState>>;
	signingKey(): Promise<PublicKey>;

	/** Ready while it takes people in and its store answers; live as long as it answers at all. */
	health(): Promise<{ live: boolean; ready: boolean; detail: Readonly<Record<string, string>> }>;
	metrics(): Promise<string>;
}

/** What needs the documents: answered where the rooms are, in a process of their own unless told otherwise. */
export interface LiveRuntime
	extends DecisionRuntime, LifecycleRuntime, ProposalRuntime, PublicWriteRuntime, VariantRuntime {
	createArchitecture(
		token: string,
		input: { frame: string; agency: string; name?: string } | { canonical: string; opened?: OpenedFile }
	): Promise<Answer<ArchitectureSummary>>;
	/** Canonical file (`*.khuevan.json` text) of the live state, dossier claims filled from the decisions. */
	readArchitecture(token: string, id: string): Promise<Answer<string>>;
	/** Never one that a dossier was issued from. */
	deleteArchitecture(token: string, id: string): Promise<Answer<null>>;
	/**
	 * The reason of a version is forgotten with its number, unless the next one's comes along. `raiseDiagrams` writes the version into every diagram that says another one, and a new
	 * cut-off date wherever the source of its data names the one before, as one change of the document.
	 */
	setDossier(
		token: string,
		id: string,
		change: {
			code?: string;
			version?: string;
			cutoffDate?: string;
			effectiveDate?: string | null;
			change?: string;
			basis?: string;
			/** All there is to say of it by now. */
			decision?: DecisionFacts;
		},
		options?: { readonly raiseDiagrams: boolean }
	): Promise<Answer<DossierSet>>;
	history(token: string, id: string, object: string | null): Promise<Answer<readonly HistoryRow[]>>;

	/** Starts a job; `input` is JSON by kind, `file` becomes a blob by hash. */
	startJob(
		token: string,
		architecture: string,
		kind: JobKind,
		input: unknown,
		file: { name: string; bytes: Uint8Array } | null
	): Promise<Answer<JobSummary>>;
	job(token: string, id: string): Promise<Answer<JobSummary>>;
	cancelJob(token: string, id: string): Promise<Answer<JobSummary>>;
	jobResult(token: string, id: string): Promise<Answer<{ name: string; mediaType: string; bytes: Uint8Array }>>;
}

export interface Runtime extends FrontRuntime, LiveRuntime {}

/** Where collab-server publishes its runtime for the app's separate module graph. */
export const RUNTIME = Symbol.for('khuevan.runtime');
