/** Who is signed in, and what roles there are. The permission table that uses them is in `collab-server/permission`. */
import type { GivenPost, Post } from '$models/architecture/person';

export const roles = [
	'viewer',
	'commenter',
	'editor',
	'chief-engineer',
	'reviewer',
	/** Reads everything and issues; edits and appraises nothing. */
	'agency-head',
	'administrator'
] as const;
export type Role = (typeof roles)[number];

export interface Session extends Post {
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

/** A sign-in as its owner sees it: enough to know which is a stranger's. */
export interface SignInSummary {
	readonly id: string;
	/** ISO instants; the last is told by the minute. */
	readonly createdAt: string;
	readonly expiresAt: string;
	readonly seenAt: string;
	readonly address: string;
	/** In a few words, such as `Firefox 140 · Linux`; '' where it did not say. */
	readonly browser: string;
	readonly way: 'password' | 'identity';
	/** The one that asks. */
	readonly current: boolean;
}

export interface AccountSummary extends Post {
	readonly id: string;
	readonly name: string;
	readonly displayName: string;
	/** Of the whole installation. */
	readonly administrator: boolean;
	readonly disabled: boolean;
	readonly agencies: readonly { readonly agency: string; readonly role: Role }[];
	readonly createdAt: string;
}

/** What an administrator says of an account that he adds. */
export interface NewAccount extends GivenPost {
	readonly name: string;
	readonly displayName: string;
	/** null for somebody who belongs to none and will be invited to one part of an architecture. */
	readonly agency: string | null;
	readonly role: Role;
}
