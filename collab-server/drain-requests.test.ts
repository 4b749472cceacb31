import { Agent, createServer, request as ask, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { drainRequests } from './drain-requests';

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** Refuses at the first bytes of a body and leaves the rest, as the app does with a form of another type. */
const refusing: RequestListener = (request, response) => {
	if (request.method === 'GET') response.end('here');
	else {
		request.on('data', () => {
			request.pause();
			if (!response.writableEnded) response.writeHead(415).end();
		});
	}
};

/** Status, and whether it came over the line of the request before. */
function told(
	agent: Agent,
	port: number,
	method: string,
	body: Buffer | null
): Promise<{ status: number | undefined; sameLine: boolean }> {
	return new Promise((resolve, reject) => {
		const sent = ask({ port, method, agent, host: '127.0.0.1' }, (response) => {
			response.resume();
			response.on('end', () => resolve({ status: response.statusCode, sameLine: sent.reusedSocket }));
		});
		sent.on('error', reject);
		sent.end(body ?? undefined);
	});
}

it('leaves the line to the next request when a body was refused before its end', async () => {
	const listening = createServer(drainRequests(refusing));
	server = listening;
	await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
	const { port } = listening.address() as AddressInfo;
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	expect(await told(agent, port, 'POST', Buffer.alloc(4_000_000))).toEqual({ status: 415, sameLine: false });
	expect(await told(agent, port, 'GET', null)).toEqual({ status: 200, sameLine: true });
	agent.destroy();
});
