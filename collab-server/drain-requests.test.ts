import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, it } from 'vitest';
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

/** Resolves once all that came over the line holds the text; fails where the line is closed before. */
const heard = (line: Socket, text: string): Promise<void> =>
	new Promise((resolve, reject) => {
		let said = '';
		line.on('data', (data) => {
			said += String(data);
			if (said.includes(text)) resolve();
		});
		line.on('error', reject);
		line.on('close', () => reject(new Error(`The line was closed after: ${said}`)));
	});

it('leaves the line to the next request when a body was refused before its end', async () => {
	const listening = createServer(drainRequests(refusing));
	server = listening;
	await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
	const line = connect((listening.address() as AddressInfo).port, '127.0.0.1');
	const refused = heard(line, 'HTTP/1.1 415');
	const body = Buffer.alloc(1_000_000, 'x');
	line.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n`);
	line.write(body);
	await refused;
	const answered = heard(line, 'here');
	line.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
	await answered;
	line.destroy();
});
