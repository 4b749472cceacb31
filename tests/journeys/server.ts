/**
 * A server of its own for each journey that changes anything: an empty data folder, a free port, the administrator's
 * password known. Journeys that only look (`looking`) share one.
 */
import { test as base } from '@playwright/test';
import { startServer, type TestServer } from './start-server';

interface OfTest {
	readonly server: TestServer;
}
interface OfWorker {
	/** Stands for all journeys that only look. */
	readonly standing: TestServer;
}

export const test = base.extend<OfTest, OfWorker>({
	standing: [
		async ({ browserName: _ }, use) => {
			const { server, stop } = await startServer();
			await use(server);
			await stop();
		},
		{ scope: 'worker' }
	],
	/** Pages and requests of a journey start from its own server. */
	baseURL: async ({ server }, use) => use(server.origin),
	server: async ({ browserName: _ }, use) => {
		const { server, stop } = await startServer();
		await use(server);
		await stop();
	}
});

/** For journeys that write nothing: they need no server of their own. */
export const looking = test.extend<OfTest>({
	server: async ({ standing }, use) => use(standing)
});

export { expect } from '@playwright/test';
export type { TestServer } from './start-server';
