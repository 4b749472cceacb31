import type { PublicPageState } from '$collab/runtime/public-runtime';
import type { Store } from '$collab/storage/store';

/** How the public page of an architecture stands. */
export async function pageState(store: Store, id: string, isAllowed: boolean): Promise<PublicPageState> {
	const page = await store.publicPage({ architecture: id });
	if (page === null) return { isAllowed, page: null };
	const { code, version, size, at, account } = page;
	const by = (await store.account({ id: account }))?.displayName ?? account;
	return { isAllowed, page: { code, version, size, at, by } };
}
