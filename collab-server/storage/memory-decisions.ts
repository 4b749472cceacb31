/** Decisions and what the check found over time, in memory: keeps what the contract says, for tests. */
import type { Answer } from '$models/conformance/decisions';
import type { CheckStore, CheckSummary, FindingEvent, OpenFinding } from './check-store';
import {
	INSTALLATION,
	type DecisionStore,
	type StoredEvidence,
	type StoredFindingRecord,
	type StoredPack,
	type StoredVersion,
	type StoredWaiver
} from './decision-store';
import type { MemoryAudit } from './memory-audit';

/** What there is of one architecture. */
interface Decided {
	readonly records: Map<string, StoredFindingRecord>;
	readonly waivers: Map<string, StoredWaiver>;
	readonly answers: Map<string, Answer>;
	readonly evidence: Map<string, StoredEvidence>;
	readonly versions: Map<string, StoredVersion>;
}

const keyOf = ({ pack, finding }: Pick<Answer, 'pack' | 'finding'>): string => `${pack} ${finding}`;

/** By key, as the other store orders them. */
const sorted = <Value>(map: ReadonlyMap<string, Value>): Value[] =>
	[...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

export function memoryDecisions(
	audit: MemoryAudit,
	setPack: (architecture: string, pack: string) => void
): DecisionStore {
	const all = new Map<string, Decided>();
	const installed = new Map<string, StoredPack>();
	const of = (architecture: string): Decided => {
		const known = all.get(architecture) ?? {
			records: new Map(),
			waivers: new Map(),
			answers: new Map(),
			evidence: new Map(),
			versions: new Map()
		};
		all.set(architecture, known);
		return known;
	};
	return {
		decisions: async (architecture) => {
			const { records, waivers, answers, evidence } = of(architecture);
			return {
				records: sorted(records),
				waivers: [...waivers.values()],
				answers: sorted(answers),
				evidence: [...evidence.values()],
				auditHead: audit.head(architecture)
			};
		},
		answers: async (architecture) => sorted(of(architecture).answers),
		setFindingRecord: async (architecture, record, act) => {
			of(architecture).records.set(record.finding, record);
			audit.append(architecture, act);
		},
		englishTitles: async (ids) =>
			new Map(
				[...all.values()].flatMap(({ waivers }) =>
					ids.flatMap((id) => (waivers.has(id) ? [[id, waivers.get(id)?.titleEn ?? ''] as const] : []))
				)
			),
		waiver: async (architecture, id) => of(architecture).waivers.get(id) ?? null,
		addWaiver: async (architecture, waiver, act) => {
			of(architecture).waivers.set(waiver.id, waiver);
			audit.append(architecture, act);
		},
		decideWaiver: async (architecture, id, { state, approver, reason, at }, act) => {
			const { waivers } = of(architecture);
			const waiver = waivers.get(id);
			if (waiver?.state !== 'asked') return false;
			waivers.set(id, { ...waiver, state, approver, decisionReason: reason, decidedAt: at });
			audit.append(architecture, act);
			return true;
		},
		setAnswer: async (architecture, answer, act) => {
			of(architecture).answers.set(keyOf(answer), answer);
			audit.append(architecture, act);
		},
		removeAnswer: async (architecture, answer, act) => {
			if (!of(architecture).answers.delete(keyOf(answer))) return false;
			audit.append(architecture, act);
			return true;
		},
		addEvidence: async (architecture, evidence, act) => {
			of(architecture).evidence.set(evidence.id, evidence);
			audit.append(architecture, act);
		},
		evidence: async (architecture, id) => of(architecture).evidence.get(id) ?? null,
		removeEvidence: async (architecture, id, { at, account, reason }, act) => {
			const { evidence } = of(architecture);
			const piece = evidence.get(id);
			if (piece?.removedAt !== null) return false;
			evidence.set(id, { ...piece, removedAt: at, removedBy: account, removedReason: reason });
			audit.append(architecture, act);
			return true;
		},
		addVersion: async (architecture, version, act) => {
			const { versions } = of(architecture);
			if (versions.has(version.name)) return false;
			versions.set(version.name, version);
			audit.append(architecture, act);
			return true;
		},
		versions: async (architecture) => [...of(architecture).versions.values()].reverse(),
		version: async (architecture, name) => of(architecture).versions.get(name) ?? null,
		setPack: async (architecture, pack, act) => {
			setPack(architecture, pack);
			audit.append(architecture, act);
		},
		addPack: async (pack, act) => {
			const key = `${pack.id}@${pack.version}`;
			if (installed.has(key)) return false;
			installed.set(key, pack);
			audit.append(INSTALLATION, act);
			return true;
		},
		packs: async () => [...installed.values()]
	};
}

export function memoryChecks(): CheckStore {
	const events = new Map<string, FindingEvent[]>();
	const summaries = new Map<string, Map<string, CheckSummary>>();
	const marks = new Map<string, string>();
	return {
		openFindings: async (architecture, { after, limit }) => {
			const open = new Map<string, OpenFinding>();
			for (const { event, finding, rule, severity, verdict } of events.get(architecture) ?? []) {
				if (event === 'closed') open.delete(finding);
				else open.set(finding, { finding, rule, severity, verdict });
			}
			return sorted(open)
				.filter(({ finding }) => finding > after)
				.slice(0, limit);
		},
		recordCheck: async (architecture, record) => {
			events.set(architecture, [...(events.get(architecture) ?? []), ...record.events]);
			const known = summaries.get(architecture) ?? new Map<string, CheckSummary>();
			if (record.summary !== null) known.set(record.summary.at.slice(0, 16), record.summary);
			summaries.set(architecture, known);
			marks.set(architecture, record.mark);
		},
		checkMark: async (architecture) => marks.get(architecture) ?? null,
		findingEvents: async (architecture, finding) =>
			(events.get(architecture) ?? []).filter((event) => event.finding === finding),
		checkSummaries: async (architecture, limit) => sorted(summaries.get(architecture) ?? new Map()).slice(-limit)
	};
}
