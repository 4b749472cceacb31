/** The figures of what holds the documents, for Prometheus, in a registry of its own: two servers in one process do not mix theirs. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from './meter';

/** Read when somebody asks. */
export interface Watched {
	readonly connections: () => number;
	/** Names of the rooms that are in memory; only their kind is told. */
	readonly rooms: () => readonly string[];
}

export interface Metrics extends Meter {
	text(): Promise<string>;
}

const COMMIT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const CHECK_SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics({ connections, rooms }: Watched): Metrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	new Gauge({
		name: 'khuevan_connections',
		help: 'Open sockets',
		registers,
		collect() {
			this.set(connections());
		}
	});
	new Gauge({
		name: 'khuevan_open_rooms',
		help: 'Documents in memory, by kind: m the model, b a copy under review, c threads',
		labelNames: ['kind'],
		registers,
		collect() {
			for (const kind of ['m', 'b', 'c'])
				this.set({ kind }, rooms().filter((name) => name.startsWith(`${kind}:`)).length);
		}
	});
	const updates = new Counter({
		name: 'khuevan_updates_committed_total',
		help: 'Updates that are in the log',
		registers
	});
	const commit = new Histogram({
		name: 'khuevan_commit_seconds',
		help: 'From the receipt of a frame until what it brought is in the log',
		buckets: COMMIT_SECONDS,
		registers
	});
	const fanOut = new Counter({
		name: 'khuevan_fan_out_bytes_total',
		help: 'Bytes sent on to those who are in a room',
		registers
	});
	const refused = new Counter({
		name: 'khuevan_refused_frames_total',
		help: 'Frames for which the line was closed, by close code',
		labelNames: ['code'],
		registers
	});
	const jobs = new Counter({
		name: 'khuevan_jobs_total',
		help: 'Jobs that came into a state',
		labelNames: ['kind', 'state'],
		registers
	});
	const checks = new Histogram({
		name: 'khuevan_check_seconds',
		help: 'Time of a check, of a whole architecture or of what a change touched',
		labelNames: ['of'],
		buckets: CHECK_SECONDS,
		registers
	});
	return {
		committed: () => updates.inc(),
		committedAfter: (seconds) => commit.observe(seconds),
		fannedOut: (bytes) => fanOut.inc(bytes),
		refused: (code) => refused.inc({ code }),
		job: (kind, state) => jobs.inc({ kind, state }),
		checked: (of, seconds) => checks.observe({ of }, seconds),
		text: () => registry.metrics()
	};
}
