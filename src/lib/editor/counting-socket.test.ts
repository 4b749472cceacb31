import { describe, expect, it } from 'vitest';
import { carriesChanges, countingSocket, type FrameCount } from './counting-socket';
import { saveStateOf } from './save-state';

class FakeSocket {
	readonly frames: unknown[] = [];
	constructor(readonly url: string | URL) {}
	send(data: unknown): void {
		this.frames.push(data);
	}
}

describe('counting socket', () => {
	it('counts step 2 and updates only, from nought on each socket, and sends everything on', () => {
		const count: FrameCount = { sent: 7, kept: 7 };
		const Socket = countingSocket(FakeSocket as unknown as new (url: string | URL) => { send(data: never): void }, {
			opened: () => Object.assign(count, { sent: 0, kept: 0 }),
			sent: () => (count.sent += 1)
		});
		const socket = new Socket('ws://x');
		expect(count).toEqual({ sent: 0, kept: 0 });
		for (const frame of [
			[0, 0, 1],
			[0, 1, 1],
			[0, 2, 1],
			[1, 1, 0]
		])
			socket.send(new Uint8Array(frame) as never);
		expect(count.sent).toBe(2);
		expect((socket as unknown as FakeSocket).frames).toHaveLength(4);
	});

	it('reads buffers and views alike', () => {
		expect(carriesChanges(new Uint8Array([0, 2, 9]).buffer)).toBe(true);
		expect(carriesChanges('0,2')).toBe(false);
	});
});

describe('save state', () => {
	const online = { closed: null, canWrite: true, synced: true, sent: 3, kept: 3, waiting: false };

	it('says saved only when everything sent is committed', () => {
		expect(saveStateOf(online)).toBe('saved');
		expect(saveStateOf({ ...online, kept: 2 })).toBe('saving');
	});

	it('says offline while there is no line, and closed once the server said so', () => {
		expect(saveStateOf({ ...online, synced: false })).toBe('offline');
		expect(saveStateOf({ ...online, synced: false, waiting: true })).toBe('connecting');
		expect(saveStateOf({ ...online, closed: 4404 })).toBe('closed');
	});

	it('says read-only to a reader', () => {
		expect(saveStateOf({ ...online, canWrite: false })).toBe('read-only');
	});
});
