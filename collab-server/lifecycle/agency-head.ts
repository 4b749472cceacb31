/**
 * Who gives a dossier to the world: whoever leads the agency, or another in his place. Whoever approved a dossier does so
 * only where the agency has no account of its head.
 */
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { Account } from '$collab/storage/store';

type Held = Pick<Account, 'disabled' | 'agencies'>;

export const hasHead = (accounts: readonly Held[], agency: string): boolean =>
	accounts.some(
		({ disabled, agencies }) =>
			!disabled && agencies.some((grant) => grant.agency === agency && grant.role === 'agency-head')
	);

/** Whether it is for another to issue it, to send it back or to open its public page. */
export const isForAnother = (
	{ approvedBy }: Pick<StoredSubmission, 'approvedBy'>,
	account: string,
	{ accounts, agency }: { readonly accounts: readonly Held[]; readonly agency: string }
): boolean => approvedBy.includes(account) && hasHead(accounts, agency);
