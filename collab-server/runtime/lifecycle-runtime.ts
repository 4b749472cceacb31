/** The part of the runtime that is about how a dossier becomes official. Values can be cloned like all others. */
import type { DecisionFacts } from '$models/architecture/decision-facts';
import type { RuleBeyond, RulePassed } from '$models/conformance/beyond-checklist';
import type { Verdict } from '$models/conformance/report';
import type { DossierCounts } from '$models/conformance/dossier-counts';
import type { ConcernedChapter } from '$collab/lifecycle/concerned-chapters';
import type { Unsettled } from '$models/conformance/unsettled';
import type { VersionChanges } from '$models/compare/counted-changes';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import type { Missing } from '$collab/lifecycle/missing';
import type { IssuedVersion } from '$collab/lifecycle/issued-versions';
import type { LeftByIssue } from '$collab/lifecycle/left-by-issue';
import type { DueReview } from '$collab/lifecycle/review-due';
import type { NextVersion } from '$collab/lifecycle/next-version';
import type { OpenRequest } from '$collab/decisions/open-requests';
import type { UnwrittenChapter } from '$collab/lifecycle/unwritten';
import type { Words } from '$models/framework/provenance';
import type {
	Capacity,
	StoredItemDecision,
	StoredReturnAnswer,
	StoredSignature,
	StoredSubmission,
	StoredMove
} from '$collab/storage/lifecycle-store';
import type {
	ApprovalInput,
	ItemInput,
	MoveInput,
	ReturnAnswerInput,
	ReviewedInput,
	SubmissionInput
} from './lifecycle-inputs';
import type { Answer } from './runtime';

export interface ApprovalView {
	readonly account: string;
	/** Name that is shown. */
	readonly name: string;
	readonly at: string;
	/** null where it was not said. */
	readonly capacity: Capacity | null;
	/** False once something was changed: it was given to another state. */
	readonly holds: boolean;
}

export interface MoveView extends StoredMove {
	/** Name that is shown. */
	readonly name: string;
}

export interface ItemView extends StoredItemDecision {
	/** Name that is shown. */
	readonly name: string;
	/** Whether the one who asks decided it. */
	readonly isOwn: boolean;
}

export interface ReturnAnswerView extends StoredReturnAnswer {
	/** Name that is shown. */
	readonly name: string;
}

export interface SignatureView extends Omit<StoredSignature, 'blob' | 'version' | 'account'> {
	/** SHA-256 of the signature itself. */
	readonly sha256: string;
	/** Who attached it, by the name that is shown. */
	readonly by: string;
}

export interface SubmissionView extends Omit<
	StoredSubmission,
	'moves' | 'approvedBy' | 'capacities' | 'items' | 'replaced' | 'answers' | 'tablesOnly'
