/**
 * Gives back the memory of what is no longer used: while another process works, nobody here makes the engine begin. The
 * first time frees it, the second hands its pages to the system. Only where the process was started with `--expose-gc`, as
 * the one that holds the documents is, jobs and all; elsewhere the engine collects when it has to.
 */
export function collectGarbage(): void {
	globalThis.gc?.();
	globalThis.gc?.();
}
