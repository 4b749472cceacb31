/**
 * A server of its own for each journey that changes anything: an empty data folder, a free port, the administrator's
 * password known. It is started while the journey before is under way. Journeys that only look (`looking`) share one.
 */
import { test as base } from '@playwright/test';
import { startServer, type TestServer } from './start-server';

type Started = Awaited<ReturnType<typeof startServer>>;

interface OfTest {
	readonly server: TestServer;
}
interface OfWorker {
	/** Stands for all journeys that only look. */
	readonly standing: TestServer;
	/** A server that nobody has used; the one for the next journey is started meanwhile. */
	readonly takeServer: () => Promise<Started>;
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
	takeServer: [
		async ({ browserName: _ }, use) => {
			const ahead: Promise<Started>[] = [];
			await use(() => {
				const taken = ahead.pop() ?? startServer();
				// Not at once, so that the machine has one start at a time. Should it fail, whoever takes it is told.
				const next = taken.then(() => startServer());
				next.catch(() => undefined);
				ahead.push(next);
				return taken;
			});
			for (const unused of ahead) await (await unused).stop();
		},
		{ scope: 'worker' }
	],
	/** Pages and requests of a journey start from its own server. */
	baseURL: async ({ server }, use) => use(server.origin),
	server: async ({ takeServer }, use) => {
		const { server, stop } = await takeServer();
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
