/**
 * What people decided about findings. Decisions are rows of the server, never part of an architecture; here is what they
 * mean for a report. The verdict of a rule is never changed by them: a waiver sits on top.
 */
import type { Pack } from '$models/framework/pack';
import type { PersonAnswer } from '$models/framework/rule';
import type { CheckReport, Finding } from './report';
import { unwaivableRules } from './waivable';

/** By which an answer is told from the others. */
export const answerKey = ({ pack, finding }: Pick<Answer, 'pack' | 'finding'>): string => `${pack} ${finding}`;

/** What a person answered to an asked rule about one record; keyed by pack and finding, as two packs may name rules alike. */
export interface Answer {
	/** Id of the pack that has the rule; its releases share the answer. */
	readonly pack: string;
	readonly finding: string;
	readonly answer: PersonAnswer;
	readonly reason: string;
	/** Account id and ISO instant. */
	readonly account: string;
	readonly at: string;
}

type ByFinding = ReadonlyMap<string, PersonAnswer>;

export const answersById = (answers: readonly Pick<Answer, 'finding' | 'answer'>[]): ByFinding =>
	new Map(answers.map(({ finding, answer }) => [finding, answer]));

/** Answers to the rules of one pack, as its check takes them. */
export const answersOf = ({ id }: Pick<Pack, 'id'>, answers: readonly Answer[]): ByFinding =>
	answersById(answers.filter(({ pack }) => pack === id));

export type WaiverState = 'asked' | 'approved' | 'refused' | 'withdrawn';

export interface Waiver {
	readonly id: string;
	/** What was asked for: one finding, or all that a rule found at the time, in the whole or in one layer. */
	readonly scope: { readonly rule: string; readonly finding: string | null; readonly layer: string | null };
	/** Findings that it covers, with the fingerprint of what each rested on when it was asked for. */
	readonly covered: Readonly<Record<string, string>>;
	readonly reason: string;
	readonly author: string;
	/** Never the author; null until somebody decided. */
	readonly approver: string | null;
	readonly state: WaiverState;
	/** ISO date; the last day on which it holds. */
	readonly expiresOn: string;
	readonly createdAt: string;
	readonly decidedAt: string | null;
}

/**
 * How a waiver stands to a finding today: it holds, waits, ran out, what it covered is not what it was, or the pack lets
 * nobody waive its rule (any more), whatever was approved before.
 */
export const waiverStandings = ['holds', 'waits', 'expired', 'reopened', 'unwaivable'] as const;
export type WaiverStanding = (typeof waiverStandings)[number];

export interface FindingWaiver {
	readonly waiver: string;
	readonly standing: WaiverStanding;
}

const order: readonly WaiverStanding[] = ['holds', 'waits', 'reopened', 'expired', 'unwaivable'];

const isOpen = ({ state }: Waiver): boolean => state === 'asked' || state === 'approved';

function standingOf(waiver: Waiver, finding: string, fingerprint: string, today: string): WaiverStanding {
	if (waiver.expiresOn < today) return 'expired';
	if (waiver.covered[finding] !== fingerprint) return 'reopened';
	return waiver.state === 'asked' ? 'waits' : 'holds';
}

/**
 * The waiver of each finding that has one, the strongest where it has several. `pack` is the one of the report;
 * `fingerprintOf` tells what a finding rests on now (`Checker.fingerprint`).
 */
export function waiversOf(
	pack: Pick<Pack, 'rules'>,
	report: CheckReport,
	waivers: readonly Waiver[],
	fingerprintOf: (finding: Finding) => string,
	today: string
): ReadonlyMap<string, FindingWaiver> {
	const byFinding = new Map<string, Waiver[]>();
	for (const waiver of waivers.filter(isOpen)) {
		for (const finding of Object.keys(waiver.covered)) {
			const known = byFinding.get(finding);
			if (known === undefined) byFinding.set(finding, [waiver]);
			else known.push(waiver);
		}
	}
	const unwaivable = unwaivableRules(pack);
	const found = new Map<string, FindingWaiver>();
	for (const finding of report.findings) {
		const fingerprint = byFinding.has(finding.id) ? fingerprintOf(finding) : '';
		for (const waiver of byFinding.get(finding.id) ?? []) {
			const standing = unwaivable.has(finding.rule) ? 'unwaivable' : standingOf(waiver, finding.id, fingerprint, today);
			const known = found.get(finding.id);
			if (known === undefined || order.indexOf(standing) < order.indexOf(known.standing)) {
				found.set(finding.id, { waiver: waiver.id, standing });
			}
		}
	}
	return found;
}

/** Whether a finding is waived: somebody granted it, and it is in force. Everything that counts or marks asks here. */
export const isWaived = (waivers: ReadonlyMap<string, FindingWaiver>, finding: string): boolean =>
	waivers.get(finding)?.standing === 'holds';

/** Waivers none of whose findings is there (any more): they point at nothing, which is reported, never passed over. */
export function idleWaivers(report: CheckReport, waivers: readonly Waiver[]): readonly string[] {
	const there = new Set(report.findings.map(({ id }) => id));
	return waivers
		.filter(({ covered }) => Object.keys(covered).every((finding) => !there.has(finding)))
		.map(({ id }) => id);
}
