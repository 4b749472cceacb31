/**
 * Signing in by the identity provider. What has to be remembered in between travels sealed in the browser's own cookie, so
 * that any node may finish what another began and nothing is kept for those who never come back.
 */
import { z } from 'zod';
import type { Log } from '$collab/log';
import { done, refusal } from '$collab/runtime/answers';
import {
	isIdentityError,
	type Answer,
	type BegunIdentity,
	type Caller,
	type FinishedIdentity
} from '$collab/runtime/runtime';
import type { Store } from '$collab/storage/store';
import type { Problem } from '$models/architecture/result';
import { MAX_ATTEMPTS_OF_ADDRESS, throttledSince, tooMany, type Accounts } from './accounts';
import type { IdentityProvider, Vouched } from './identity-provider';
import { seal, unseal } from './sealed';

/** As long as somebody may take to sign in at the provider. */
const FLOW_MS = 10 * 60_000;

const flowSchema = z.strictObject({
	state: z.string().min(1),
	nonce: z.string().min(1),
	verifier: z.string().min(1),
	next: z.string(),
	expiresAt: z.string()
});
type Flow = z.output<typeof flowSchema>;

export interface IdentityParts {
	readonly provider: IdentityProvider;
	readonly accounts: Accounts;
	readonly store: Store;
	/** The same at every node. */
	readonly secret: string;
	readonly clock: () => Date;
	readonly log: Log;
}

export class Identities {
	constructor(private readonly parts: IdentityParts) {}

	/** `callback` is this installation's address that the provider sends the browser back to. */
	async begin(input: { readonly callback: string; readonly next: string }): Promise<Answer<BegunIdentity>> {
		const { provider, clock, secret } = this.parts;
		const begun = await provider.begin(input.callback);
		if (!begun.ok) return this.#refused(begun.problem);
		const expiresAt = new Date(clock().getTime() + FLOW_MS).toISOString();
		const flow: Flow = { ...begun.value.challenge, next: input.next, expiresAt };
		return done({ location: begun.value.location, flow: seal(secret, JSON.stringify(flow)), expiresAt });
	}

	/** `returned` is the whole address that the browser came back to, `flow` what it was given at the beginning. */
	async finish(
		input: { readonly returned: string; readonly flow: string } & Caller
	): Promise<Answer<FinishedIdentity>> {
		const { provider, store, clock } = this.parts;
		const at = clock().toISOString();
		const key = `identity:${input.address}`;
		const may = await store.takeAttempt([{ key, limit: MAX_ATTEMPTS_OF_ADDRESS }], throttledSince(clock()), at);
		if (!may) return tooMany;
		const flow = this.#opened(input.flow);
		if (flow === null || flow.expiresAt <= at) return this.#refused({ code: 'identity-stale', message: 'no-flow' });
		const vouched = await provider.finish(new URL(input.returned), flow);
		if (!vouched.ok) return this.#refused(vouched.problem);
		const account = await this.#accountOf(vouched.value);
		if (account === null) return this.#refused({ code: 'no-account', message: 'not-linked' });
		const begun = await this.parts.accounts.signInVouched(account, input);
		if (!begun.ok) return begun;
		await store.returnAttempt(key, at);
		return done({ ...begun.value, next: flow.next });
	}

	#opened(sealed: string): Flow | null {
		const text = unseal(this.parts.secret, sealed);
		if (text === null) return null;
		const read = flowSchema.safeParse(JSON.parse(text));
		return read.success ? read.data : null;
	}

	/**
	 * The account that is linked; else the one that bears the name, where an administrator lets it be linked. An e-mail
	 * address is never asked: at many providers anybody can claim any.
	 */
	async #accountOf({ issuer, subject, userName }: Vouched): Promise<string | null> {
		const { store, clock } = this.parts;
		const linked = await store.linkedAccount({ issuer, subject });
		if (linked !== null || userName === '') return linked;
		const named = await store.account({ name: userName.trim().toLowerCase() });
		if (named === null || named.disabled) return null;
		const at = clock().toISOString();
		// Nobody but the owner takes part in it.
		const act = { account: named.id, act: 'identity.link', detail: `${named.name} ${subject} ${issuer}`, at };
		return (await store.linkAwaited({ issuer, subject, account: named.id, at }, act)) ? named.id : null;
	}

	#refused({ code, message }: Problem): Answer<never> {
		this.parts.log('warn', 'identity-refused', { code, reason: message });
		return refusal(isIdentityError(code) ? code : 'identity-refused', texts[code] ?? texts['identity-refused']);
	}
}

const texts: Readonly<Record<string, string>> & { readonly 'identity-refused': string } = {
	'identity-refused': 'The identity provider did not confirm who you are',
	'identity-stale': 'This sign-in is over or was not begun here; begin again',
	'identity-clock': 'The clocks of this server and of the identity provider differ too much',
	'identity-unreachable': 'The identity provider cannot be reached',
	'no-account': 'No account of this installation is linked to this identity'
};
