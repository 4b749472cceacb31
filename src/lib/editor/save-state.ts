/** What the top bar says about the person's work. */
export type SaveState = 'connecting' | 'saved' | 'saving' | 'offline' | 'read-only' | 'closed';

export interface LineState {
	/** Close code by which the server ended the line for good, or null. */
	readonly closed: number | null;
	readonly canWrite: boolean;
	readonly synced: boolean;
	readonly sent: number;
	readonly kept: number;
	/** True until the line was up for the first time. */
	readonly waiting: boolean;
}

export function saveStateOf({ closed, canWrite, synced, sent, kept, waiting }: LineState): SaveState {
	if (closed !== null) return 'closed';
	if (!synced) return waiting ? 'connecting' : 'offline';
	if (!canWrite) return 'read-only';
	return kept >= sent ? 'saved' : 'saving';
}

/** Close codes that the page has words for. */
export const explainedCloseCodes = [4400, 4401, 4403, 4404, 4409, 4413, 4426] as const;
