/**
 * How much of what was said of a dossier that waits to be issued nobody settled. It is told from the audit trail, in which
 * every act on a remark about a version and on a request for change stands: no document is opened for it.
 */
import { z } from 'zod';
import { appraisersOf } from '$collab/decisions/appraisal-threads';
import { closedVersions } from '$collab/decisions/closed-talk';
import type { Store, StoredArchitecture } from '$collab/storage/store';

export interface OpenTalk {
	/** Of whoever appraises, about a version that is not issued. */
	readonly remarks: number;
	readonly requests: number;
}

const acts = ['thread.begin', 'thread.reply', 'thread.reopen', 'thread.settle'] as const;

/** What of the detail of such an act is asked here. */
const detailSchema = z.object({ thread: z.string(), version: z.string().default(''), kind: z.string().default('') });

interface Standing {
	readonly account: string;
	readonly version: string;
	readonly isRequest: boolean;
	readonly isOpen: boolean;
}

export async function openTalk(
	store: Pick<Store, 'auditOf' | 'accounts' | 'submissions'>,
	stored: Pick<StoredArchitecture, 'id' | 'agency'>
): Promise<OpenTalk> {
	const [rows, appraisers, submissions] = await Promise.all([
		store.auditOf(stored.id, acts),
		appraisersOf(store, stored),
		store.submissions(stored.id)
	]);
	const closed = new Set(closedVersions(submissions).versions);
	const threads = new Map<string, Standing>();
	for (const { act, account, detail } of rows) {
		const { thread, version, kind } = detailSchema.parse(JSON.parse(detail));
		// The one thread of a finding may have begun where nothing was written down of it.
		const known = threads.get(thread) ?? { account, version, isRequest: kind === 'request' };
		threads.set(thread, { ...known, isOpen: act !== 'thread.settle' });
	}
	const open = [...threads.values()].filter(({ isOpen, version }) => isOpen && !closed.has(version));
	return {
		remarks: open.filter((one) => !one.isRequest && one.version !== '' && appraisers.has(one.account)).length,
		requests: open.filter(({ isRequest }) => isRequest).length
	};
}
