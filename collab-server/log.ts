/** Structured log: one JSON object a line on stderr. Callers pass facts, never bodies, tokens or passwords. */
import type { Settings } from './settings';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type Log = (
	level: 'debug' | 'info' | 'warn' | 'error',
	event: string,
	facts?: Readonly<Record<string, unknown>>
) => void;

export function createLog(
	level: Settings['logLevel'],
	write: (line: string) => void = (line) => process.stderr.write(line)
): Log {
	return (at, event, facts = {}) => {
		if (levels.indexOf(at) < levels.indexOf(level)) return;
		write(`${JSON.stringify({ at: new Date().toISOString(), level: at, event, ...facts })}\n`);
	};
}
