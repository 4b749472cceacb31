/** Notices in memory: keeps what the contract says, for tests. */
import type { DecisionStore } from './decision-store';
import type { LifecycleStore } from './lifecycle-store';
import type { MemoryAudit } from './memory-audit';
import {
	CHIEF_ENGINEERS,
	newsKinds,
	type MailWish,
	type NoticeKind,
	type NoticePlace,
	type NoticeStore,
	type StoredNotice,
	type WaitingSubmission,
	type WaitingWaiver
} from './notice-store';
import { ACCOUNTS_CHAIN, type ArchitectureStore } from './store';

type Digest = MailWish & { readonly day: string; readonly retryFrom: string; readonly sentAt: string };

const byAt = (a: { readonly at: string }, b: { readonly at: string }): number =>
	a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

const newestFirst = (a: NoticePlace, b: NoticePlace): number => byAt(b, a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const isNews = (kind: NoticeKind): boolean => newsKinds.some((news) => news === kind);

export function memoryNotices(
	audit: MemoryAudit,
	stores: Pick<ArchitectureStore, 'architectures'> &
		Pick<DecisionStore, 'decisions'> &
		Pick<LifecycleStore, 'submissions'>
): NoticeStore {
	const kept = new Map<string, StoredNotice>();
	const reads = new Map<string, Set<string>>();
	const digests = new Map<string, Digest>();
	const readsOf = (account: string): Set<string> => {
		const known = reads.get(account) ?? new Set<string>();
		reads.set(account, known);
		return known;
	};
	const keyOf = ({ account, architecture, thread, kind }: StoredNotice): string =>
		[account, architecture, thread, kind].join(' ');
	const change = (account: string, part: Partial<Digest>): void => {
		const known = digests.get(account);
		if (known !== undefined) digests.set(account, { ...known, ...part });
	};
	const isDue = ({ isOn, day, retryFrom }: Digest, today: string, now: string): boolean =>
		isOn && (day < today || (retryFrom !== '' && retryFrom <= now));
	return {
		changeNotices: async ({ end, put }, audited) => {
			const ended = new Set(typeof end?.thread === 'string' ? [end.thread] : end?.thread);
			for (const [key, { architecture, thread, kind }] of kept) {
				if (end?.architecture === architecture && ended.has(thread) && end.kinds.includes(kind)) kept.delete(key);
			}
			for (const notice of put) kept.set(keyOf(notice), notice);
			if (audited !== undefined) audit.append(audited.chain, audited.act);
		},
		charges: async (account) =>
			[...kept.values()].filter((one) => one.account === account && !isNews(one.kind)).sort(newestFirst),
		openRequests: async () => [...kept.values()].filter(({ account }) => account === CHIEF_ENGINEERS).sort(newestFirst),
		news: async (account, most, before) =>
			[...kept.values()]
				.filter((one) => one.account === account && isNews(one.kind))
				.filter((one) => before === undefined || newestFirst(before, one) < 0)
				.sort(newestFirst)
				.slice(0, most),
		ownNotices: async (account, ids) => {
			const own = new Set([...kept.values()].filter((one) => one.account === account).map(({ id }) => id));
			return new Set(ids.filter((id) => own.has(id)));
		},
		readNotices: async (account, ids) => new Set(ids.filter((id) => readsOf(account).has(id))),
		markNotices: async (account, ids, at) => {
			for (const id of ids) {
				if (at === null) readsOf(account).delete(id);
				else readsOf(account).add(id);
			}
		},
		waitingWaivers: async () => {
			const found: WaitingWaiver[] = [];
			for (const { id: architecture } of await stores.architectures()) {
				const { waivers } = await stores.decisions(architecture);
				for (const { id, scope, title, reason, author, createdAt, state } of waivers) {
					if (state === 'asked')
						found.push({ id, architecture, rule: scope.rule, title, reason, author, at: createdAt });
				}
			}
			return found.sort(byAt);
		},
		waitingSubmissions: async () => {
			const found: WaitingSubmission[] = [];
			for (const { id: architecture } of await stores.architectures()) {
				const submissions = await stores.submissions(architecture);
				for (const submission of submissions) {
					const { version, state, approvedBy, moves } = submission;
					if (state === 'withdrawn' || state === 'issued' || state === 'superseded') continue;
					if (state === 'returned' && submission !== submissions[0]) continue;
					const { account: author = '', reason = '', at = '' } = moves.at(-1) ?? {};
					const submittedBy = moves[0]?.account ?? '';
					found.push({ architecture, version, state, submittedBy, approvedBy, author, reason, at });
				}
			}
			return found.sort(byAt);
		},
		mailWish: async (account) => {
			const known = digests.get(account);
			return known === undefined ? null : { address: known.address, isOn: known.isOn };
		},
		setMailWish: async (account, wish, act) => {
			const known = digests.get(account) ?? { day: '', retryFrom: '', sentAt: '' };
			digests.set(account, { ...known, ...wish });
			audit.append(ACCOUNTS_CHAIN, act);
		},
		dueDigests: async (day, now) =>
			[...digests]
				.filter(([, digest]) => isDue(digest, day, now))
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([account, { address, sentAt }]) => ({ account, address, sentAt })),
		claimDigest: async (account, day, now) => {
			const known = digests.get(account);
			if (known === undefined || !isDue(known, day, now)) return false;
			change(account, { day, retryFrom: '' });
			return true;
		},
		digestSent: async (account, at) => change(account, { sentAt: at }),
		retryDigest: async (account, from) => change(account, { retryFrom: from })
	};
}
