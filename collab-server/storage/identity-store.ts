/** Whom an identity provider's people are here. An administrator decides that; nobody comes in by what a provider says alone. */

/** A person as a provider knows him: the subject is unique with its issuer and never given to another. */
export interface Identity {
	readonly issuer: string;
	readonly subject: string;
}

export interface IdentityLink extends Identity {
	readonly account: string;
	readonly at: string;
}

export interface IdentityStore {
	/** The account that is linked, or null. */
	linkedAccount(identity: Identity): Promise<string | null>;
	/** Answers false where this person, or the account for another person of the issuer, is linked already. */
	linkIdentity(link: IdentityLink): Promise<boolean>;
	/** Lets the account be linked once, at the first sign-in of whom the issuer calls by its name. */
	awaitIdentity(wish: { readonly account: string; readonly issuer: string; readonly at: string }): Promise<void>;
	/** Links where that was allowed, and uses the leave up; answers whether it did. */
	linkAwaited(link: IdentityLink): Promise<boolean>;
	/** Forgets every link of the account, and leave to make one; answers how many there were. */
	unlinkIdentities(account: string): Promise<number>;
}
