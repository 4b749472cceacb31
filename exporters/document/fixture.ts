/** For tests of documents: programs that read what was written. */
import { execFileSync } from 'node:child_process';

/** Whether a program can be run on this machine. */
export function installed(program: string, ...parameters: string[]): boolean {
	try {
		execFileSync(program, parameters, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
