/** Who asks, and whether the permission table lets him: every act passes here before it does anything. */
import type { Accounts } from '$collab/accounts/accounts';
import { may, type Action } from '$collab/permission/table';
import { refusedForVariant } from '$collab/permission/variant-rules';
import type { ArchitectureStore, StoredArchitecture } from '$collab/storage/store';
import { done, notFound, refusal } from './answers';
import type { Answer } from './runtime';
import type { Session } from './session';

export interface Opened {
	readonly session: Session;
	readonly stored: StoredArchitecture;
}

export interface Gate {
	/** Whoever still has a one-time password may do nothing but replace it. */
	signedIn(token: string, mayHaveFirstPassword?: boolean): Promise<Answer<Session>>;
	/** The architecture, if the session may do this with it; one that it may not even read is not there for it. */
	allowed(token: string, id: string, action: Action): Promise<Answer<Opened>>;
	administrator(token: string, refused: string): Promise<Answer<Session>>;
}

export function createGate(accounts: Accounts, store: ArchitectureStore): Gate {
	const gate: Gate = {
		signedIn: async (token, mayHaveFirstPassword = false) => {
			const session = await accounts.session(token);
			if (session === null) return refusal('not-signed-in', 'Sign in first');
			return session.mustChangePassword && !mayHaveFirstPassword
				? refusal('not-allowed', 'Replace the one-time password first', 'password')
				: done(session);
		},
		allowed: async (token, id, action) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			const stored = await store.architecture(id);
			if (stored === null || !may(session.value, 'architecture.read', stored.agency)) return notFound;
			if (!may(session.value, action, stored.agency)) return refusal('not-allowed', 'Your role does not allow this');
			const refused = stored.variant === undefined ? null : refusedForVariant(stored.variant, action);
			return refused === null ? done({ session: session.value, stored }) : refusal('conflict', refused, 'variant');
		},
		administrator: async (token, refused) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			return session.value.administrator ? session : refusal('not-allowed', refused);
		}
	};
	return gate;
}
