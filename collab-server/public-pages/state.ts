import { isForAnother } from '$collab/lifecycle/agency-head';
import type { Opened } from '$collab/runtime/gate';
import type { PublicPageState } from '$collab/runtime/public-runtime';
import type { Store } from '$collab/storage/store';

/** How the public page of an architecture stands, for whoever asks. */
export async function pageState(
	store: Store,
	{ stored, session }: Opened,
	isAllowed: boolean
): Promise<PublicPageState> {
	const [page, submissions, accounts] = await Promise.all([
		store.publicPage({ architecture: stored.id }),
		store.submissions(stored.id),
		store.accounts()
	]);
	const issued = submissions.find(({ state }) => state === 'issued');
	const among = { accounts, agency: stored.agency };
	const isOwnApproval = issued !== undefined && isForAnother(issued, session.account, among);
	if (page === null) return { isAllowed, isOwnApproval, page: null };
	const { code, version, size, at, account } = page;
	const by = accounts.find((one) => one.id === account)?.displayName ?? account;
	return { isAllowed, isOwnApproval, page: { code, version, size, at, by } };
}
