/** The identity provider that the installation was told of: the two steps of OpenID Connect, and what can go wrong in them. */
import {
	AuthorizationResponseError,
	ClientError,
	ClientSecretBasic,
	ClientSecretPost,
	Configuration,
	ResponseBodyError,
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	calculatePKCECodeChallenge,
	clockTolerance,
	discovery,
	fetchUserInfo,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
	type IDToken
} from 'openid-client';
import type { OidcSettings } from '$collab/settings';
import { fail, ok, type Result } from '$models/architecture/result';

/** What has to be known again when the browser comes back. */
export interface Challenge {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
}

/** Whom the provider says it is. */
export interface Vouched {
	readonly issuer: string;
	readonly subject: string;
	/** What the provider calls him by; '' where it does not say. */
	readonly userName: string;
}

const TIMEOUT_SECONDS = 8;
const CLOCK_TOLERANCE_SECONDS = 30;
/** After that the provider is asked again where its doors are. */
const KNOWN_FOR_MS = 3_600_000;

export class IdentityProvider {
	#known: { readonly at: number; readonly provider: Promise<Configuration> } | null = null;

	constructor(
		private readonly settings: OidcSettings,
		private readonly clock: () => Date
	) {}

	/** Where the browser has to go, and what to keep until it is back. */
	async begin(callback: string): Promise<Result<{ readonly location: string; readonly challenge: Challenge }>> {
		try {
			const provider = await this.#provider();
			const challenge = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
			const location = buildAuthorizationUrl(provider, {
				redirect_uri: callback,
				scope: 'openid profile',
				state: challenge.state,
				nonce: challenge.nonce,
				code_challenge: await calculatePKCECodeChallenge(challenge.verifier),
				code_challenge_method: 'S256'
			});
			return ok({ location: location.href, challenge });
		} catch (fault) {
			return failureOf(fault);
		}
	}

	/** Whom the address that the browser came back with stands for. */
	async finish(returned: URL, { state, nonce, verifier }: Challenge): Promise<Result<Vouched>> {
		// Also of an answer that is a refusal: one that was not asked for says nothing.
		if (returned.searchParams.get('state') !== state) return fail('identity-stale', 'The state is another one');
		try {
			const provider = await this.#provider();
			const tokens = await authorizationCodeGrant(provider, returned, {
				expectedState: state,
				expectedNonce: nonce,
				pkceCodeVerifier: verifier,
				idTokenExpected: true
			});
			const claims = tokens.claims();
			if (claims === undefined) return fail('identity-refused', 'The provider sent no identity');
			const { issuer } = this.settings;
			// Kept as the settings write it, since administrators link by that.
			const said = sameAddress(claims.iss, issuer) ? issuer : claims.iss;
			return ok({
				issuer: said,
				subject: claims.sub,
				userName: await userNameOf(provider, tokens.access_token, claims)
			});
		} catch (fault) {
			return failureOf(fault);
		}
	}

	/** Asked once for all who sign in at the same time; a failure is not kept. */
	#provider(): Promise<Configuration> {
		const now = this.clock().getTime();
		if (this.#known !== null && now - this.#known.at < KNOWN_FOR_MS) return this.#known.provider;
		const provider = discovered(this.settings);
		const known = { at: now, provider };
		this.#known = known;
		provider.catch(() => {
			if (this.#known === known) this.#known = null;
		});
		return provider;
	}
}

/** Some providers tell the name in the token, others only when asked for it. */
async function userNameOf(provider: Configuration, accessToken: string, claims: IDToken): Promise<string> {
	const told = claims['preferred_username'];
	if (typeof told === 'string') return told;
	if (provider.serverMetadata().userinfo_endpoint === undefined) return '';
	return (await fetchUserInfo(provider, accessToken, claims.sub)).preferred_username ?? '';
}

async function discovered({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
	// The settings allow plain http on this machine alone.
	const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
	const found = await discovery(new URL(issuer), clientId, undefined, undefined, { execute, timeout: TIMEOUT_SECONDS });
	const server = found.serverMetadata();
	const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
	const auth = ways.includes('client_secret_basic') ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret);
	const provider = new Configuration(server, clientId, { [clockTolerance]: CLOCK_TOLERANCE_SECONDS }, auth);
	provider.timeout = TIMEOUT_SECONDS;
	for (const prepare of execute) prepare(provider);
	return provider;
}

const sameAddress = (a: string, b: string): boolean =>
	URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href;

/** What the library's codes mean; any other is a refusal. */
const meanings: Readonly<Record<string, string>> = {
	OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'identity-clock',
	OAUTH_TIMEOUT: 'identity-unreachable',
	OAUTH_ABORT: 'identity-unreachable',
	OAUTH_PARSE_ERROR: 'identity-unreachable',
	OAUTH_RESPONSE_IS_NOT_JSON: 'identity-unreachable',
	OAUTH_RESPONSE_IS_NOT_CONFORM: 'identity-unreachable'
};

/** The OAuth word for it where there is one; never an address, a code or a token. */
const wordOf = (fault: AuthorizationResponseError | ResponseBodyError): string =>
	/^[a-z_]{1,40}$/u.test(fault.error) ? fault.error : 'unknown';

/** What a fault of the exchange means to who signs in; its message is for the log and holds no secret. */
function failureOf(fault: unknown): Result<never> {
	if (fault instanceof AuthorizationResponseError) return fail('identity-refused', wordOf(fault));
	if (fault instanceof ResponseBodyError) {
		// A code that was used before, or too late.
		return fault.error === 'invalid_grant'
			? fail('identity-stale', wordOf(fault))
			: fail('identity-refused', wordOf(fault));
	}
	if (fault instanceof ClientError) {
		const code = fault.code ?? 'unknown';
		return fail(meanings[code] ?? 'identity-refused', code);
	}
	return fail('identity-unreachable', fault instanceof Error ? fault.name : 'unknown');
}
