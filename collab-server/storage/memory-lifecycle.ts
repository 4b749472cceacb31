/** Approvals and submissions in memory: keeps what the contract says, for tests. */
import type { DecisionStore } from './decision-store';
import {
	reviewerOf,
	type LifecycleStore,
	type StoredApproval,
	type StoredMove,
	type StoredReview,
	type StoredSignature,
	type StoredSubmission
} from './lifecycle-store';
import type { MemoryAudit } from './memory-audit';
import type { ArchitectureStore } from './store';

const underWay: readonly string[] = ['submitted', 'in-review', 'appraised'];

export function memoryLifecycle(
	audit: MemoryAudit,
	decisions: Pick<DecisionStore, 'addVersion'> & Pick<ArchitectureStore, 'architecture'>,
	/** Number of the last update of a room. */
	head: (room: string) => number
): LifecycleStore & { readonly issued: (architecture: string) => number } {
	const approvals = new Map<string, Map<string, StoredApproval>>();
	const submissions = new Map<string, Map<string, StoredSubmission>>();
	const reviews = new Map<string, readonly StoredReview[]>();
	const signatures = new Map<string, readonly StoredSignature[]>();
	const approvalsOf = (architecture: string): Map<string, StoredApproval> => {
		const known = approvals.get(architecture) ?? new Map<string, StoredApproval>();
		approvals.set(architecture, known);
		return known;
	};
	const submissionsOf = (architecture: string): Map<string, StoredSubmission> => {
		const known = submissions.get(architecture) ?? new Map<string, StoredSubmission>();
		submissions.set(architecture, known);
		return known;
	};
	return {
		issued: (architecture) =>
			[...submissionsOf(architecture).values()].filter(({ state }) => state === 'issued' || state === 'superseded')
				.length,
		approvals: async (architecture) =>
			[...approvalsOf(architecture).values()].sort((a, b) => (a.account < b.account ? -1 : 1)),
		setApproval: async (architecture, approval, act) => {
			approvalsOf(architecture).set(approval.account, { capacity: null, ...approval });
			audit.append(architecture, act);
		},
		removeApproval: async (architecture, account, act) => {
			if (!approvalsOf(architecture).delete(account)) return false;
			audit.append(architecture, act);
			return true;
		},
		submissions: async (architecture) => [...submissionsOf(architecture).values()].reverse(),
		addSubmission: async (
			architecture,
			version,
			{ approvedBy, capacities = {}, first, tablesOnly = null, counts = null },
			act
		) => {
			const all = submissionsOf(architecture);
			if ([...all.values()].some(({ state }) => underWay.includes(state))) return false;
			if (!(await decisions.addVersion(architecture, version, act))) return false;
			all.set(version.name, {
				version: version.name,
				state: first.to,
				effectiveDate: null,
				decision: null,
				approvedBy,
				capacities,
				tablesOnly,
				counts,
				issuedWith: null,
				openAtIssue: null,
				moves: [first],
				items: [],
				replaced: [],
				answers: []
			});
			approvalsOf(architecture).clear();
			return true;
		},
		moveSubmission: async (
			architecture,
			version,
			{ from, effectiveDate, decision, issuedWith, openAtIssue, supersedes, reviewer, talk, ...move },
			act
		) => {
			if (move.to === 'issued' && (await decisions.architecture(architecture)) === null) return false;
			if (talk !== undefined && head(talk.room) !== talk.sequence) return false;
			const all = submissionsOf(architecture);
			const known = all.get(version);
			if (known?.state !== from || reviewerOf(known.moves) !== reviewer) return false;
			if (move.to === 'appraised' && known.items.some((item) => item.decision === 'refused')) return false;
			const moves = [...known.moves, move];
			all.set(version, {
				...known,
				state: move.to,
				effectiveDate: effectiveDate ?? known.effectiveDate,
				decision: decision ?? known.decision,
				issuedWith: issuedWith ?? known.issuedWith,
				openAtIssue: openAtIssue ?? known.openAtIssue,
				moves
			});
			const gone = all.get(supersedes);
			if (gone?.state === 'issued') {
				const { account, at } = move;
				const told: StoredMove = { move: 'supersede', to: 'superseded', account, reason: version, at };
				all.set(supersedes, { ...gone, state: 'superseded', moves: [...gone.moves, told] });
			}
			audit.append(architecture, act);
			return true;
		},
		decideItem: async (architecture, version, decision, seen, act) => {
			const all = submissionsOf(architecture);
			const known = all.get(version);
			if (known?.state !== 'in-review') return 'closed';
			if (reviewerOf(known.moves) !== decision.account) return 'not-reviewer';
			const before = known.items.find(({ item }) => item === decision.item);
			if ((before?.at ?? null) !== seen) return 'changed';
			const replaced = before === undefined ? known.replaced : [...known.replaced, before];
			const items = [...known.items.filter(({ item }) => item !== decision.item), decision];
			all.set(version, { ...known, replaced, items: items.sort((a, b) => (a.item < b.item ? -1 : 1)) });
			audit.append(architecture, act);
			return 'kept';
		},
		answerReturn: async (architecture, version, answer, seen, act) => {
			const all = submissionsOf(architecture);
			const known = all.get(version);
			const names = [...all.keys()];
			const isOvertaken = names
				.slice(names.indexOf(version) + 1)
				.some((later) => all.get(later)?.state !== 'withdrawn');
			if (known?.state !== 'returned' || isOvertaken) return 'closed';
			const before = known.answers.find(({ item }) => item === answer.item);
			if ((before?.at ?? null) !== seen) return 'changed';
			const others = known.answers.filter(({ item }) => item !== answer.item);
			const answers = answer.words === '' ? others : [...others, answer];
			all.set(version, { ...known, answers: answers.sort((a, b) => (a.item < b.item ? -1 : 1)) });
			audit.append(architecture, act);
			return 'kept';
		},
		reviews: async (architecture) => reviews.get(architecture) ?? [],
		addReview: async (architecture, review, act) => {
			if (submissionsOf(architecture).get(review.version)?.state !== 'issued') return false;
			reviews.set(architecture, [...(reviews.get(architecture) ?? []), review]);
			audit.append(architecture, act);
			return true;
		},
		signatures: async (architecture) => signatures.get(architecture) ?? [],
		addSignature: async (architecture, signature, act) => {
			const state = submissionsOf(architecture).get(signature.version)?.state;
			if (state !== 'issued' && state !== 'superseded') return false;
			const known = signatures.get(architecture) ?? [];
			if (known.some(({ version, blob }) => version === signature.version && blob === signature.blob)) return false;
			signatures.set(architecture, [...known, signature]);
			audit.append(architecture, act);
			return true;
		}
	};
}
