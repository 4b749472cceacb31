import type { MappingStore, StoredMapping } from './mapping-store';

export function memoryMappings(): MappingStore {
	const kept = new Map<string, StoredMapping>();
	const same = (a: StoredMapping, b: StoredMapping): boolean =>
		a.architecture === b.architecture && a.kind === b.kind && a.name === b.name;
	const order = (a: StoredMapping, b: StoredMapping): number =>
		a.name < b.name ? -1 : a.name > b.name ? 1 : a.kind < b.kind ? -1 : 1;
	return {
		putMapping: async (mapping) => {
			const before = [...kept.values()].find((one) => same(one, mapping));
			const id = before?.id ?? mapping.id;
			kept.set(id, { ...mapping, id });
			return id;
		},
		mappings: async (architecture) => [...kept.values()].filter((one) => one.architecture === architecture).sort(order),
		removeMapping: async (architecture, id) => kept.get(id)?.architecture === architecture && kept.delete(id)
	};
}
