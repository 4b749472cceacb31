/** Who is signed in, and what roles there are. The permission table that uses them is in `collab-server/permission`. */

export const roles = ['viewer', 'commenter', 'editor', 'chief-engineer', 'reviewer', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Session {
	readonly account: string;
	readonly name: string;
	readonly displayName: string;
	readonly administrator: boolean;
	/** Agencies with the account's role in each. */
	readonly agencies: readonly { readonly agency: string; readonly role: Role }[];
	/** ISO instant. */
	readonly expiresAt: string;
	/** True until the one-time password has been replaced. */
	readonly mustChangePassword: boolean;
}

export interface AccountSummary {
	readonly id: string;
	readonly name: string;
	readonly displayName: string;
	readonly disabled: boolean;
	readonly agencies: readonly { readonly agency: string; readonly role: Role }[];
	readonly createdAt: string;
}
