/** The part of the runtime that is about findings, decisions, versions and packs. Values can be cloned like all others. */
import type { ClosedVersions, Closing } from '$collab/decisions/closed-talk';
import type { SinceVersion } from '$collab/decisions/thread-facts';
import type { Passage } from '$models/sync/passage';
import type { DossierClaims } from '$models/architecture/architecture';
import type { Answer as RuleAnswer, FindingWaiver, WaiverStanding } from '$models/conformance/decisions';
import type { CheckReport, Counts, Finding } from '$models/conformance/report';
import type { Certificate } from '$models/conformance/certificate';
import type { RawFiles } from '$models/framework/load';
import type { Words } from '$models/framework/provenance';
import type { Inherited } from '$collab/checks/held-decisions';
import type { CheckSummary, FindingEvent } from '$collab/storage/check-store';
import type {
	EvidenceRemoval,
	StoredEvidence,
	StoredFindingRecord,
	StoredWaiver
} from '$collab/storage/decision-store';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type {
	AnswerInput,
	AnswersInput,
	CheckQuery,
	CommentInput,
	EvidenceInput,
	EvidenceLinkInput,
	EvidenceRemovalInput,
	FindingRecordInput,
	ReasonInput,
	ThreadAnswerInput,
	ThreadChargeInput,
	ThreadPoint,
	ThreadStateInput,
	VersionInput,
	WaiverDecisionInput,
	WaiverInput
} from './decision-inputs';
import type { Answer } from './runtime';
import type { Role } from './session';

/** `idle`: none of what it covers is there any more. */
export type WaiverState = WaiverStanding | 'idle' | 'refused' | 'withdrawn';

export interface WaiverView extends StoredWaiver {
	/** How it stands today, to the worst of what it covers. */
	readonly standing: WaiverState;
	/** Title of its rule in the pack of now; null where that has no such rule. */
	readonly ruleTitle: Words | null;
}

export type EvidenceView = Omit<StoredEvidence, 'removedAt' | 'removedBy' | 'removedReason'>;

/** A piece of evidence beside what was decided. */
export interface EvidenceBeside extends EvidenceView {
	/** How it was removed since the version that it stands beside; null while it is there. */
	readonly removed: EvidenceRemoval | null;
}

/** A piece of evidence with the words of what it stands behind. */
export interface EvidenceRow extends EvidenceView {
	/** Name that is shown. */
	readonly accountName: string;
	/** Code and name of the record, or what else it is about is called; '' where it has none. */
	readonly subject: {
		readonly code: string;
		readonly name: string;
		/** Deleted, or not there any more. */ readonly isGone: boolean;
	};
	/** Whether the one who asks may remove it. */
	readonly mayRemove: boolean;
}

export interface DecisionsView {
	readonly records: readonly StoredFindingRecord[];
	readonly waivers: readonly WaiverView[];
	/** Finding to the waiver that stands to it. */
	readonly standings: Readonly<Record<string, FindingWaiver>>;
	/** Waivers none of whose findings is there any more. */
	readonly idle: readonly string[];
	readonly answers: readonly RuleAnswer[];
	readonly evidence: readonly EvidenceBeside[];
	/** Of a variant what of all this is of its main line, and changed there alone; null where this is one. */
	readonly inherited: Inherited | null;
	/**
	 * The version that they stand beside, whether they were kept with it or are the ones of now, how many answers and
	 * waivers are otherwise by now, and the instant of its issue, or of its freeze, at which it was so; null where no version
	 * was asked for.
	 */
	readonly frozen: {
		readonly version: string;
		readonly isKept: boolean;
		readonly changed: number;
		readonly at: string;
	} | null;
	/** Versions whose threads stay as they are, since they are issued or a later round of them was. */
	readonly closed: ClosedVersions;
	/** Why, of each of them. */
	readonly closings: readonly Closing[];
	/** Account id to the name that is shown, of every account in the rest. */
	readonly accounts: Readonly<Record<string, string>>;
	/** Who has a role here and may be charged with a finding. */
	readonly people: readonly { readonly id: string; readonly displayName: string; readonly role: Role }[];
	/** ISO date by which standings are reckoned. */
	readonly today: string;
}

