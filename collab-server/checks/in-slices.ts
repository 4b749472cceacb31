/** Long work that others need not wait for. */

/** How long it may hold the thread at a time. */
const SLICE_MS = 10;

/** Goes through steps with a pause wherever they have taken the thread for long enough. */
export async function inSlices(steps: Generator<undefined, unknown>): Promise<void> {
	let begun = performance.now();
	while (steps.next().done !== true) {
		if (performance.now() - begun < SLICE_MS) continue;
		await new Promise((resolve) => setImmediate(resolve));
		begun = performance.now();
	}
}
