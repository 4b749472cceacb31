/** The shape of each severity as one line to draw in a square of 24: a cell of a table shows one after another with it. */
import type { Severity } from '$models/framework/rule';

export const severityShape = {
	required: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zM12 7v6M12 16.5h.01',
	recommended: 'M12 3 22.5 21h-21zM12 9v5M12 17.5h.01',
	information: 'M22 12a10 10 0 1 1-20 0a10 10 0 1 1 20 0M12 16v-4M12 8h.01'
} as const satisfies Record<Severity, string>;
