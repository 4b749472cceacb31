/** Proposals and parts in memory: keeps what the contract says, for tests. */
import type { MemoryAudit } from './memory-audit';
import type { BegunDecision, ProposalStore, StoredPart, StoredProposal } from './proposal-store';

const newestFirst = <Row extends { readonly at: string; readonly id: string }>(rows: Iterable<Row>): Row[] =>
	[...rows].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));

export function memoryProposals(audit: MemoryAudit, tellWatchers: () => void): ProposalStore {
	const proposals = new Map<string, StoredProposal>();
	const begun = new Map<string, BegunDecision>();
	const parts = new Map<string, StoredPart>();
	const proposalIn = (architecture: string, id: string): StoredProposal | null => {
		const found = proposals.get(id);
		return found?.architecture === architecture ? found : null;
	};
	const partIn = (architecture: string, id: string): StoredPart | null => {
		const found = parts.get(id);
		return found?.architecture === architecture ? found : null;
	};
	return {
		addProposal: async (proposal, act) => {
			proposals.set(proposal.id, proposal);
			audit.append(proposal.architecture, act);
		},
		proposals: async (architecture) =>
			newestFirst([...proposals.values()].filter((one) => one.architecture === architecture)),
		openProposals: async () => newestFirst([...proposals.values()].filter(({ state }) => state === 'open')),
		proposal: async (architecture, id) => proposalIn(architecture, id),
		beginDecision: async (architecture, id, decision) => {
			if (proposalIn(architecture, id)?.state !== 'open') return false;
			begun.set(id, decision);
			return true;
		},
		begunDecision: async (architecture, id) => (proposalIn(architecture, id) === null ? null : (begun.get(id) ?? null)),
		dropDecision: async (architecture, id) => {
			if (proposalIn(architecture, id) !== null) begun.delete(id);
		},
		decideProposal: async (architecture, id, decision, act) => {
			const found = proposalIn(architecture, id);
			if (found?.state !== 'open') return false;
			proposals.set(id, { ...found, ...decision, state: 'decided' });
			begun.delete(id);
			audit.append(architecture, act);
			return true;
		},
		addPart: async (part, act) => {
			parts.set(part.id, part);
			audit.append(part.architecture, act);
		},
		parts: async (of) =>
			newestFirst(
				[...parts.values()].filter((one) =>
					'account' in of ? one.account === of.account : one.architecture === of.architecture
				)
			),
		part: async (architecture, id) => partIn(architecture, id),
		rebasePart: async (architecture, id, base, epoch) => {
			const found = partIn(architecture, id);
			if (found !== null) parts.set(id, { ...found, base, epoch });
		},
		endPart: async (architecture, id, at, act) => {
			const found = partIn(architecture, id);
			if (found === null || found.endedAt !== null) return false;
			parts.set(id, { ...found, endedAt: at });
			tellWatchers();
			audit.append(architecture, act);
			return true;
		}
	};
}
