/**
 * What waits for one person over all architectures that he may read: told from rows alone, no document is opened. What a
 * role decides (waivers, submissions) is asked of the tables as they stand, so that it follows the role and whoever was
 * quicker.
 */
import { z } from 'zod';
import { PASSED_BEYOND } from '$models/conformance/beyond-checklist';
import { hasHead } from '$collab/lifecycle/agency-head';
import { may, roleIn, type Action } from '$collab/permission/table';
import type { Session } from '$collab/runtime/session';
import { beginning } from '$collab/decisions/notices';
import type { InboxItem } from '$collab/runtime/inbox-runtime';
import type { NoticePlace, StoredNotice, WaitingSubmission } from '$collab/storage/notice-store';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import { openTalk } from './open-talk';

/** So many news are told at once; the older ones page by page. What is open is told whole. */
const MOST = 500;

export type Reader = Pick<Session, 'account' | 'administrator' | 'agencies'>;

type Told = Omit<InboxItem, 'isRead' | 'by' | 'architectureName' | 'version' | 'titleEn' | 'wordsEn'> & {
	readonly author: string;
	readonly version?: string;
	readonly titleEn?: string;
	readonly wordsEn?: string;
};

interface Waiting {
	/** What has a day first by its day, the rest with the newest first. */
	readonly items: readonly InboxItem[];
	/** Behind which of the news the next page begins; null where there is none. */
	readonly older: NoticePlace | null;
}

const newsOf = async (
	store: Store,
	account: string,
	before?: NoticePlace
): Promise<{ readonly told: readonly Told[]; readonly older: NoticePlace | null }> => {
	const news = await store.news(account, MOST + 1, before);
	const page = news.slice(0, MOST);
	const last = page.at(-1);
	return {
		told: page.map(toldOf),
		older: news.length > MOST && last !== undefined ? { at: last.at, id: last.id } : null
	};
};

/** Everything that waits, with the newest news. */
export async function inboxOf(store: Store, reader: Reader): Promise<Waiting> {
	const { account } = reader;
	const architectures = await readableBy(store, reader);
	const { told, older } = await newsOf(store, account);
	const charges = (await store.charges(account)).map(toldOf);
	// An answer told before the remark was called handled says nothing beside the word that is now waited for.
	const toConfirm = new Map(
		charges.flatMap(({ kind, thread, at }) => (kind === 'confirm' ? [[thread, at] as const] : []))
	);
	const waiting = [
		...charges,
		...told.filter(({ kind, thread, at }) => kind !== 'answered' || at > (toConfirm.get(thread) ?? '')),
		...(await decidable(store, reader, architectures)),
		...(await requestsFor(store, reader, architectures))
	];
	return {
		items: await shown(store, account, architectures, await withOwnTurn(store, reader, architectures, waiting)),
		older
	};
}

/** Another engineer approved: it is the reader's turn as long as that approval is there and his own is not. */
async function withOwnTurn(
	store: Store,
	reader: Reader,
	{ whole }: Readable,
	waiting: readonly Told[]
): Promise<readonly Told[]> {
	const isHis = async ({ architecture, author }: Told): Promise<boolean> => {
		const stored = whole.get(architecture);
		if (stored === undefined || !may(reader, 'dossier.approve', stored.agency)) return false;
		const approvals = await store.approvals(architecture);
		const other = approvals.find((one) => one.account === author);
		return other !== undefined && !approvals.some((one) => one.account === reader.account && one.state === other.state);
	};
	return Promise.all(
		waiting.map(async (one) =>
			one.kind === 'approved' && (await isHis(one)) ? { ...one, kind: 'approve' as const } : one
		)
	);
}

/** A page of older news. */
export async function olderNews(store: Store, reader: Reader, before: NoticePlace): Promise<Waiting> {
	const { told, older } = await newsOf(store, reader.account, before);
	return { items: await shown(store, reader.account, await readableBy(store, reader), told), older };
}

