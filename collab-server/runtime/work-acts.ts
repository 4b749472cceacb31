/** The list of long work, and mappings that are kept: no document has to be opened for them. */
import { randomUUID } from 'node:crypto';
import { formsOfDrawing } from '$exporters/drawio/adopt-mapping';
import { headsOfSheets } from '$exporters/inventory/adopt-mapping';
import { jobTeller, type ToldData } from '$collab/jobs/list-jobs';
import type { StoredMapping } from '$collab/storage/mapping-store';
import type { Store } from '$collab/storage/store';
import { done, notFound, refusal } from './answers';
import type { Gate } from './gate';
import type { MappingSummary, WorkRuntime } from './work-runtime';

const MOST_JOBS = 100;
const MOST_MAPPINGS = 200;

export function workActs({
	store,
	gate,
	clock
}: {
	readonly store: Store;
	readonly gate: Gate;
	readonly clock: () => Date;
}): WorkRuntime {
	/** A list is asked for every second while something runs. */
	const toldData = new Map<string, ToldData>();
	const namesOf = async (): Promise<ReadonlyMap<string, string>> =>
		new Map((await store.accounts()).map(({ id, displayName }) => [id, displayName]));
	const told = ({ id, name, kind, heads, account, at }: StoredMapping, names: ReadonlyMap<string, string>) =>
		({ id, name, kind, heads, by: names.get(account) ?? account, at }) satisfies MappingSummary;

	return {
		jobs: async (token, id) => {
			const open = await gate.allowed(token, id, 'export.run');
			if (!open.ok) return open;
			const tell = jobTeller(store, open.value.session.account, await namesOf(), toldData);
			return done(await Promise.all((await store.jobsOf(id, MOST_JOBS)).map(tell)));
		},
		mappings: async (token, id) => {
			const open = await gate.allowed(token, id, 'import.run');
			if (!open.ok) return open;
			const names = await namesOf();
			return done((await store.mappings(id)).map((mapping) => told(mapping, names)));
		},
		mapping: async (token, id, mapping) => {
			const open = await gate.allowed(token, id, 'import.run');
			if (!open.ok) return open;
			const found = (await store.mappings(id)).find((one) => one.id === mapping);
			const bytes = found === undefined ? null : await store.blob(found.blob);
			return bytes === null ? notFound : done(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
		},
		saveMapping: async (token, id, { name, mapping }) => {
			const open = await gate.allowed(token, id, 'import.run');
			if (!open.ok) return open;
			const at = clock().toISOString();
			const kept: Omit<StoredMapping, 'blob'> = {
				id: randomUUID(),
				architecture: id,
				name,
				...('sheets' in mapping
					? { kind: 'inventory', heads: headsOfSheets(mapping.sheets) }
					: { kind: 'drawing', heads: formsOfDrawing(mapping) }),
				account: open.value.session.account,
				at
			};
			const before = await store.mappings(id);
			const isThere = before.some((one) => one.kind === kept.kind && one.name === name);
			if (!isThere && before.length >= MOST_MAPPINGS)
				return refusal('too-large', `At most ${MOST_MAPPINGS} mappings are kept; delete one first`, 'mappings');
			const blob = await store.putBlob(new TextEncoder().encode(JSON.stringify(mapping)), at);
			const stays = await store.putMapping({ ...kept, blob });
			return done(told({ ...kept, blob, id: stays }, await namesOf()));
		},
		removeMapping: async (token, id, mapping) => {
			const open = await gate.allowed(token, id, 'import.run');
			if (!open.ok) return open;
			return (await store.removeMapping(id, mapping)) ? done(null) : notFound;
		}
	};
}
