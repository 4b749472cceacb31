/** Checks an architecture against the rules of a pack, once and whole. */
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { Checker, type CheckSettings } from './checker';
import type { CheckReport } from './report';

/** Checks the state at an ISO date; deleted records count for nothing. */
export function check(
	architecture: Architecture,
	pack: Pack,
	asOf: string,
	settings: Omit<CheckSettings, 'asOf'> = {}
): CheckReport {
	const checker = new Checker(pack, { ...settings, asOf });
	checker.update(architecture);
	return checker.report();
}
