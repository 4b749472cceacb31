/** Whom an identity provider's people are here. An administrator decides that; nobody comes in by what a provider says alone. */

import type { AuditAct } from './store';

/** A person as a provider knows him: the subject is unique with its issuer and never given to another. */
export interface Identity {
	readonly issuer: string;
	readonly subject: string;
}

export interface IdentityLink extends Identity {
	readonly account: string;
	readonly at: string;
}

/** An act that is given is written into the chain of accounts in the same transaction, where something was done. */
export interface IdentityStore {
	/** The account that is linked, or null. */
	linkedAccount(identity: Identity): Promise<string | null>;
	/** Answers false where this person, or the account for another person of the issuer, is linked already. */
	linkIdentity(link: IdentityLink, act?: AuditAct): Promise<boolean>;
	/** Lets the account be linked once, at the first sign-in of whom the issuer calls by its name. */
	awaitIdentity(
		wish: { readonly account: string; readonly issuer: string; readonly at: string },
		act?: AuditAct
	): Promise<void>;
	/** Links where that was allowed, and uses the leave up; answers whether it did. */
	linkAwaited(link: IdentityLink, act: AuditAct): Promise<boolean>;
	/** Forgets every link of the account, and leave to make one; answers how many there were. */
	unlinkIdentities(account: string, act?: AuditAct): Promise<number>;
}
