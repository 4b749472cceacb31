import type { ArchitectureSummary } from '$collab/runtime/runtime';
import type { Role } from '$collab/runtime/session';

/** What the home page needs to know of an agency of the pack. */
export interface AgencyChoice {
	readonly id: string;
	readonly name: string;
	readonly frame: ArchitectureSummary['frame'];
}

export const frames = [
	'province',
	'ministry',
	'organisation'
] as const satisfies readonly ArchitectureSummary['frame'][];

const writers: readonly Role[] = ['editor', 'chief-engineer', 'administrator'];
const leaders: readonly Role[] = ['chief-engineer', 'administrator'];

/** What the page offers; the server decides anew on every call. */
export const offersImport = (role: Role): boolean => writers.includes(role);
export const offersLeading = (role: Role): boolean => leaders.includes(role);
