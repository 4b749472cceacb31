/** The part of the runtime that is about variants beside the main line of an architecture. */
import type { Merged } from '$models/compare/merge';
import type { StoredVariant } from '$collab/storage/variant-store';
import type { Answer } from './runtime';
import type { VariantClosingInput, VariantDirection, VariantInput, VariantTakingInput } from './variant-inputs';

export interface VariantSummary extends Omit<StoredVariant, 'base' | 'applied' | 'merging'> {
	/** Names that are shown. */
	readonly accountName: string;
	readonly decidedByName: string | null;
	/** ISO instant of the last committed change in the variant. */
	readonly changedAt: string;
	readonly objectCount: number;
}

export interface VariantChanges {
	readonly variant: VariantSummary;
	readonly direction: VariantDirection;
	/** How each change of the one side stands to the other as it is now. */
	readonly changes: readonly Merged[];
	/** Codes of records that are to come which are another's there: they get others, and words speak of them so. */
	readonly codesTaken: readonly string[];
	/** SHA-256 of the changes; whoever takes some says which he saw. */
	readonly seen: string;
}

export interface VariantTaken {
	readonly variant: VariantSummary;
	/** How many changes were carried over. */
	readonly taken: number;
	/** Codes that were another's where they came to, and what the records are called there; words speak of them so. */
	readonly renumbered: readonly { readonly from: string; readonly to: string }[];
}

export interface VariantReopened {
	readonly variant: VariantSummary;
	/** Changes of the main line that are as before the merge, and those that somebody has worked on since. */
	readonly taken: number;
	readonly kept: number;
}

export interface VariantRuntime {
	/** Of a main line, the newest first. */
	variants(token: string, id: string): Promise<Answer<readonly VariantSummary[]>>;
	makeVariant(token: string, id: string, input: VariantInput): Promise<Answer<VariantSummary>>;
	variantChanges(
		token: string,
		id: string,
		variant: string,
		direction: VariantDirection
	): Promise<Answer<VariantChanges>>;
	/** Merges chosen changes into the main line, which ends the variant, or takes those of the main line over into it. */
	takeVariant(token: string, id: string, variant: string, input: VariantTakingInput): Promise<Answer<VariantTaken>>;
	/** Ends it without merging; nobody edits it any more. */
	closeVariant(token: string, id: string, variant: string, input: VariantClosingInput): Promise<Answer<VariantSummary>>;
	/** Opens it again; where it was merged, the main line is as before the merge, in one step. */
	reopenVariant(token: string, id: string, variant: string): Promise<Answer<VariantReopened>>;
}
