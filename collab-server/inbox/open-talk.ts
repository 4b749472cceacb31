/**
 * How much of what was said of a dossier that waits to be issued nobody settled. It is told from the audit trail, in which
 * every act on a remark about a version and on a request for change stands: no document is opened for it.
 */
import { z } from 'zod';
import { appraisersOf } from '$collab/decisions/appraisal-threads';
import { closedVersions, isClosedTalk } from '$collab/decisions/closed-talk';
import { appraiserAmong } from '$collab/decisions/whose-thread';
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
	raisedAgainFrom: z.string().default(''),
	/** Key of the thread that it raises again; of before it was written down '' also where it raises one. */
	goesOnWith: z.string().default('')
});

type Act = (typeof acts)[number];

interface Spoken {
	readonly author: string;
	/** Of what version; empty for what is worked on. */
	readonly version: string;
	readonly continues: string;
}

interface Standing {
	readonly spoken: readonly Spoken[];
	readonly isRequest: boolean;
	/** It raises another again that the trail does not name: whose that was is not known, and it is taken for a reviewer's. */
	readonly isOfUnknown: boolean;
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
		const { thread, version, kind, asker, raisedAgainFrom, goesOnWith } = detailSchema.parse(JSON.parse(row.detail));
		const known = threads.get(thread) ?? {
			...{ spoken: [], isRequest: kind === 'request' },
			isOfUnknown: raisedAgainFrom !== '' && goesOnWith === '',
			...{ asker, isOpen: true, isWaiting: false }
		};
		// Settling and opening again say nothing themselves.
		const said = { author: row.account, version, continues: goesOnWith };
		const words = act === 'thread.begin' || act === 'thread.reply' ? [said] : [];
		const isWaiting = waitsAfter({ act, account: row.account }, known, appraisers);
		const isOpen = act !== 'thread.settle';
		threads.set(thread, { ...known, spoken: [...known.spoken, ...words], isOpen, isWaiting });
	}
	const open = [...threads].filter(([, one]) => one.isOpen && !isClosedTalk(one.spoken, closed));
	const requests = open.filter(([, { isRequest }]) => isRequest);
	const isRemark = (thread: string): boolean =>
		appraiserAmong(
			thread,
			(key) => threads.get(key)?.spoken ?? [],
			(account) => appraisers.has(account)
		) !== null;
	const remarks = open.filter(([thread, one]) => !one.isRequest && (one.isOfUnknown || isRemark(thread)));
	const waiting = [...remarks, ...requests].filter(([, { isWaiting }]) => isWaiting);
	return { remarks: remarks.length, requests: requests.length, waiting: waiting.length };
}
