/**
 * A server of its own for each journey that changes anything: a data folder as the first start leaves it, a free port, the administrator's
 * password known. It is started while the journey before is under way. Journeys that only look (`looking`) share one.
 */
import { test as base } from '@playwright/test';
import { preparedServers, type TestServer } from './start-server';

type Prepared = Awaited<ReturnType<typeof preparedServers>>;
type Started = Awaited<ReturnType<Prepared['start']>>;

interface OfTest {
	readonly server: TestServer;
}
interface OfWorker {
	readonly prepared: Prepared;
	/** Stands for all journeys that only look. */
	readonly standing: TestServer;
	/** A server that nobody has used; the one for the next journey is started meanwhile. */
	readonly takeServer: () => Promise<Started>;
}

export const test = base.extend<OfTest, OfWorker>({
	prepared: [
		async ({ browserName: _ }, use) => {
			const prepared = await preparedServers();
			await use(prepared);
			await prepared.end();
		},
		{ scope: 'worker' }
	],
	standing: [
		async ({ prepared }, use) => {
			const { server, stop } = await prepared.start();
			await use(server);
			await stop();
		},
		{ scope: 'worker' }
	],
	takeServer: [
		async ({ prepared }, use) => {
			const ahead: Promise<Started>[] = [];
			await use(() => {
				const taken = ahead.pop() ?? prepared.start();
				// Not at once, so that the machine has one start at a time. Should it fail, whoever takes it is told.
				const next = taken.then(() => prepared.start());
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