/** Of the ids those of what waits for him, on whatever page it stands. */
export async function waitingAmong(store: Store, reader: Reader, ids: readonly string[]): Promise<readonly string[]> {
	const own = await store.ownNotices(reader.account, ids);
	const architectures = await readableBy(store, reader);
	const byRole = [
		...(await decidable(store, reader, architectures)),
		...(await requestsFor(store, reader, architectures))
	];
	const idsByRole = new Set(byRole.map(({ id }) => id));
	return ids.filter((id) => own.has(id) || idsByRole.has(id));
}

/** What he may read, and of what he was invited to a part: of that he hears what his part is about and nothing else. */
interface Readable {
	readonly whole: ReadonlyMap<string, StoredArchitecture>;
	readonly inPart: ReadonlyMap<string, StoredArchitecture>;
}

async function readableBy(store: Store, reader: Reader): Promise<Readable> {
	const [architectures, parts] = await Promise.all([store.architectures(), store.parts({ account: reader.account })]);
	const invitedTo = new Set(parts.map(({ architecture }) => architecture));
	const byId = (those: readonly StoredArchitecture[]) => new Map(those.map((one) => [one.id, one]));
	return {
		whole: byId(architectures.filter(({ agency }) => may(reader, 'architecture.read', agency))),
		inPart: byId(architectures.filter(({ id }) => invitedTo.has(id)))
	};
}

const WAIVER = 'waiver:';

const ofParts: readonly InboxItem['kind'][] = ['invited', 'proposal-taken', 'proposal-refused'];

const PROPOSAL = 'proposal:';

/** What is asked of the audit trail of an appraisal. */
const appraisedSchema = z.object({ version: z.string(), undecided: z.array(z.string()).default([]) });

/** Items and rules that a version was appraised without any word on; none of before that was written down. */
async function undecidedIn(store: Store, { id }: StoredArchitecture, version: string): Promise<readonly string[]> {
	const rows = await store.auditOf(id, ['dossier.appraise']);
	const told = rows.map(({ detail }) => appraisedSchema.safeParse(JSON.parse(detail)));
	return told.findLast(({ data }) => data?.version === version)?.data?.undecided ?? [];
}

/**
 * Whoever is to issue a dossier reads which items and rules it was appraised without a basis for or without a decision, and how
 * much of what was said is open.
 */
const withBasis = (store: Store, architectures: Readable['whole'], told: readonly Told[]): Promise<readonly Told[]> =>
	Promise.all(
		told.map(async (one) => {
			const stored = architectures.get(one.architecture);
			if (one.kind !== 'issue' || stored === undefined) return one;
			const submission = (await store.submissions(one.architecture)).find(({ version }) => version === one.title);
			const open = (submission?.items ?? [])
				.filter(({ item, decision }) => decision === 'open' && item !== PASSED_BEYOND)
				.map(({ item }) => item);
			const talk = await openTalk(store, stored);
			const undecided = await undecidedIn(store, stored, one.title);
			return {
				...one,
				talk,
				undecided,
				withoutBasis: open.toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true }))
			};
		})
	);

/** How much of a proposal was taken over is told as it was decided. */
const withOutcome = (store: Store, told: readonly Told[]): Promise<readonly Told[]> =>
	Promise.all(
		told.map(async (one) => {
			if (one.kind !== 'proposal-taken' && one.kind !== 'proposal-refused') return one;
			const proposal = await store.proposal(one.architecture, one.thread.slice(PROPOSAL.length));
			return proposal === null ? one : { ...one, changes: { taken: proposal.taken, of: proposal.count } };
		})
	);