export interface CommentView {
	readonly id: string;
	readonly about: string;
	readonly author: string;
	readonly authorName: string;
	readonly text: string;
	readonly at: string;
	/** Id of the comment that the thread began with; '' where this one began it, or the subject has one thread only. */
	readonly thread: string;
	/** Account ids of those whom it names. */
	readonly mentions: readonly string[];
	/** The passage of a chapter that its thread is about; null for all else. */
	readonly passage: Passage | null;
	/** The field of the record, '' for all else. */
	readonly field: string;
	/** Id of the finding of it that is meant, '' for all else. */
	readonly finding: string;
	/** The place on the diagram; null for all else. */
	readonly point: ThreadPoint | null;
	/** Key of the thread of an issued version that it goes on with; '' for none. */
	readonly continues: string;
	/** What it is about as it was called when the thread began; '' where it has no name or that was not kept. */
	readonly title: string;
	/** The frozen version that was read, '' for what is worked on. */
	readonly version: string;
	/** Words of a chapter of that version, '' for all else. */
	readonly quote: string;
	/** Whoever wrote it about a version could appraise it by then. */
	readonly byAppraiser: boolean;
}

/** What a thread asks of whom: nothing where it has none of these. */
export interface ThreadFactsView {
	readonly thread: string;
	readonly kind: 'remark' | 'request';
	/** Who began it. */
	readonly asker: string;
	readonly assignee: string | null;
	readonly assigneeName: string;
	/** ISO date, '' for none. */
	readonly due: string;
	/** Of a request for change; null while nobody answered, or once it was sent back. */
	readonly answer: {
		readonly outcome: 'done' | 'declined';
		readonly reason: string;
		readonly account: string;
		readonly accountName: string;
		readonly at: string;
		/** Whether anything changed there since the version in which it was asked; null where that cannot be told. */
		readonly since: SinceVersion | null;
	} | null;
}

/** How a thread stands: who settled or reopened it last. */
export interface ThreadStateView {
	readonly thread: string;
	/** `handled`: somebody of the agency saw to what was said of a version; whoever appraises has not confirmed it. */
	readonly state: 'open' | 'handled' | 'resolved';
	readonly account: string;
	readonly accountName: string;
	readonly at: string;
}

export interface VersionView {
	readonly name: string;
	readonly title: string;
	readonly sequence: number;
	/** Of the canonical file. */
	readonly sha256: string;
	readonly pack: string;
	readonly packHash: string;
	readonly dossier: DossierClaims;
	/** What became of it as a submission; null where it was saved and never submitted. */
	readonly submission: Pick<StoredSubmission, 'state' | 'effectiveDate' | 'decision'> | null;
	/** Name that is shown. */
	readonly account: string;
	readonly at: string;
}

export interface FindingSince {
	readonly finding: string;
	readonly isOpen: boolean;
	/** When it opened last, and by whose edit; null where it never did. */
	readonly since: string | null;
	/** Account id, and the name that is shown. */
	readonly account: string | null;
	readonly accountName: string | null;
	readonly sequence: number | null;
	/** The oldest first; `account` is the name that is shown. */
	readonly events: readonly FindingEvent[];
}

/** Another pack against the state of today. */
export interface Rehearsal {
	readonly from: string;
	readonly to: string;
	readonly asOf: string;
	readonly counts: { readonly before: Counts; readonly after: Counts };
	readonly added: readonly Finding[];
	readonly removed: readonly Finding[];
	/** The same finding with another verdict or severity. */
	readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
}

export interface PackView {
	readonly id: string;
	readonly version: string;
	readonly title: Words;
	readonly base: string;
	readonly rules: number;
	readonly profiles: readonly { readonly id: string; readonly title: Words }[];
	readonly hash: string;
	readonly builtIn: boolean;
}

