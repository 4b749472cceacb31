/** All decisions on an architecture, with how each stands to the report of today. */
import { idleWaivers, waiversOf } from '$models/conformance/decisions';
import type { Finding } from '$models/conformance/report';
import { isWaivable } from '$models/conformance/waivable';
import { ruleOf } from '$models/framework/lookup';
import type { Words } from '$models/framework/provenance';
import { vietnamDay } from '$models/text/vietnam-day';
import type { CurrentCheck } from '$collab/checks/architecture-check';
import { heldDecisions } from '$collab/checks/held-decisions';
import { done, refusal } from '$collab/runtime/answers';
import type { DecisionRuntime, DecisionsView, WaiverState } from '$collab/runtime/decision-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredWaiver } from '$collab/storage/decision-store';
import type { Account, StoredArchitecture } from '$collab/storage/store';
import { viewOf } from './evidence';
import { roleHere } from './findings';
import type { DecisionParts } from './parts';

/** How a waiver stands as a whole: to the worst of what it covers, of what is there. */
function standingOf(
	waiver: StoredWaiver,
	now: ReadonlyMap<string, Finding>,
	{ pack, fingerprintOf }: Pick<CurrentCheck, 'pack' | 'fingerprintOf'>,
	today: string
): WaiverState {
	const { state } = waiver;
	if (state === 'refused' || state === 'withdrawn') return state;
	if (!isWaivable(pack, waiver.scope.rule)) return 'unwaivable';
	if (waiver.expiresOn < today) return 'expired';
	const covered = Object.entries(waiver.covered).flatMap(([id, fingerprint]) => {
		const finding = now.get(id);
		return finding === undefined ? [] : [{ finding, fingerprint }];
	});
	if (covered.length === 0) return 'idle';
	if (covered.some(({ finding, fingerprint }) => fingerprintOf(finding) !== fingerprint)) return 'reopened';
	return state === 'asked' ? 'waits' : 'holds';
}

/** Also of what the check looks at beside the rules of the pack, as long as it finds something. */
const titleOfRule = ({ scope }: StoredWaiver, { pack, report }: Pick<CurrentCheck, 'pack' | 'report'>): Words | null =>
	ruleOf(pack, scope.rule)?.title ?? report.findings.find(({ rule }) => rule === scope.rule)?.ruleTitle ?? null;

function namesOf(view: Pick<DecisionsView, 'records' | 'waivers' | 'answers' | 'evidence'>): ReadonlySet<string> {
	const accounts = [
		...view.records.flatMap(({ account, assignee }) => [account, assignee]),
		...view.waivers.flatMap(({ author, approver }) => [author, approver]),
		...view.answers.map(({ account }) => account),
		...view.evidence.map(({ account }) => account)
	];
	return new Set(accounts.filter((account) => account !== null));
}

const peopleOf = (accounts: readonly Account[], agency: string): DecisionsView['people'] =>
	accounts.flatMap((account) => {
		const role = roleHere(account, agency);
		return role === null ? [] : [{ id: account.id, displayName: account.displayName, role }];
	});

async function overview(
	{ store, checks, clock }: DecisionParts,
	stored: StoredArchitecture
): Promise<Answer<DecisionsView>> {
	const { records, waivers, answers, evidence, inherited } = await heldDecisions(store, stored);
	const today = vietnamDay(clock());
	const standing = await checks.read(stored, (current) => {
		const { pack, report, fingerprintOf } = current;
		const now = new Map(report.findings.map((finding) => [finding.id, finding]));
		const open = waivers.filter(({ state }) => state === 'asked' || state === 'approved');
		return {
			waivers: waivers.map((waiver) => ({
				...waiver,
				standing: standingOf(waiver, now, current, today),
				ruleTitle: titleOfRule(waiver, current)
			})),
			standings: Object.fromEntries(waiversOf(pack, report, waivers, fingerprintOf, today)),
			idle: idleWaivers(report, open)
		};
	});
	if (standing === null) return refusal('pack-missing', `The pack ${stored.pack} is not installed`);
	const shown = { records, answers, evidence: evidence.filter((each) => each.removedAt === null).map(viewOf) };
	const accounts = await store.accounts();
	const named = namesOf({ ...shown, ...standing });
	return done({
		...shown,
		...standing,
		inherited,
		accounts: Object.fromEntries(
			accounts.filter(({ id }) => named.has(id)).map(({ id, displayName }) => [id, displayName])
		),
		people: peopleOf(accounts, stored.agency),
		today
	});
}

export const overviewActs = (parts: DecisionParts): Pick<DecisionRuntime, 'decisions'> => ({
	decisions: async (token, id) => {
		const open = await parts.gate.allowed(token, id, 'decisions.read');
		return open.ok ? overview(parts, open.value.stored) : open;
	}
});
