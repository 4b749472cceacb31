/** What is told of a variant, the file that both of its sides came from, and what merging it did. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { changesSchema, type Change } from '$models/compare/change';
import type { VariantSummary } from '$collab/runtime/variant-runtime';
import type { Store } from '$collab/storage/store';
import type { StoredVariant } from '$collab/storage/variant-store';

const noClaims: DossierClaims = { code: '', version: '', cutoffDate: '', effectiveDate: null };

export async function variantSummaries(
	store: Pick<Store, 'accounts' | 'architectures'>,
	rows: readonly StoredVariant[]
): Promise<readonly VariantSummary[]> {
	const names = new Map((await store.accounts()).map(({ id, displayName }) => [id, displayName]));
	const architectures = new Map((await store.architectures()).map((one) => [one.id, one]));
	return rows.map(({ base: _base, applied: _applied, merging: _merging, ...row }) => ({
		...row,
		accountName: names.get(row.account) ?? row.account,
		decidedByName: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? row.decidedBy),
		changedAt: architectures.get(row.id)?.changedAt ?? row.at,
		objectCount: architectures.get(row.id)?.objectCount ?? 0
	}));
}

export async function variantSummary(
	store: Pick<Store, 'accounts' | 'architectures'>,
	row: StoredVariant
): Promise<VariantSummary> {
	const [summary] = await variantSummaries(store, [row]);
	if (summary === undefined) throw new Error(`The variant ${row.id} has no summary`);
	return summary;
}

export const keepBase = (store: Pick<Store, 'putBlob'>, architecture: Architecture, at: string): Promise<string> =>
	store.putBlob(new TextEncoder().encode(writeCanonical(architecture, noClaims)), at);

export async function baseOf(store: Pick<Store, 'blob'>, { id, base }: StoredVariant): Promise<Architecture> {
	const bytes = await store.blob(base);
	const read = bytes === null ? null : readCanonical(new TextDecoder().decode(bytes));
	if (read?.ok !== true) throw new Error(`The base ${base} of the variant ${id} is not in the store`);
	return read.value.architecture;
}

export const keepApplied = (store: Pick<Store, 'putBlob'>, changes: readonly Change[], at: string): Promise<string> =>
	store.putBlob(new TextEncoder().encode(JSON.stringify(changes)), at);

/** What merging a variant did to its main line, or was about to do; nothing where it was not merged. */
export async function appliedBy(
	store: Pick<Store, 'blob'>,
	{ id, applied }: Pick<StoredVariant, 'id' | 'applied'>
): Promise<readonly Change[]> {
	if (applied === null) return [];
	const bytes = await store.blob(applied);
	if (bytes === null) throw new Error(`What merging the variant ${id} did is not in the store`);
	return changesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
