/**
 * What waits for one person over all architectures that he may read: told from rows alone, no document is opened. What a
 * role decides (waivers, submissions) is asked of the tables as they stand, so that it follows the role and whoever was
 * quicker.
 */
import { may } from '$collab/permission/table';
import type { Session } from '$collab/runtime/session';
import { beginning } from '$collab/decisions/notices';
import type { InboxItem } from '$collab/runtime/inbox-runtime';
import type { WaitingSubmission } from '$collab/storage/notice-store';
import type { Store, StoredArchitecture } from '$collab/storage/store';

/** The newest are told; whoever has more than so many mentions reads some first. */
const MOST = 500;

export type Reader = Pick<Session, 'account' | 'administrator' | 'agencies'>;

type Told = Omit<InboxItem, 'isRead' | 'by' | 'architectureName'> & { readonly author: string };

const asSession = (reader: Reader): Session => ({
	...reader,
	name: '',
	displayName: '',
	expiresAt: '',
	mustChangePassword: false
});

/** Everything that waits, what has a day first by its day, the rest with the newest first. */
export async function inboxOf(store: Store, reader: Reader): Promise<readonly InboxItem[]> {
	const session = asSession(reader);
	const readable = (await store.architectures()).filter(({ agency }) => may(session, 'architecture.read', agency));
	const architectures = new Map(readable.map((one) => [one.id, one]));
	const told = [...(await noticed(store, reader)), ...(await decidable(store, session, architectures))].filter(
		({ architecture }) => architectures.has(architecture)
	);
	const [read, accounts] = await Promise.all([
		store.readNotices(
			reader.account,
			told.map(({ id }) => id)
		),
		store.accounts()
	]);
	const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
	return told
		.map(({ author, ...item }): InboxItem => ({
			...item,
			architectureName: architectures.get(item.architecture)?.name ?? '',
			by: names.get(author) ?? author,
			isRead: read.has(item.id)
		}))
		.sort(inOrder);
}

function inOrder(a: InboxItem, b: InboxItem): number {
	if ((a.due === '') !== (b.due === '')) return a.due === '' ? 1 : -1;
	if (a.due !== b.due) return a.due < b.due ? -1 : 1;
	return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}

async function noticed(store: Store, { account }: Reader): Promise<Told[]> {
	return (await store.notices(account, MOST)).map(
		({ id, kind, architecture, thread, about, title, words, author, due, at }) => ({
			...{ id, kind, architecture, thread, about, title, words, author, due, at }
		})
	);
}

async function decidable(
	store: Store,
	session: Session,
	architectures: ReadonlyMap<string, StoredArchitecture>
): Promise<Told[]> {
	const mayIn = (architecture: string, action: 'waiver.decide' | 'dossier.review' | 'dossier.issue'): boolean => {
		const stored = architectures.get(architecture);
		return stored !== undefined && may(session, action, stored.agency);
	};
	const [waivers, submissions] = await Promise.all([store.waitingWaivers(), store.waitingSubmissions()]);
	return [
		...waivers
			.filter(({ architecture, author }) => author !== session.account && mayIn(architecture, 'waiver.decide'))
			.map(({ id, architecture, rule, title, reason, author, at }): Told => {
				const about = `waiver:${id}`;
				return {
					id: about,
					kind: 'waiver',
					architecture,
					thread: about,
					about,
					title: title || rule,
					words: reason,
					author,
					due: '',
					at
				};
			}),
		...submissions
			.filter(({ architecture, state, submittedBy, approvedBy }) => {
				const isOwn = approvedBy.includes(session.account);
				if (state === 'returned') return isOwn || submittedBy === session.account;
				if (state === 'appraised') return mayIn(architecture, 'dossier.issue');
				return !isOwn && mayIn(architecture, 'dossier.review');
			})
			.map(({ architecture, version, state, author, reason, at }): Told => {
				const about = `submission:${version}`;
				// Read as submitted, it is news again once it was appraised.
				const id = `submission:${architecture}:${version}:${state}`;
				const words = state === 'returned' ? beginning(reason) : '';
				return { id, kind: kindOf(state), architecture, thread: '', about, title: version, words, author, due: '', at };
			})
	];
}

function kindOf(state: WaitingSubmission['state']): InboxItem['kind'] {
	if (state === 'returned') return 'returned';
	return state === 'appraised' ? 'issue' : 'submission';
}
