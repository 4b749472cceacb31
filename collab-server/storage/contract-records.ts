/** Records that the contracts of the stores have in common. */
import type { StoredArchitecture } from './store';

/** An instant of one day, by the minute. */
export const at = (minute: number): string => `2026-11-23T00:${String(minute).padStart(2, '0')}:00.000Z`;

export const architecture: StoredArchitecture = {
	id: 'k1',
	name: 'Cà Mau',
	frame: 'province',
	agency: '96',
	pack: 'vn-1425@1.0',
	epoch: 1,
	sample: false,
	objectCount: 0,
	createdAt: at(0),
	changedAt: at(0),
	dossier: { code: '', version: '1.0', cutoffDate: '', effectiveDate: null, change: '', basis: '', state: 'draft' }
};
