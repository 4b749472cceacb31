// Watches the memory of the process and of all that it started, from a thread, since the work leaves its own no time.
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** What a process holds, with its children; what ends meanwhile holds nothing. */
function held(/** @type {string} */ pid) {
	try {
		const own = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
		const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
			readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean)
		);
		/** @type {number} */
		const others = children.reduce((sum, child) => sum + held(child), 0);
		return Number(own?.[1] ?? 0) * 1024 + others;
	} catch {
		return 0;
	}
}

let peak = 0;
setInterval(() => (peak = Math.max(peak, held('self'))), 20);
parentPort?.on('message', () => parentPort?.postMessage(peak));