async function shown(
	store: Store,
	account: string,
	{ whole, inPart }: Readable,
	waiting: readonly Told[]
): Promise<readonly InboxItem[]> {
	const of = ({ architecture, kind }: Pick<Told, 'architecture' | 'kind'>) =>
		whole.get(architecture) ?? (ofParts.includes(kind) ? inPart.get(architecture) : undefined);
	const readable = waiting.filter((one) => of(one) !== undefined);
	const told = await withBasis(store, whole, await withOutcome(store, readable));
	const waivers = told.flatMap(({ about }) => (about.startsWith(WAIVER) ? [about.slice(WAIVER.length)] : []));
	const [read, accounts, english] = await Promise.all([
		store.readNotices(
			account,
			told.map(({ id }) => id)
		),
		store.accounts(),
		store.englishTitles([...new Set(waivers)])
	]);
	const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
	return told
		.map(({ author, ...item }): InboxItem => ({
			...item,
			version: item.version ?? '',
			wordsEn: item.wordsEn ?? '',
			titleEn: english.get(item.about.slice(WAIVER.length)) || (item.titleEn ?? ''),
			architectureName: of(item)?.name ?? '',
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

const toldOf = ({ account: _whose, ...notice }: StoredNotice): Told => notice;

/**
 * Requests for change that nobody is charged with: told to the chief engineers of the agency as they are now. Where it has
 * none they wait for its administrators, who can charge somebody.
 */
async function requestsFor(store: Store, reader: Reader, { whole: architectures }: Readable): Promise<readonly Told[]> {
	const requests = await store.openRequests();
	if (requests.length === 0) return [];
	const led = new Set(
		(await store.accounts())
			.filter(({ disabled }) => !disabled)
			.flatMap(({ agencies }) => agencies.filter(({ role }) => role === 'chief-engineer'))
			.map(({ agency }) => agency)
	);
	const isFor = (agency: string): boolean =>
		roleIn(reader, agency) === (led.has(agency) ? 'chief-engineer' : 'administrator');
	return requests
		.filter(({ architecture }) => {
			const stored = architectures.get(architecture);
			return stored !== undefined && isFor(stored.agency);
		})
		.map(toldOf);
}

async function decidable(store: Store, reader: Reader, { whole }: Readable): Promise<Told[]> {
	const mayIn = (architecture: string, action: Action): boolean => {
		const stored = whole.get(architecture);
		return stored !== undefined && may(reader, action, stored.agency);
	};
	const [waivers, submissions, proposals, accounts] = await Promise.all([
		store.waitingWaivers(),
		store.waitingSubmissions(),
		store.openProposals(),
		store.accounts()
	]);
	return [
		...waivers
			.filter(({ architecture, author }) => author !== reader.account && mayIn(architecture, 'waiver.decide'))
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
			.filter(({ architecture, state, submittedBy, approvedBy, author }) => {
				const isOwn = approvedBy.includes(reader.account);
				if (state === 'returned') return isOwn || submittedBy === reader.account;
				if (state === 'appraised') {
					const agency = whole.get(architecture)?.agency ?? '';
					return mayIn(architecture, 'dossier.issue') && !(isOwn && hasHead(accounts, agency));
				}
				// Whoever took it into review, or over, moved it last: it waits for nobody else.
				if (state === 'in-review' && author !== reader.account) return false;
				return !isOwn && mayIn(architecture, 'dossier.review');
			})
			.map(({ architecture, version, state, submittedBy, author, reason, at }): Told => {
				const about = `submission:${version}`;
				// Read as submitted, it is news again once it was appraised.
				const id = `submission:${architecture}:${version}:${state}`;
				// Both say why it is at whom it is at.
				const saysWhy = state === 'returned' || state === 'appraised';
				const words = saysWhy ? beginning(reason) : '';
				const told = { id, kind: kindOf(state), architecture, thread: '', about, title: version, words, due: '', at };
				// What waits to be appraised came from whoever submitted it, whoever took it since.
				return { ...told, author: saysWhy ? author : submittedBy };
			}),
		...proposals
			.filter(({ architecture, account }) => account !== reader.account && mayIn(architecture, 'proposal.decide'))
			.map(({ id, architecture, title, account: author, at }): Told => {
				const about = `proposal:${id}`;
				return { id: about, kind: 'proposal', architecture, thread: '', about, title, words: '', author, due: '', at };
			})
	];
}

function kindOf(state: WaitingSubmission['state']): InboxItem['kind'] {
	if (state === 'returned') return 'returned';
	if (state === 'in-review') return 'reviewing';
	return state === 'appraised' ? 'issue' : 'submission';
}