> {
	readonly moves: readonly MoveView[];
	readonly items: readonly ItemView[];
	/** Decisions that others took the place of, the oldest first. */
	readonly replaced: readonly ItemView[];
	/** What the agency says of why it came back. */
	readonly answers: readonly ReturnAnswerView[];
	/** Whether the one who asks may answer now: it came back, and the next version is not submitted. */
	readonly mayAnswerReturn: boolean;
	/** What it was submitted to be issued with, before anybody decided. */
	readonly facts: DecisionFacts;
	/** ISO day from which it was approved to have effect, before it is issued with one; null where that was not said. */
	readonly plannedEffective: string | null;
	/** Of the dossier, as the version was frozen with it. */
	readonly code: string;
	/** Headings with what is made from the model alone, and why it was submitted so; null for none. */
	readonly tablesOnly: { readonly chapters: readonly UnwrittenChapter[]; readonly reason: string } | null;
	/** Codes of the objects that it changed or that are concerned, as it told when it was frozen; null where it told nothing. */
	readonly changed: readonly string[] | 'all' | null;
	/** Of the newest one what it changed since the version before, as the page of a comparison counts it; null of all others. */
	readonly changes: VersionChanges | null;
	/** Of the newest one the evidence that was attached or taken away since that version; `title` as it calls what that is about. */
	readonly evidence: readonly (EvidenceChange & { readonly title: string })[];
	/** Items of the checklist of the pack that it is kept with. */
	readonly checklist: readonly { readonly item: string; readonly text: Words }[];
	/** What is required, found and asked for by no item: decided on like these, by the id of the rule. Told while it is under way, and of what was decided on. */
	readonly beyond: readonly RuleBeyond[];
	/** Numbers of items that the check, or the agency's own word, finds not met, be they accepted; told like `beyond`. */
	readonly unmet: readonly string[];
	/** Required rules that no item asks for, and that the check by itself finds met: accepted at once, if at all. */
	readonly passedBeyond: readonly RulePassed[];
	/** Name of who has taken it into review; null while nobody did. */
	readonly reviewer: string | null;
	/** Whether the one who asks may decide on items now: he has taken it into review. */
	readonly mayDecideItems: boolean;
	/** What people signed of the issued version, the oldest first. */
	readonly signatures: readonly SignatureView[];
	/** Whether the one who asks may attach one. */
	readonly maySign: boolean;
	/** Names that are shown. */
	readonly approvedBy: readonly string[];
	/** The same with the capacity in which each approved; null where that was not said. */
	readonly approvers: readonly { readonly name: string; readonly capacity: Capacity | null }[];
	/** Moves that the one who asks may make now. */
	readonly may: readonly string[];
}

/** An item of the checklist before anybody reviews it. */
export interface ItemAhead {
	readonly item: string;
	readonly text: Words;
	readonly verdict: Verdict;
	/** The part of it that only a person sees waits for the agency's own answer. */
	readonly isUnsaid: boolean;
	/** Why the agency says that it is met, or does not apply, where the check finds it not met; null where it does not say so. */
	readonly against: string | null;
}

export interface LifecycleView {
	/** SHA-256 of the canonical file as it is now; what an approval is given to. */
	readonly state: string;
	readonly approvals: readonly ApprovalView[];
	/** Chief engineers of the agency by the names that are shown. */
	readonly engineers: readonly { readonly account: string; readonly name: string }[];
	/** False where the check was not waited for: what it says is empty then, which means nothing. */
	readonly isChecked: boolean;
	readonly missing: readonly Missing[];
	/** Headings of Form 01 that hold nothing, or lack the judgement that they ask for: they hold the dossier back. */
	readonly blank: readonly UnwrittenChapter[];
	/** Those that hold only what is made from the model; whoever submits says why, and an approval keeps which they were. */
	readonly generated: readonly UnwrittenChapter[];
	/** Headings of Form 01 under which something is undetermined, with its reason; an approval keeps these too. */
	readonly undetermined: readonly UnwrittenChapter[];
	/** What the pack requires and no one can say yet: neither met nor waived; it holds up nothing, and is named. */
	readonly unsettled: readonly Unsettled[];
	/** Written chapters whose tables show records that do not meet a required rule, let pass or not. */
	readonly concerned: readonly ConcernedChapter[];
	/** How much the check of now excuses, rests on people's word for and leaves open. */
	readonly counts: DossierCounts;
	/** Requests for change that are not settled. */
	readonly requests: readonly OpenRequest[];
	/** What reviewers said in all rounds since the last issued version, and nobody settled; the oldest first. */
	readonly remarks: readonly {
		readonly thread: string;
		readonly name: string;
		readonly by: string;
		/** The frozen version that it was written about last; '' for none. */
		readonly version: string;
		/** ISO instant at which it began. */
		readonly at: string;
		/** Whether the agency saw to it, and it waits for the word of whoever appraises. */
		readonly isHandled: boolean;
		/** Whether the agency spoke to it since whoever appraises did. */
		readonly isAnswered: boolean;
	}[];
	/** What the version in force left that is not settled; null where none is in force. */
	readonly left: LeftByIssue | null;
	/** The items that a reviewer will go through, with what the machine finds of each in the state of now. */
	readonly checklist: readonly ItemAhead[];
	/** The newest first. */
	readonly submissions: readonly SubmissionView[];
	/** The issued version that the draft still is, by number and content: there is nothing to submit; null else. */
	readonly unchangedSince: string | null;
	/** Number of the version that is being drawn up, what it changes, and on what basis. */
	readonly dossier: {
		readonly code: string;
		readonly version: string;
		readonly change: string;
		readonly basis: string;
		/** What the decision is to say that issues it. */
		readonly decision: DecisionFacts;
	};
	readonly frame: string;
	/** Whether the agency has an account of whoever leads it: then nobody who approved a dossier issues it. */
	readonly hasHead: boolean;
	/** Whether the one who asks may say so. */
	readonly mayDecide: boolean;
	/** Number for the version after those that were submitted; null where none was, or one is under way. */
	readonly next: NextVersion | null;
	/** The cut-off date where the model was changed after it, the day of that change, and today; null else. */
	readonly cutoff: { readonly date: string; readonly changed: string; readonly today: string } | null;
	/** null where no version is in force. */
	readonly review: DueReview | null;
	/** What the decision said that issued the agency's last version; null where it said nothing, or for who has no use for it. */
	readonly lastSigned: DecisionFacts | null;
	readonly mayApprove: boolean;
	/** For the one who asks: the capacity that he is asked whether he approves in, and those that others have taken. */
	readonly capacity: { readonly proposed: Capacity | null; readonly taken: readonly Capacity[] };
	readonly maySubmit: boolean;
}

