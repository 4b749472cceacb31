/** For tests: an identity provider on this machine, and a browser that signs in at it without a screen. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const client = { clientId: 'khuevan', clientSecret: 'mot-bi-mat-that-dai-cua-khue-van' };

export interface TestProvider {
	readonly issuer: string;
	stop(): Promise<void>;
	/** On the same port again. */
	start(): Promise<void>;
}

const listen = (server: Server, port: number): Promise<void> =>
	new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));

/** Lets everybody in whose name is typed; his subject is `sub-<name>`. */
export async function startProvider(callback: string): Promise<TestProvider> {
	const server = createServer();
	await listen(server, 0);
	const { port } = server.address() as AddressInfo;
	const issuer = `http://127.0.0.1:${port}`;
	const provider = new Provider(issuer, {
		clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [callback] }],
		claims: { openid: ['sub'], profile: ['preferred_username'] },
		cookies: { keys: ['a-key-of-the-test'] },
		findAccount: (_, id) => ({
			accountId: id,
			claims: () => ({ sub: id, preferred_username: id.replace('sub-', '') })
		})
	});
	server.on('request', provider.callback());
	return {
		issuer,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
		start: () => listen(server, port)
	};
}

/** Cookies of one browser at one host. */
class Jar {
	readonly #cookies = new Map<string, string>();

	take(response: Response): void {
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const at = pair.indexOf('=');
			this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
		}
	}

	get header(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}
}

/** Goes from the provider's first address to where it sends the browser back to, signing in as `name` on the way. */
export async function signInAtProvider(location: string, callback: string, name: string): Promise<string> {
	const jar = new Jar();
	const ask = async (address: string, form?: Record<string, string>): Promise<Response> => {
		const response = await fetch(address, {
			redirect: 'manual',
			headers: { cookie: jar.header },
			...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) })
		});
		jar.take(response);
		return response;
	};
	let address = location;
	for (let step = 0; step < 12; step += 1) {
		if (address.startsWith(callback)) return address;
		let response = await ask(address);
		if (response.status === 200) {
			const page = await response.text();
			const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1] ?? '';
			const action = /action="([^"]+)"/u.exec(page)?.[1] ?? address;
			response = await ask(new URL(action, address).href, { prompt, login: `sub-${name}`, password: 'any' });
		}
		const next = response.headers.get('location');
		if (next === null) throw new Error(`${response.status}: ${(await response.text()).slice(0, 500)}`);
		address = new URL(next, address).href;
	}
	throw new Error('The provider leads round and round');
}
