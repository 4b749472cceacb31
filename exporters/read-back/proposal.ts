/** An edited form read twice, once with the rows that are gone proposed for deletion, so that a person may choose. */
import type { Architecture } from '$models/architecture/architecture';
import { ok, type Result } from '$models/architecture/result';
import { changeId, type Change } from '$models/compare/change';
import { baseIn, readBack, type OpenedForm, type ReadBack, type ReadBackOptions } from './read-back';
import type { Stamp } from './stamp';

export interface FormProposal extends ReadBack {
	/** What deleting the missing rows would change besides. */
	readonly deletions: readonly Change[];
}

/** Finds the state that a file was made from: this one, or one that was kept under its fingerprint. */
export function baseOf(
	now: Architecture,
	pack: ReadBackOptions['pack'],
	stamp: Stamp | null,
	kept: Architecture | null
): Architecture | null {
	if (stamp === null) return null;
	return baseIn(now, pack, stamp) ?? (kept?.meta.id === stamp.architecture ? kept : null);
}

/** The changes of an edited form, and apart from them those that the missing rows would be. */
export function proposeForm(opened: OpenedForm, options: Omit<ReadBackOptions, 'missing'>): Result<FormProposal> {
	const ids: string[] = [];
	const sameIds = (): (() => string) => {
		let at = 0;
		return () => (ids[at++] ??= options.newId());
	};
	const kept = readBack(opened, { ...options, newId: sameIds(), missing: 'keep' });
	if (!kept.ok) return kept;
	if (kept.value.missing === 0) return ok({ ...kept.value, deletions: [] });
	const whole = readBack(opened, { ...options, newId: sameIds(), missing: 'propose' });
	if (!whole.ok) return whole;
	const known = new Set(kept.value.changes.map(changeId));
	return ok({ ...kept.value, deletions: whole.value.changes.filter((change) => !known.has(changeId(change))) });
}
