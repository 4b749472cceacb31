/** Variants in memory: keeps what the contract says, for tests. */
import type { LifecycleStore } from './lifecycle-store';
import type { MemoryAudit } from './memory-audit';
import type { ArchitectureStore, AuditAct, StoredArchitecture } from './store';
import type { StoredVariant, VariantStore } from './variant-store';

type Architectures = Pick<ArchitectureStore, 'architectures' | 'architecture'>;

/** Beside the variants, the architectures again: those that are variants say so, and go with their main line. */
export function memoryVariants(
	audit: MemoryAudit,
	tellWatchers: () => void,
	of: Architectures &
		Pick<LifecycleStore, 'submissions'> & {
			add(architecture: StoredArchitecture): void;
			remove(id: string, act: AuditAct): void;
		}
): VariantStore & Architectures & Pick<ArchitectureStore, 'deleteArchitecture'> {
	const kept = new Map<string, StoredVariant>();
	const told = (stored: StoredArchitecture): StoredArchitecture => {
		const found = kept.get(stored.id);
		if (found === undefined) return stored;
		const { main, name, state } = found;
		return { ...stored, variant: { main, name, state } };
	};
	const change = (
		main: string,
		id: string,
		isMeant: (row: StoredVariant) => boolean,
		row: Partial<StoredVariant>,
		act: AuditAct
	): boolean => {
		const found = kept.get(id);
		if (found?.main !== main || !isMeant(found)) return false;
		kept.set(id, { ...found, ...row });
		tellWatchers();
		audit.append(main, act);
		return true;
	};
	const undecided = { state: 'open', taken: 0, applied: null, decidedBy: null, decidedAt: null, reason: '' } as const;
	const variants = async (main: string): Promise<readonly StoredVariant[]> => {
		const there = new Set((await of.architectures()).map(({ id }) => id));
		return [...kept.values()]
			.filter((row) => row.main === main && there.has(row.id))
			.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
	};
	return {
		architectures: async () => (await of.architectures()).map(told),
		architecture: async (id) => {
			const stored = await of.architecture(id);
			return stored === null ? null : told(stored);
		},
		deleteArchitecture: async (id, _at, act) => {
			const submissions = await of.submissions(id);
			if (submissions.some(({ state }) => state === 'issued' || state === 'superseded')) return null;
			if ((await of.architecture(id)) === null) return [];
			const gone = [...(await variants(id)).map((variant) => variant.id), id];
			for (const one of gone) of.remove(one, act);
			return gone;
		},
		addVariant: async (architecture, variant, act) => {
			if ((await of.architecture(variant.main)) === null) return false;
			of.add(architecture);
			kept.set(variant.id, variant);
			audit.append(variant.main, act);
			return true;
		},
		variants,
		variant: async (main, id) => (await variants(main)).find((row) => row.id === id) ?? null,
		beginMerge: async (_main, id, merging) => {
			const found = kept.get(id);
			if (found?.state !== 'open') return false;
			kept.set(id, { ...found, merging });
			return true;
		},
		dropMerge: async (_main, id) => {
			const found = kept.get(id);
			if (found !== undefined) kept.set(id, { ...found, merging: null });
		},
		unfinishedMerges: async () => [...kept.values()].filter(({ merging }) => merging !== null),
		decideVariant: async (main, id, decision, act) =>
			change(main, id, ({ state }) => state === 'open', { ...decision, merging: null }, act),
		reopenVariant: async (main, id, act) => change(main, id, ({ state }) => state !== 'open', undecided, act),
		rebaseVariant: async (main, id, base, act) => void change(main, id, () => true, { base }, act)
	};
}
