import type { Identity, IdentityLink, IdentityStore } from './identity-store';

export function memoryIdentities(): IdentityStore {
	let links: IdentityLink[] = [];
	let awaited: { readonly account: string; readonly issuer: string }[] = [];
	const isOf = (identity: Identity) => (link: IdentityLink) =>
		link.issuer === identity.issuer && link.subject === identity.subject;
	const linkIdentity = async (wanted: IdentityLink): Promise<boolean> => {
		const { issuer, account } = wanted;
		if (links.some((link) => isOf(wanted)(link) || (link.issuer === issuer && link.account === account))) return false;
		links.push(wanted);
		return true;
	};
	return {
		linkedAccount: async (identity) => links.find(isOf(identity))?.account ?? null,
		linkIdentity,
		awaitIdentity: async ({ account, issuer }) => {
			if (!awaited.some((wish) => wish.account === account && wish.issuer === issuer))
				awaited.push({ account, issuer });
		},
		linkAwaited: async (wanted) => {
			const wish = awaited.find(({ account, issuer }) => account === wanted.account && issuer === wanted.issuer);
			awaited = awaited.filter((each) => each !== wish);
			return wish !== undefined && linkIdentity(wanted);
		},
		unlinkIdentities: async (account) => {
			const before = links.length + awaited.length;
			links = links.filter((link) => link.account !== account);
			awaited = awaited.filter((wish) => wish.account !== account);
			return before - links.length - awaited.length;
		}
	};
}
