/** The part of the runtime that tells what was done to an architecture. Values can be cloned like all others. */
import { z } from 'zod';
import type { ChainBreak } from '$collab/storage/audit-chain';
import type { AuditRow } from '$collab/storage/store';
import type { Answer } from './runtime';

/** What of the trail is asked for; days are those of Việt Nam, both included. */
export const auditQuery = z.strictObject({
	/** Account id. */
	account: z.string().max(100).optional(),
	/** Name of an act, such as `dossier.issue`. */
	act: z.string().max(100).optional(),
	from: z.union([z.iso.date(), z.literal('')]).optional(),
	to: z.union([z.iso.date(), z.literal('')]).optional(),
	/** Number of a row: only those before it. */
	before: z.coerce.number().int().positive().optional()
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditFormats = ['csv', 'jsonl'] as const;
export const auditFileQuery = z.strictObject({ format: z.enum(auditFormats) });

export interface AuditEntry extends AuditRow {
	/** Name of the account that is shown; its id where it has none any more. */
	readonly name: string;
}

/** What recomputing a chain from its first row to its last one says. */
export interface ChainState {
	readonly rows: number;
	/** Hash of the last row; '' where there is none. */
	readonly head: string;
	/** null where every row is as it was written. */
	readonly broken: ChainBreak | null;
}

export interface AuditPage {
	/** The newest first. */
	readonly entries: readonly AuditEntry[];
	/** How many fit what was asked for. */
	readonly count: number;
	/** To be asked for with `before`; null where there are none further back. */
	readonly next: number | null;
	readonly chain: ChainState;
	/** Who did anything here, and which acts there are. */
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly acts: readonly string[];
}

export interface AuditRuntime {
	/** One page of the trail, and whether the whole chain holds. */
	audit(token: string, id: string, query: AuditQuery): Promise<Answer<AuditPage>>;
	/** All of it in the order in which it was written, for a file. */
	auditRows(token: string, id: string): Promise<Answer<readonly AuditEntry[]>>;
}