export interface LifecycleRuntime {
	/** `unchecked` answers at once, without what takes a check: what lacks, what is open, and the rules beyond the items. */
	lifecycle(token: string, id: string, options?: { readonly unchecked?: boolean }): Promise<Answer<LifecycleView>>;
	/** A chief engineer's approval of the state that he saw; refused where it has changed since. */
	approve(token: string, id: string, input: ApprovalInput): Promise<Answer<LifecycleView>>;
	takeApprovalBack(token: string, id: string): Promise<Answer<LifecycleView>>;
	/** Freezes the state that both approved as a version and submits it. */
	submit(token: string, id: string, input: SubmissionInput): Promise<Answer<LifecycleView>>;
	moveSubmission(token: string, id: string, version: string, input: MoveInput): Promise<Answer<LifecycleView>>;
	/** A reviewer's word on one item of the checklist of a submission that is in review, or on a rule beyond them. */
	decideItem(
		token: string,
		id: string,
		version: string,
		item: string,
		input: ItemInput
	): Promise<Answer<LifecycleView>>;
	/** The agency's word on why a version came back: on an item or rule that was not accepted, or (`return`) on the whole. */
	answerReturn(
		token: string,
		id: string,
		version: string,
		item: string,
		input: ReturnAnswerInput
	): Promise<Answer<LifecycleView>>;
	/** Says that the version in force was looked at and that nothing has to change. */
	reviewed(token: string, id: string, version: string, input: ReviewedInput): Promise<Answer<LifecycleView>>;
	/** Attaches a detached signature over what was exported of an issued version; what is over nothing of it is refused. */
	attachSignature(
		token: string,
		id: string,
		version: string,
		file: { readonly name: string; readonly bytes: Uint8Array }
	): Promise<Answer<LifecycleView>>;
	/** A signature that was attached, as it came. */
	signatureFile(
		token: string,
		id: string,
		signature: string
	): Promise<Answer<{ name: string; mediaType: string; bytes: Uint8Array }>>;
	/** Reviews that are due soon or over, in what the one who asks may read. */
	dueReviews(token: string): Promise<Answer<readonly (DueReview & { readonly architecture: string })[]>>;
	/** Versions in force, of what the one who asks may read. */
	issuedVersions(token: string): Promise<Answer<readonly IssuedVersion[]>>;
}
