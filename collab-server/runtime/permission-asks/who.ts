/** Who asks the methods of the runtime in the test of permissions, and what an ask is. */
import { roles } from '../session';
import type { Answer, Runtime } from '../runtime';
import { value } from '../fixture';

/** Who asks: each role in the architecture's agency, an administrator of another agency, and nobody. */
export const callers = [...roles, 'stranger', 'nobody', 'first-password'] as const;
export type Caller = (typeof callers)[number];

export const readers: readonly Caller[] = roles;
export const writers: readonly Caller[] = ['editor', 'chief-engineer', 'administrator'];
export const leaders: readonly Caller[] = ['chief-engineer', 'administrator'];
export const issuers: readonly Caller[] = ['agency-head', ...leaders];
export const deciders: readonly Caller[] = ['reviewer', ...leaders];
export const commenters: readonly Caller[] = ['commenter', 'reviewer', 'agency-head', ...writers];
export const signedInCallers: readonly Caller[] = [...roles, 'stranger'];
export const anyone: readonly Caller[] = callers;

export interface Ask {
	/** Whom it is granted to. */
	readonly to: readonly Caller[];
	readonly call: (runtime: Runtime, token: string, id: string) => Promise<unknown>;
}

/** Asks by the methods that they are of. Together they hold every method: one that is missing does not compile. */
export type Asks<Method extends keyof Runtime> = Readonly<Record<Method, readonly Ask[]>>;

export const isRefused = (answer: unknown): answer is Extract<Answer<unknown>, { ok: false }> =>
	typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

export const finding = 'T01:object:o1';
export const expiresOn = '2027-01-29';
export const file = { name: 'bien-ban.txt', bytes: new TextEncoder().encode('Biên bản') };

/** A waiver that somebody asked for, to be decided. */
export async function asked(runtime: Runtime, id: string, author: string): Promise<string> {
	const input = { rule: 'T01', finding, layer: null, reason: 'Chờ hướng dẫn', expiresOn };
	return value(await runtime.askWaiver(author, id, input)).id;
}
