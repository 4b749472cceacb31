/**
 * How much of what was said of a dossier that waits to be issued nobody settled. It is told from the audit trail, in which
 * every act on a remark about a version and on a request for change stands: no document is opened for it.
 */
import { z } from 'zod';
import { appraisersOf } from '$collab/decisions/appraisal-threads';
import { closedVersions, isClosedTalk } from '$collab/decisions/closed-talk';
import { hasOneThread } from '$collab/decisions/threads';
import type { Store, StoredArchitecture } from '$collab/storage/store';

export interface OpenTalk {
	/** Of whoever appraises, about a version that is not issued, and what is raised again from one that is. */
	readonly remarks: number;
	readonly requests: number;
	/** Of both, what the agency answered or saw to, so that it waits to be confirmed alone. */
	readonly waiting: number;
}

const acts = [
	'thread.begin',
	'thread.reply',
	'thread.answer',
	'thread.handle',
	'thread.reopen',
	'thread.settle'
] as const;

/** What of the detail of such an act is asked here. */
const detailSchema = z.object({
	thread: z.string(),
	version: z.string().default(''),
	kind: z.string().default(''),
	asker: z.string().default(''),
	raisedAgainFrom: z.string().default('')
});

type Act = (typeof acts)[number];

interface Spoken {
	readonly act: Act;
	readonly account: string;
	/** Of what version; empty for what is worked on. */
	readonly version: string;
}

interface Standing {
	readonly spoken: readonly Spoken[];
	readonly isRequest: boolean;
	readonly isRaisedAgain: boolean;
	readonly isOpen: boolean;
	/** Who asked for a change; '' of a remark. */
	readonly asker: string;
	/** It was answered or seen to, and nobody sent it back. */
	readonly isWaiting: boolean;
}

/** Whether a thread waits to be confirmed after an act, as the room keeps it. */
function waitsAfter(
	{ act, account }: { readonly act: Act; readonly account: string },
	{ isWaiting, isOpen, isRequest, asker }: Omit<Standing, 'spoken'>,
	appraisers: ReadonlySet<string>
): boolean {
	if (act === 'thread.answer' || act === 'thread.handle') return true;
	// Only whoever says if an answer will do takes it back; words to a request leave its answer as it is.
	if (act === 'thread.reopen') return isWaiting && isRequest && account !== asker && !appraisers.has(account);
	if (act === 'thread.reply' && !isRequest) return isWaiting && isOpen && !appraisers.has(account);
	return isWaiting;
}

/** Whoever appraises began it, or wrote in the one thread that a finding has, whoever spoke there before him. */
const isRemark = (thread: string, spoken: readonly Spoken[], appraisers: ReadonlySet<string>): boolean =>
	spoken.some(
		({ act, account, version }) =>
			version !== '' && appraisers.has(account) && (act === 'thread.begin' || hasOneThread(thread))
	);

export async function openTalk(
	store: Pick<Store, 'auditOf' | 'accounts' | 'submissions'>,
	stored: Pick<StoredArchitecture, 'id' | 'agency'>
): Promise<OpenTalk> {
	const [rows, appraisers, submissions] = await Promise.all([
		store.auditOf(stored.id, acts),
		appraisersOf(store, stored),
		store.submissions(stored.id)
	]);
	const closed = closedVersions(submissions);
	const threads = new Map<string, Standing>();
	for (const row of rows) {
		const act = acts.find((one) => one === row.act);
		if (act === undefined) continue;
		const { thread, version, kind, asker, raisedAgainFrom } = detailSchema.parse(JSON.parse(row.detail));
		const known = threads.get(thread) ?? {
			...{ spoken: [], isRequest: kind === 'request' },
			isRaisedAgain: raisedAgainFrom !== '',
			...{ asker, isOpen: true, isWaiting: false }
		};
		// Settling and opening again say nothing themselves.
		const words = act === 'thread.begin' || act === 'thread.reply' ? [{ act, account: row.account, version }] : [];
		const isWaiting = waitsAfter({ act, account: row.account }, known, appraisers);
		const isOpen = act !== 'thread.settle';
		threads.set(thread, { ...known, spoken: [...known.spoken, ...words], isOpen, isWaiting });
	}
	const open = [...threads].filter(([, one]) => one.isOpen && !isClosedTalk(one.spoken, closed));
	const requests = open.filter(([, { isRequest }]) => isRequest);
	const remarks = open.filter(
		([thread, one]) => !one.isRequest && (one.isRaisedAgain || isRemark(thread, one.spoken, appraisers))
	);
	const waiting = [...remarks, ...requests].filter(([, { isWaiting }]) => isWaiting);
	return { remarks: remarks.length, requests: requests.length, waiting: waiting.length };
}
