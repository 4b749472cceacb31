/**
 * Variants beside the main line of an architecture: each is an architecture of its own, and a row that says whose variant
 * it is. Every decision is in one transaction with its row of the main line's audit chain.
 */
import type { AuditAct, StoredArchitecture } from './store';

export const variantStates = ['open', 'merged', 'closed'] as const;
export type VariantState = (typeof variantStates)[number];

export interface StoredVariant {
	/** Id of the architecture that the variant is. */
	readonly id: string;
	/** Id of the architecture that it may be merged into. */
	readonly main: string;
	readonly name: string;
	readonly purpose: string;
	/** The version that it was made from; '' for the state of that moment. */
	readonly version: string;
	/** SHA-256 of the canonical file that both sides are compared with; kept itself, since a log may be trimmed. */
	readonly base: string;
	readonly account: string;
	readonly at: string;
	readonly state: VariantState;
	/** How many changes were merged; 0 unless it is merged. */
	readonly taken: number;
	/** SHA-256 of what the merge did to the main line, as changes; null unless it is merged. */
	readonly applied: string | null;
	readonly decidedBy: string | null;
	readonly decidedAt: string | null;
	readonly reason: string;
	/** The merge that is on its way into the main line, so that a crash in the midst of it loses no way back. */
	readonly merging: VariantDecision | null;
}

export interface VariantDecision {
	readonly state: Exclude<VariantState, 'open'>;
	readonly taken: number;
	readonly applied: string | null;
	readonly decidedBy: string;
	readonly decidedAt: string;
	readonly reason: string;
}

/** What an architecture says of itself that is a variant. */
export type VariantOf = Pick<StoredVariant, 'main' | 'name' | 'state'>;

export interface VariantStore {
	/**
	 * Lists it together with its architecture, whose document is in the log by then. Answers false, and writes nothing, where
	 * its main line was deleted.
	 */
	addVariant(architecture: StoredArchitecture, variant: StoredVariant, act: AuditAct): Promise<boolean>;
	/** Of a main line, the newest first; those whose architecture was deleted are left out. */
	variants(main: string): Promise<readonly StoredVariant[]>;
	variant(main: string, id: string): Promise<StoredVariant | null>;
	/** Keeps what a merge is about to do. Answers false, and writes nothing, where it is not open. */
	beginMerge(main: string, id: string, decision: VariantDecision): Promise<boolean>;
	/** Forgets it: the merge did not come to it. */
	dropMerge(main: string, id: string): Promise<void>;
	/** Variants with a merge of which nobody knows yet whether it came to it. */
	unfinishedMerges(): Promise<readonly StoredVariant[]>;
	/** Ends it, and a merge on its way with it. Answers false, and writes nothing, where it is not open. */
	decideVariant(main: string, id: string, decision: VariantDecision, act: AuditAct): Promise<boolean>;
	/** Answers false, and writes nothing, where it is open. */
	reopenVariant(main: string, id: string, act: AuditAct): Promise<boolean>;
	/** From now on both sides are compared with this file. */
	rebaseVariant(main: string, id: string, base: string, act: AuditAct): Promise<void>;
}
