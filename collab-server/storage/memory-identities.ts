import type { Identity, IdentityLink, IdentityStore } from './identity-store';
import type { MemoryAudit } from './memory-audit';
import { ACCOUNTS_CHAIN, type AuditAct } from './store';

export function memoryIdentities(audit: MemoryAudit): IdentityStore {
	const note = (act: AuditAct | undefined): void => {
		if (act !== undefined) audit.append(ACCOUNTS_CHAIN, act);
	};
	let links: IdentityLink[] = [];
	let awaited: { readonly account: string; readonly issuer: string }[] = [];
	const isOf = (identity: Identity) => (link: IdentityLink) =>
		link.issuer === identity.issuer && link.subject === identity.subject;
	const linkIdentity = async (wanted: IdentityLink, act?: AuditAct): Promise<boolean> => {
		const { issuer, account } = wanted;
		if (links.some((link) => isOf(wanted)(link) || (link.issuer === issuer && link.account === account))) return false;
		links.push(wanted);
		note(act);
		return true;
	};
	return {
		linkedAccount: async (identity) => links.find(isOf(identity))?.account ?? null,
		linkIdentity,
		awaitIdentity: async ({ account, issuer }, act) => {
			if (awaited.some((wish) => wish.account === account && wish.issuer === issuer)) return;
			awaited.push({ account, issuer });
			note(act);
		},
		linkAwaited: async (wanted, act) => {
			const wish = awaited.find(({ account, issuer }) => account === wanted.account && issuer === wanted.issuer);
			awaited = awaited.filter((each) => each !== wish);
			return wish !== undefined && linkIdentity(wanted, act);
		},
		unlinkIdentities: async (account, act) => {
			const before = links.length + awaited.length;
			links = links.filter((link) => link.account !== account);
			awaited = awaited.filter((wish) => wish.account !== account);
			const ended = before - links.length - awaited.length;
			if (ended > 0) note(act);
			return ended;
		}
	};
}
