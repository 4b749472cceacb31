/**
 * How dossiers become official: who approved which state, what was submitted, and what became of it. Every write is in one
 * transaction with its row of the audit chain; a version that was submitted is never written over.
 */
import type { DossierCounts } from '$models/conformance/dossier-counts';
import type { IssuingDecision } from '$models/architecture/architecture';
import type { EditionLevel } from '$models/architecture/edition';
import type { StoredVersion } from './decision-store';
import type { AuditAct } from './store';

export const submissionStates = [
	'submitted',
	'in-review',
	'returned',
	'withdrawn',
	'appraised',
	'issued',
	'superseded'
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** For its technology, or for the work that it serves. */
export const capacities = ['it', 'business'] as const;
export type Capacity = (typeof capacities)[number];

/** A chief engineer's word for one state of the dossier. */
export interface StoredApproval {
	readonly account: string;
	/** In which capacity it was given; null where that was not said. */
	readonly capacity: Capacity | null;
	/** SHA-256 of the canonical file that was approved. */
	readonly state: string;
	readonly at: string;
}

export interface StoredMove {
	readonly move: string;
	readonly to: SubmissionState;
	readonly account: string;
	readonly reason: string;
	readonly at: string;
}

/** Who took a submission into review, or over from another, last; null while nobody did. */
export const reviewerOf = (moves: readonly Pick<StoredMove, 'move' | 'account'>[]): string | null =>
	moves.findLast(({ move }) => move === 'take' || move === 'take-over')?.account ?? null;

/** Headings under which a version has only what is made from the model, and why it was submitted so. */
export interface TablesOnly {
	/** Keys of chapters, such as `form01/V.1.1`. */
	readonly chapters: readonly string[];
	readonly reason: string;
}

/** A request for change that nobody had settled when a version was issued. */
export interface OpenAtIssue {
	/** Key of its thread. */
	readonly thread: string;
	/** What it is about as it was called then, and the beginning of what was asked. */
	readonly name: string;
	/** Whether somebody of the agency had answered it, and how. */
	readonly state: 'open' | 'answered' | 'declined';
	/** Whether whoever appraised asked for it; absent of what was kept before that was told apart, which counts as such. */
	readonly isOfAppraisal?: boolean;
}

export interface StoredSubmission {
	/** Name of the version that was frozen. */
	readonly version: string;
	readonly state: SubmissionState;
	/** ISO date from which an issued one is in force; null before. */
	readonly effectiveDate: string | null;
	/** What issued it; null before. */
	readonly decision: IssuingDecision | null;
	/** Accounts whose approval it was submitted with. */
	readonly approvedBy: readonly string[];
	/** In which capacity they approved, by account; nothing of who did not say. */
	readonly capacities: Readonly<Record<string, Capacity>>;
	/** null where every heading had words, or of before anybody was asked. */
	readonly tablesOnly: TablesOnly | null;
	/** What its check excused, rested on people's word for and left open when it was submitted; null of before it was kept. */
	readonly counts: DossierCounts | null;
	/** SHA-256 of what people had decided when it was issued; null before, and of one of before that was kept. */
	readonly issuedWith: string | null;
	/** What was asked and not settled when it was issued, as whoever issued it said that he knew; null before, and of one of before that was kept. */
	readonly openAtIssue: readonly OpenAtIssue[] | null;
	/** The oldest first; the first one submits. */
	readonly moves: readonly StoredMove[];
	/** The decision that stands on each item, by its number; kept as it is once the submission is concluded. */
	readonly items: readonly StoredItemDecision[];
	/** Decisions that others took the place of, the oldest first. */
	readonly replaced: readonly StoredItemDecision[];
	/** What the agency says of why it came back, by what it is about; as it is kept once the next version is submitted. */
	readonly answers: readonly StoredReturnAnswer[];
}

/** A look at the issued version that found nothing to change. */
export interface StoredReview {
	/** The issued version that was looked at. */
	readonly version: string;
	/** ISO date in Việt Nam. */
	readonly day: string;
	readonly reason: string;
	readonly account: string;
	readonly at: string;
}

export const itemVerdicts = ['accepted', 'refused', 'open'] as const;

/**
 * `changed`: another decision stands there by now. `closed`: the submission is not in review (any more). `not-reviewer`:
 * somebody else has taken it into review.
 */
export type ItemOutcome = 'kept' | 'changed' | 'closed' | 'not-reviewer';

/** What a reviewer says of one item of the checklist of a submission. */
export interface StoredItemDecision {
	/** Number of the item. */
	readonly item: string;
	readonly decision: (typeof itemVerdicts)[number];
	readonly reason: string;
	readonly account: string;
	readonly at: string;
}

/** What an answer is about that answers the reason of the return as a whole, and no item or rule. */
export const RETURN_REASON = 'return';

/** What the agency says of one reason for which a version came back. */
export interface StoredReturnAnswer {
	/** Number of an item, id of a rule beyond the items, or `RETURN_REASON`. */
	readonly item: string;
	readonly words: string;
	readonly account: string;
	readonly at: string;
}

/** `changed`: another answer stands there by now. `closed`: it did not come back, or the next version is submitted by now. */
export type AnswerOutcome = 'kept' | 'changed' | 'closed';

export interface SubmissionMove extends StoredMove {
	readonly from: SubmissionState;
	/** These three are set by issuing alone. */
	readonly effectiveDate: string | null;
	readonly decision: IssuingDecision | null;
	readonly issuedWith: string | null;
	/** By issuing alone: what is asked and not settled by then, which whoever issues knows of. */
	readonly openAtIssue?: readonly OpenAtIssue[];
	/** Version that is superseded by the same act, '' for none. */
	readonly supersedes: string;
	/** Account that has taken it into review as the move was asked for; null while nobody did. */
	readonly reviewer: string | null;
	/** The room of threads up to which what was said goes with the issue; nothing is issued where more was said since. */
	readonly talk?: { readonly room: string; readonly sequence: number };
}

/** One person's signature as its own certificate tells it; what stands behind the certificate is not judged here. */
export interface StoredSigner {
	readonly name: string;
	readonly organisation: string;
	readonly issuer: string;
	readonly isSelfSigned: boolean;
	readonly serial: string;
	/** ISO instant that the signatory's program wrote down; null where it wrote none. */
	readonly claimedTime: string | null;
	/** False where the certificate did not hold at that time; null where that cannot be told. */
	readonly certificateInTime: boolean | null;
}

/** A signature over a file of an issued version: a record about it, which changes nothing of it. */
export interface StoredSignature {
	readonly id: string;
	readonly version: string;
	/** Name of the file that it came as, and the SHA-256 that it is kept by. */
	readonly name: string;
	readonly blob: string;
	readonly size: number;
	/** What it is over: path in the dossier, and SHA-256 of those bytes. */
	readonly over: string;
	readonly overHash: string;
	/** Edition that the file is of; nothing of others than the public one is told outside. */
	readonly edition: EditionLevel;
	readonly signers: readonly StoredSigner[];
	readonly account: string;
	readonly at: string;
}

/** An approval as it is given; without a capacity none was said. */
export type NewApproval = Omit<StoredApproval, 'capacity'> & Partial<Pick<StoredApproval, 'capacity'>>;

/** What a submission begins with, beside its version. */
export interface NewSubmission {
	readonly approvedBy: readonly string[];
	readonly capacities?: StoredSubmission['capacities'];
	readonly first: StoredMove;
	readonly tablesOnly?: TablesOnly | null;
	readonly counts?: DossierCounts | null;
}

export interface LifecycleStore {
	approvals(architecture: string): Promise<readonly StoredApproval[]>;
	/** Replaces the approval of its account. */
	setApproval(architecture: string, approval: NewApproval, act: AuditAct): Promise<void>;
	/** Answers false, and writes nothing, where there is none. */
	removeApproval(architecture: string, account: string, act: AuditAct): Promise<boolean>;

	/** The newest first. */
	submissions(architecture: string): Promise<readonly StoredSubmission[]>;
	/**
	 * Freezes a version and submits it; the approvals are used up. Answers false, and writes nothing, where the name is taken
	 * or another submission is under way (submitted, in review or appraised).
	 */
	addSubmission(
		architecture: string,
		version: StoredVersion,
		submission: NewSubmission,
		act: AuditAct
	): Promise<boolean>;
	/**
	 * Answers false, and writes nothing, where its state is not the one that the move starts from (any more), where another
	 * than named has it in review by now, or where it is to be appraised while an item is decided as refused.
	 */
	moveSubmission(architecture: string, version: string, move: SubmissionMove, act: AuditAct): Promise<boolean>;
	/** By whoever has it in review. Replaces the decision on its item that was given at `seen`, null for none; writes nothing unless it is kept, and keeps the one before among the replaced. */
	decideItem(
		architecture: string,
		version: string,
		decision: StoredItemDecision,
		seen: string | null,
		act: AuditAct
	): Promise<ItemOutcome>;

	/**
	 * Of a version that came back, until another is submitted that is not withdrawn. Replaces the answer on its item that was
	 * given at `seen`, null for none; without words it takes that one away. Writes nothing unless it is kept.
	 */
	answerReturn(
		architecture: string,
		version: string,
		answer: StoredReturnAnswer,
		seen: string | null,
		act: AuditAct
	): Promise<AnswerOutcome>;

	/** The oldest first. */
	reviews(architecture: string): Promise<readonly StoredReview[]>;
	/** Answers false, and writes nothing, where that version is not the one in force (any more). */
	addReview(architecture: string, review: StoredReview, act: AuditAct): Promise<boolean>;

	/** Over files of issued versions, the oldest first. */
	signatures(architecture: string): Promise<readonly StoredSignature[]>;
	/** Answers false, and writes nothing, where the version was never issued, or has these very bytes already. */
	addSignature(architecture: string, signature: StoredSignature, act: AuditAct): Promise<boolean>;
}
