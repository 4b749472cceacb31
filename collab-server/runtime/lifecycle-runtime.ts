/** The part of the runtime that is about how a dossier becomes official. Values can be cloned like all others. */
import type { Missing } from '$collab/lifecycle/missing';
import type { StoredSubmission, StoredMove } from '$collab/storage/lifecycle-store';
import type { ApprovalInput, MoveInput, SubmissionInput } from './lifecycle-inputs';
import type { Answer } from './runtime';

export interface ApprovalView {
	readonly account: string;
	/** Name that is shown. */
	readonly name: string;
	readonly at: string;
	/** False once something was changed: it was given to another state. */
	readonly holds: boolean;
}

export interface MoveView extends StoredMove {
	/** Name that is shown. */
	readonly name: string;
}

export interface SubmissionView extends Omit<StoredSubmission, 'moves' | 'approvedBy'> {
	readonly moves: readonly MoveView[];
	/** Names that are shown. */
	readonly approvedBy: readonly string[];
	/** Moves that the one who asks may make now. */
	readonly may: readonly string[];
}

export interface LifecycleView {
	/** SHA-256 of the canonical file as it is now; what an approval is given to. */
	readonly state: string;
	readonly approvals: readonly ApprovalView[];
	/** Chief engineers of the agency by the names that are shown. */
	readonly engineers: readonly { readonly account: string; readonly name: string }[];
	readonly missing: readonly Missing[];
	/** The newest first. */
	readonly submissions: readonly SubmissionView[];
	readonly mayApprove: boolean;
	readonly maySubmit: boolean;
}

export interface LifecycleRuntime {
	lifecycle(token: string, id: string): Promise<Answer<LifecycleView>>;
	/** A chief engineer's approval of the state that he saw; refused where it has changed since. */
	approve(token: string, id: string, input: ApprovalInput): Promise<Answer<LifecycleView>>;
	takeApprovalBack(token: string, id: string): Promise<Answer<LifecycleView>>;
	/** Freezes the state that both approved as a version and submits it. */
	submit(token: string, id: string, input: SubmissionInput): Promise<Answer<LifecycleView>>;
	moveSubmission(token: string, id: string, version: string, input: MoveInput): Promise<Answer<LifecycleView>>;
}
