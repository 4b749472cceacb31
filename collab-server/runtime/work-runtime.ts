/** What the runtime tells of long work, and the mappings that people keep for the next file alike. */
import type { LossCounts } from '$exporters/loss-kinds';
import type { DrawioMapping } from '$exporters/drawio/mapping';
import type { Mapping } from '$exporters/inventory/guess-columns';
import type { MappingKind } from '$collab/storage/mapping-store';
import type { Answer, JobSummary } from './runtime';

/** A job as others see it too: what it made belongs to who started it. */
export interface ListedJob extends Omit<JobSummary, 'data' | 'architecture'> {
	readonly createdAt: string;
	/** Name of who started it. */
	readonly by: string;
	readonly isOwn: boolean;
	/** File that was read, '' for an export. */
	readonly file: string;
	/** Format and edition of an export, '' for an import. */
	readonly format: string;
	readonly edition: string;
	/** Frozen version that was exported; '' of the state as it was then, and for an import. */
	readonly version: string;
	/** Job of the import that this one goes on with or takes back, '' for none. */
	readonly source: string;
	/** How much could not go out as it is; null where that is not known. */
	readonly losses: LossCounts | null;
	/** Whether it read an edited form back: there is a proposal to decide, and nothing to take back. */
	readonly isProposal: boolean;
}

export interface MappingSummary {
	readonly id: string;
	readonly name: string;
	readonly kind: MappingKind;
	/** Heads of the columns or forms of the shapes that it is for. */
	readonly heads: readonly string[];
	readonly by: string;
	readonly at: string;
}

export interface WorkRuntime {
	/** The last hundred, the newest first. */
	jobs(token: string, id: string): Promise<Answer<readonly ListedJob[]>>;
	mappings(token: string, id: string): Promise<Answer<readonly MappingSummary[]>>;
	/** The mapping itself. */
	mapping(token: string, id: string, mapping: string): Promise<Answer<unknown>>;
	/** Keeps it under its name, in place of one of the same name. */
	saveMapping(
		token: string,
		id: string,
		input: { readonly name: string; readonly mapping: Mapping | DrawioMapping }
	): Promise<Answer<MappingSummary>>;
	removeMapping(token: string, id: string, mapping: string): Promise<Answer<null>>;
}
