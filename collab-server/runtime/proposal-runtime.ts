/** The part of the runtime that is about proposals, parts for people from outside, and going back. */
import type { Change } from '$models/compare/change';
import type { PartSight } from '$models/conformance/part-sight';
import type { Merged } from '$models/compare/merge';
import type { StoredPart, StoredProposal } from '$collab/storage/proposal-store';
import type { PartInput, ProposalDecisionInput, RestoreInput, SentPartInput, StrandedInput } from './proposal-inputs';
import type { Answer, DocumentState, Ticket } from './runtime';

export interface ProposalSummary extends Omit<StoredProposal, 'blob' | 'architecture' | 'chosen'> {
	/** Names that are shown. */
	readonly accountName: string;
	readonly decidedByName: string | null;
}

export interface ProposalView extends ProposalSummary {
	/** How each change stands to the document as it is now. */
	readonly changes: readonly Merged[];
}

/** As whoever sent it sees it: each change, and whether it was taken over; null while nobody decided, or where that is not known. */
export interface SentProposal extends ProposalSummary {
	readonly changes: readonly { readonly change: Change; readonly taken: boolean | null }[];
}

/** What of a part is not shown to whoever works in it. */
export interface Withheld {
	/** Fields whose values are not shown, as `<root>/<id>/<field>`. */
	readonly fields: readonly string[];
	/** What a check of the part may say for all that. */
	readonly sight: PartSight;
}

export interface PartOutbox {
	/** What would be sent now. */
	readonly pending: readonly Change[];
	/** The newest first. */
	readonly sent: readonly SentProposal[];
}

export interface PartView extends Omit<StoredPart, 'base' | 'architecture'> {
	/** Name that is shown. */
	readonly accountName: string;
	/** False once it has ended or its last day is over. */
	readonly open: boolean;
}

/** What somebody who was invited sees of it in his list. */
export interface InvitedPart {
	readonly id: string;
	readonly architecture: string;
	/** Name of the architecture. */
	readonly name: string;
	/** Reference of its pack. */
	readonly pack: string;
	readonly title: string;
	readonly expiresOn: string;
}

/** What needs no document: answered by the process that speaks HTTP. */
export interface InvitedRuntime {
	invitedParts(token: string): Promise<Answer<readonly InvitedPart[]>>;
	partTicket(token: string, id: string, part: string): Promise<Answer<Ticket>>;
	/** The part as it lies on the disk. */
	partState(token: string, id: string, part: string): Promise<Answer<DocumentState>>;
}

export interface ProposalRuntime {
	/** Turns edits that could not reach the document into a proposal; null where they hold nothing new. */
	proposeStranded(token: string, id: string, input: StrandedInput): Promise<Answer<ProposalSummary | null>>;
	proposals(token: string, id: string): Promise<Answer<readonly ProposalSummary[]>>;
	proposal(token: string, id: string, proposal: string): Promise<Answer<ProposalView>>;
	/** Takes the chosen changes over and refuses the rest; final. */
	decideProposal(
		token: string,
		id: string,
		proposal: string,
		input: ProposalDecisionInput
	): Promise<Answer<ProposalSummary>>;

	parts(token: string, id: string): Promise<Answer<readonly PartView[]>>;
	/** Lets an account that need not belong to the agency work on one part. */
	invite(token: string, id: string, input: PartInput): Promise<Answer<PartView>>;
	endPart(token: string, id: string, part: string): Promise<Answer<null>>;
	/** By whoever was invited: what of his part is not shown to him. */
	withheld(token: string, id: string, part: string): Promise<Answer<Withheld>>;
	/** By whoever was invited: sends what he changed since he sent last; null for nothing. */
	sendPart(token: string, id: string, part: string, input: SentPartInput): Promise<Answer<ProposalSummary | null>>;

	/** By whoever was invited: what would be sent now, and what became of what he sent. */
	partOutbox(token: string, id: string, part: string): Promise<Answer<PartOutbox>>;

	/** The canonical file of how it was at an ISO instant. */
	readAt(token: string, id: string, at: string): Promise<Answer<string>>;
	/** Puts an earlier state in place of the document, in a new epoch; what others have not sent yet becomes proposals. */
	restore(token: string, id: string, input: RestoreInput): Promise<Answer<{ readonly epoch: number }>>;
}
