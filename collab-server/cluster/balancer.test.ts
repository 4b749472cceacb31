import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { freePort } from './free-port';
import { startBalancer, type Balancer } from './balancer';

const undo: (() => void)[] = [];

afterEach(() => {
	for (const act of undo.splice(0).reverse()) act();
});

/** A node that does with each connection what it is told; answers its port. */
async function node(act: (socket: Socket) => void): Promise<number> {
	const open = new Set<Socket>();
	const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
		open.add(socket);
		socket.on('error', () => undefined);
		act(socket);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	undo.push(() => {
		server.close();
		for (const socket of open) socket.destroy();
	});
	return (server.address() as AddressInfo).port;
}

async function balancer(...nodes: readonly number[]): Promise<Balancer> {
	const started = await startBalancer({ host: '127.0.0.1', port: 0, nodes: () => nodes });
	if (!started.ok) throw new Error(started.problem.message);
	undo.push(() => void started.value.close());
	return started.value;
}

function client(port: number): Socket {
	const socket = connect({ host: '127.0.0.1', port });
	socket.on('error', () => undefined);
	undo.push(() => socket.destroy());
	return socket;
}

const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

const says = (word: string) => (socket: Socket) => socket.end(word);

it('takes the nodes in turn and passes over one that does not accept', async () => {
	const { port } = await balancer(await node(says('a')), await freePort(), await node(says('c')));
	const heard: string[] = [];
	for (let round = 0; round < 6; round += 1) heard.push(await text(client(port)));
	expect(heard).toEqual(['a', 'c', 'c', 'a', 'c', 'c']);
});

it('lets a node answer after the client has said all', async () => {
	const { port } = await balancer(
		await node((socket) => {
			let heard = 0;
			socket.on('data', (data) => (heard += data.length));
			socket.on('end', () => socket.end(`heard ${heard}`));
		})
	);
	const socket = client(port);
	socket.end('x'.repeat(3_000_000));
	expect(await text(socket)).toBe('heard 3000000');
});

it('ends the client when its node breaks off, and the node when its client does', async () => {
	const broken = await balancer(await node((socket) => socket.resetAndDestroy()));
	await closed(client(broken.port).resume());

	let ended = (): void => undefined;
	const nodeEnded = new Promise<void>((resolve) => {
		ended = resolve;
	});
	const whole = await balancer(
		await node((socket) => {
			socket.write('here');
			socket.resume().once('end', () => ended());
		})
	);
	const socket = client(whole.port);
	await new Promise((resolve) => socket.once('data', resolve));
	socket.resetAndDestroy();
	await nodeEnded;
});

it('ends whom no node takes, and everybody when it closes', async () => {
	const none = await balancer(await freePort());
	await closed(client(none.port).resume());

	const whole = await balancer(await node((socket) => socket.write('here')));
	const socket = client(whole.port);
	await new Promise((resolve) => socket.once('data', resolve));
	const left = closed(socket);
	await whole.close();
	await left;
});

it('says which port is taken', async () => {
	const { port } = await balancer();
	const second = await startBalancer({ host: '127.0.0.1', port, nodes: () => [] });
	expect(second).toMatchObject({ ok: false, problem: { message: expect.stringContaining(`port ${port}`) } });
});
