/** Signing in, accounts, and what belongs to the installation. */
import { signInOf } from '../fixture';
import type { Runtime } from '../runtime';
import { signedInCallers, anyone, type Asks } from './who';

export const accountAsks = {
	signIn: [],
	signOut: [{ to: anyone, call: (runtime) => runtime.signOut('another') }],
	session: [{ to: anyone, call: (runtime, token) => runtime.session(token) }],
	changePassword: [],
	setFullName: [
		{
			to: signedInCallers,
			call: (runtime, token) => runtime.setFullName(token, { displayName: 'Nguyễn Thị Chi', position: 'Trưởng phòng' })
		}
	],
	setPost: [{ to: [], call: (runtime, token) => runtime.setPost(token, 'viewer', { position: 'Trưởng phòng' }) }],
	signInWays: [{ to: anyone, call: (runtime) => runtime.signInWays() }],
	// Whom a provider vouches for: `tests/identity` goes the whole way.
	beginIdentity: [],
	finishIdentity: [],
	signIns: [{ to: signedInCallers, call: (runtime, token) => runtime.signIns(token) }],
	// Everyone his own; of another's nobody learns that it is there.
	endSignIn: [
		{ to: signedInCallers, call: (runtime, token) => runtime.endSignIn(token, signInOf(token)) },
		{ to: [], call: (runtime, token) => runtime.endSignIn(token, signInOf('first-password')) }
	],
	endAllSignIns: [{ to: [], call: (runtime, token) => runtime.endAllSignIns(token, 'viewer') }],
	accounts: [{ to: [], call: (runtime, token) => runtime.accounts(token) }],
	// Being administrator of an agency is not enough, not even for its own people.
	addAccount: [
		{
			to: [],
			call: (runtime, token) =>
				runtime.addAccount(token, { name: 'moi', displayName: '', agency: '96', role: 'viewer' })
		}
	],
	renewPassword: [{ to: [], call: (runtime, token) => runtime.renewPassword(token, 'viewer') }],
	setRole: [
		{ to: [], call: (runtime, token) => runtime.setRole(token, 'viewer', '96', 'administrator') },
		{ to: [], call: (runtime, token) => runtime.setRole(token, 'viewer', '96', null) }
	],
	setDisabled: [{ to: [], call: (runtime, token) => runtime.setDisabled(token, 'viewer', true) }],
	siteSettings: [{ to: signedInCallers, call: (runtime, token) => runtime.siteSettings(token) }],
	setSiteSettings: [{ to: [], call: (runtime, token) => runtime.setSiteSettings(token, { localCopies: false }) }],
	signingKey: [{ to: anyone, call: (runtime) => runtime.signingKey() }],
	health: [{ to: anyone, call: (runtime) => runtime.health() }],
	metrics: [{ to: anyone, call: (runtime) => runtime.metrics() }]
} satisfies Partial<Asks<keyof Runtime>>;
