/** A line between two ends that cuts, delays, throttles and drops what goes over it, as a seed decides. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Random } from '../generators/random';

export interface Weather {
	/** Longest that a piece of bytes is held up. */
	readonly delayMs?: number;
	readonly bytesPerSecond?: number;
	/** About how many bytes a connection carries before it breaks in the midst of them. */
	readonly cutAfter?: number;
}

export interface Line {
	readonly port: number;
	/** Connections that broke in the midst. */
	readonly cuts: number;
	change(weather: Weather): void;
	/** From now on nothing comes through, and nobody is told: connections that are open never will again carry anything. */
	drop(): void;
	/** New connections are carried again. */
	restore(): void;
	close(): Promise<void>;
}

interface Pair {
	readonly ends: readonly Socket[];
	/** Both ends stay open, and whatever is sent goes nowhere. */
	isLost: boolean;
}

interface Carrying {
	readonly pair: Pair;
	readonly weather: () => Weather;
	readonly random: Random;
	readonly cut: () => void;
}

/** Carries the bytes of one direction in their order, and then its end. */
async function carry(from: Socket, to: Socket, { pair, weather, random, cut }: Carrying): Promise<void> {
	let carried = 0;
	const share = 0.5 + random.next();
	try {
		// Destroyed at its end, it could not go on writing the other way.
		for await (const piece of from.iterator({ destroyOnReturn: false })) {
			const data = piece as Buffer;
			const { delayMs = 0, bytesPerSecond = Infinity, cutAfter = Infinity } = weather();
			const ms = random.next() * delayMs + (data.length / bytesPerSecond) * 1_000;
			if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
			if (pair.isLost) continue;
			carried += data.length;
			if (carried > cutAfter * share) {
				to.write(data.subarray(0, random.below(data.length)), cut);
				return;
			}
			to.write(data);
		}
		if (!pair.isLost) to.end();
	} catch {
		// Broken, not ended. An end whose other end is out of reach is not told.
		if (!pair.isLost) to.destroy();
	}
}

export async function startLine(target: number, random: Random, first: Weather = {}): Promise<Line> {
	let weather = first;
	let isDropping = false;
	let cuts = 0;
	const open = new Set<Pair>();

	const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
		const far = connect({ host: '127.0.0.1', port: target, allowHalfOpen: true, noDelay: true });
		const pair: Pair = { ends: [near, far], isLost: isDropping };
		open.add(pair);
		for (const end of pair.ends) {
			end.on('error', () => undefined);
			end.on('close', () => {
				if (near.destroyed && far.destroyed) open.delete(pair);
			});
		}
		const cut = (): void => {
			cuts += 1;
			for (const end of pair.ends) end.resetAndDestroy();
		};
		const carrying = { pair, weather: () => weather, random, cut };
		void carry(near, far, carrying);
		void carry(far, near, carrying);
	});

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		get cuts() {
			return cuts;
		},
		change: (next) => {
			weather = next;
		},
		drop: () => {
			isDropping = true;
			for (const pair of open) pair.isLost = true;
		},
		restore: () => {
			isDropping = false;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const { ends } of open) for (const end of ends) end.destroy();
			})
	};
}
