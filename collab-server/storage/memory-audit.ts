/** The audit chains in memory; the parts of the memory store write their acts to the same ones. */
import { nextAuditRow } from './audit-chain';
import type { AuditAct, AuditRow, AuditStore } from './store';

export interface MemoryAudit {
	readonly store: AuditStore;
	append(chain: string, act: AuditAct): string;
	head(chain: string): string | null;
}

export function memoryAudit(): MemoryAudit {
	const chains = new Map<string, AuditRow[]>();
	const append = (chain: string, act: AuditAct): string => {
		const rows = chains.get(chain) ?? [];
		chains.set(chain, rows);
		const row = nextAuditRow(chain, rows.at(-1), act);
		rows.push(row);
		return row.hash;
	};
	return {
		store: {
			addAudit: async (chain, act) => append(chain, act),
			audit: async (chain) => [...(chains.get(chain) ?? [])],
			auditOf: async (chain, acts) => (chains.get(chain) ?? []).filter(({ act }) => acts.includes(act)),
			auditChains: async () => [...chains.keys()].sort()
		},
		append,
		head: (chain) => chains.get(chain)?.at(-1)?.hash ?? null
	};
}
