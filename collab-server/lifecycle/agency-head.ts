/** Whether an agency has an account of whoever leads it: then nobody who approved a dossier issues it or sends it back. */
import type { Account } from '$collab/storage/store';

export const hasHead = (accounts: readonly Pick<Account, 'disabled' | 'agencies'>[], agency: string): boolean =>
	accounts.some(
		({ disabled, agencies }) =>
			!disabled && agencies.some((grant) => grant.agency === agency && grant.role === 'agency-head')
	);
