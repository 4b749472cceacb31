import type { Result } from '$models/architecture/result';
import type { Terminal } from './terminal';

/** Exit status of a command that went well: 0, or 1 for findings at or above `--fail-on`. */
export type Outcome = Result<0 | 1>;
export type RunCommand = (args: readonly string[], terminal: Terminal) => Promise<Outcome>;