export interface DecisionRuntime {
	/** Those of now, or those that stand beside a frozen version; their standing is to the report of today. */
	decisions(token: string, id: string, version?: string): Promise<Answer<DecisionsView>>;
	setFindingRecord(token: string, id: string, input: FindingRecordInput): Promise<Answer<StoredFindingRecord>>;
	/** Writes about a finding, a waiver, a record, a chapter or the whole; an answer reopens its thread. */
	comment(token: string, id: string, input: CommentInput): Promise<Answer<CommentView>>;
	/** Of a request for change only who asked settles it, which confirms the answer, or sends the answer back. */
	setThreadState(token: string, id: string, input: ThreadStateInput): Promise<Answer<ThreadStateView>>;
	chargeThread(token: string, id: string, input: ThreadChargeInput): Promise<Answer<ThreadFactsView>>;
	answerThread(token: string, id: string, input: ThreadAnswerInput): Promise<Answer<ThreadFactsView>>;
	/** Says why: of the last change of each record by the one who asks. Nobody explains what another did. */
	explain(token: string, id: string, input: ReasonInput): Promise<Answer<null>>;
	askWaiver(token: string, id: string, input: WaiverInput): Promise<Answer<StoredWaiver>>;
	decideWaiver(token: string, id: string, waiver: string, input: WaiverDecisionInput): Promise<Answer<StoredWaiver>>;
	answerRule(token: string, id: string, input: AnswerInput): Promise<Answer<RuleAnswer | null>>;
	/** Answers all of them or, where one cannot be answered, none. */
	answerRules(token: string, id: string, input: AnswersInput): Promise<Answer<readonly RuleAnswer[]>>;

	addEvidence(
		token: string,
		id: string,
		input: EvidenceInput,
		file: { name: string; bytes: Uint8Array }
	): Promise<Answer<EvidenceView>>;
	/** Of a frozen version also what stood beside it and was removed since. */
	evidence(
		token: string,
		id: string,
		evidence: string,
		version?: string
	): Promise<Answer<{ name: string; mediaType: string; bytes: Uint8Array }>>;
	/** Cites a document that was issued elsewhere. */
	addEvidenceLink(token: string, id: string, input: EvidenceLinkInput): Promise<Answer<EvidenceView>>;
	/** All evidence there is, the newest first. */
	evidenceList(token: string, id: string): Promise<Answer<readonly EvidenceRow[]>>;
	/** Hides a piece, with a reason: whoever attached it may, and leaders. It stays in the store and in the audit trail. */
	removeEvidence(token: string, id: string, evidence: string, input: EvidenceRemovalInput): Promise<Answer<null>>;

	versions(token: string, id: string): Promise<Answer<readonly VersionView[]>>;
	makeVersion(token: string, id: string, input: VersionInput): Promise<Answer<VersionView>>;
	/** The canonical file. */
	version(token: string, id: string, name: string): Promise<Answer<string>>;
	/** The very pack that it was frozen with, as JSON, without the examples that prove its rules. */
	versionPack(token: string, id: string, name: string): Promise<Answer<string>>;

	/** Verdicts and findings; of the authoritative state against the pinned pack where nothing else is asked. */
	check(token: string, id: string, query: CheckQuery): Promise<Answer<CheckReport>>;
	checkTrend(token: string, id: string): Promise<Answer<readonly CheckSummary[]>>;
	findingSince(token: string, id: string, finding: string): Promise<Answer<FindingSince>>;
	rehearse(token: string, id: string, pack: string): Promise<Answer<Rehearsal>>;
	certificate(token: string, id: string): Promise<Answer<Certificate>>;

	/** Pins another pack. */
	switchPack(token: string, id: string, pack: string): Promise<Answer<{ pack: string }>>;
	packs(token: string): Promise<Answer<readonly PackView[]>>;
	/** The files of an installed pack; those of the program are with whoever has the program. */
	packFiles(token: string, pack: string): Promise<Answer<{ files: RawFiles }>>;
	installPack(token: string, files: RawFiles): Promise<Answer<PackView>>;
}
