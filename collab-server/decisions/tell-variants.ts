/** What is decided on a main line holds in its variants too, so that whoever has one of them open learns it as well. */
import type { StoredArchitecture } from '$collab/storage/store';
import { tellPages, type DecisionParts } from './parts';

/** Pages of an architecture and of the variants of it that are open; their checks too where an `account` gave or took back an answer. */
export async function tellDecided(
	parts: Pick<DecisionParts, 'rooms' | 'log' | 'store' | 'checks'>,
	stored: Pick<StoredArchitecture, 'id' | 'epoch'>,
	account: string | null = null
): Promise<void> {
	const { store, checks } = parts;
	if (account !== null) await checks.changed(stored, account);
	await tellPages(parts, stored);
	for (const { id, state } of await store.variants(stored.id)) {
		const variant = state === 'open' ? await store.architecture(id) : null;
		if (variant === null) continue;
		if (account !== null) checks.concerned(variant, account);
		await tellPages(parts, variant);
	}
}
