/**
 * Changes that wait for somebody to take them over, and the parts of architectures that people from outside may work in.
 * Every write is in one transaction with its row of the audit chain.
 */
import type { AuditAct } from './store';

/**
 * `stranded`: edits that could not reach the document any more. `part`: what somebody invited sent from his part. `form`: an
 * edited form, against the state that it was made from; `form-now`: one whose state is not kept, against that of then.
 */
export const proposalKinds = ['stranded', 'part', 'form', 'form-now'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export interface StoredProposal {
	readonly id: string;
	readonly architecture: string;
	readonly kind: ProposalKind;
	readonly title: string;
	/** SHA-256 of the changes as JSON, by which the blob is kept. */
	readonly blob: string;
	/** How many changes there are. */
	readonly count: number;
	readonly account: string;
	readonly at: string;
	readonly state: 'open' | 'decided';
	/** How many changes were taken over; 0 while it is open. */
	readonly taken: number;
	/** Ids of the changes that were taken over; null while it is open, and where that was not kept yet. */
	readonly chosen: readonly string[] | null;
	readonly decidedBy: string | null;
	readonly decidedAt: string | null;
	readonly reason: string;
}

export interface ProposalDecision {
	readonly taken: number;
	/** Ids of the changes that are taken over. */
	readonly chosen: readonly string[];
	readonly decidedBy: string;
	readonly decidedAt: string;
	readonly reason: string;
}

/** A decision as it is written down before what is taken gets into the document. */
export interface BegunDecision extends ProposalDecision {
	/** Ids of the changes that are about to be applied. */
	readonly applied: readonly string[];
}

/** A part of one architecture, for one account that need not belong to any agency. */
export interface StoredPart {
	readonly id: string;
	readonly architecture: string;
	readonly account: string;
	readonly title: string;
	/** Ids of the objects that it was cut to. */
	readonly objects: readonly string[];
	/** Epoch of the architecture that it was cut from. */
	readonly epoch: number;
	/** SHA-256 of the canonical file that what is proposed is compared with. */
	readonly base: string;
	/** Who invited. */
	readonly by: string;
	readonly at: string;
	/** ISO date of the last day. */
	readonly expiresOn: string;
	readonly endedAt: string | null;
}

export interface ProposalStore {
	addProposal(proposal: StoredProposal, act: AuditAct): Promise<void>;
	/** The newest first. */
	proposals(architecture: string): Promise<readonly StoredProposal[]>;
	/** Those that nobody has decided, of whatever architecture; the newest first. */
	openProposals(): Promise<readonly StoredProposal[]>;
	proposal(architecture: string, id: string): Promise<StoredProposal | null>;
	/** Answers false, and writes nothing, where it was decided already. */
	beginDecision(architecture: string, id: string, decision: BegunDecision): Promise<boolean>;
	/** What was begun and not decided since; null where nothing was. */
	begunDecision(architecture: string, id: string): Promise<BegunDecision | null>;
	dropDecision(architecture: string, id: string): Promise<void>;
	/** Answers false, and writes nothing, where it was decided already. */
	decideProposal(architecture: string, id: string, decision: ProposalDecision, act: AuditAct): Promise<boolean>;

	addPart(part: StoredPart, act: AuditAct): Promise<void>;
	/** Of an architecture or of an account, the newest first; those that have ended too. */
	parts(of: { readonly architecture: string } | { readonly account: string }): Promise<readonly StoredPart[]>;
	part(architecture: string, id: string): Promise<StoredPart | null>;
	/** From now on what is proposed is compared with this file, in this epoch. */
	rebasePart(architecture: string, id: string, base: string, epoch: number): Promise<void>;
	/** Answers false, and writes nothing, where it has ended already. */
	endPart(architecture: string, id: string, at: string, act: AuditAct): Promise<boolean>;
}
