/** All decisions on an architecture, with how each stands to the report of today. */
import { answeredAfterIssue } from '$models/conformance/answered-later';
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
import type { StoredDecisions, StoredWaiver } from '$collab/storage/decision-store';
import type { Account, StoredArchitecture } from '$collab/storage/store';
import { closedVersions, closingsOf } from './closed-talk';
import { besideVersion, viewOf } from './evidence';
import { roleHere } from './findings';
import { versionDecisions, type VersionDecisions } from './kept-decisions';
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
		...view.evidence.flatMap(({ account, removed }) => [account, removed?.account ?? null])
	];
	return new Set(accounts.filter((account) => account !== null));
}

const peopleOf = (accounts: readonly Account[], agency: string): DecisionsView['people'] =>
	accounts.flatMap((account) => {
		const role = roleHere(account, agency);
		return role === null ? [] : [{ id: account.id, displayName: account.displayName, role }];
	});

/** What holds now, or what stands beside a frozen version; records of findings are of the work that goes on. */
async function decidedFor(
	{ store, packs, clock }: DecisionParts,
	stored: StoredArchitecture,
	name: string | undefined
): Promise<Answer<Omit<VersionDecisions, 'auditHead'> & { readonly records: StoredDecisions['records'] }>> {
	if (name === undefined) {
		const at = clock().toISOString();
		return done({ ...(await heldDecisions(store, stored)), isKept: true, changed: 0, asOf: null, at });
	}
	const version = await store.version(stored.id, name);
	if (version === null) return refusal('not-found', `There is no version ${name}`, 'version');
	const pack = await packs.exact(version.pack, version.packHash);
	const later = pack === undefined ? new Set<string>() : answeredAfterIssue(pack);
	return done({ records: [], ...(await versionDecisions(store, stored, version, later)) });
}

async function overview(
	parts: DecisionParts,
	stored: StoredArchitecture,
	version: string | undefined
): Promise<Answer<DecisionsView>> {
	const { store, checks, clock } = parts;
	const decided = await decidedFor(parts, stored, version);
	if (!decided.ok) return decided;
	const { records, waivers, answers, evidence, inherited, isKept, changed, asOf, at } = decided.value;
	const today = asOf ?? vietnamDay(clock());
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
	const there = evidence.filter((each) => each.removedAt === null);
	const beside =
		version === undefined
			? there.map((each) => ({ ...viewOf(each), removed: null }))
			: besideVersion(there, (await store.decisions(stored.id)).evidence);
	const shown = { records, answers, evidence: beside };
	const [accounts, submissions] = await Promise.all([store.accounts(), store.submissions(stored.id)]);
	const named = namesOf({ ...shown, ...standing });
	return done({
		...shown,
		...standing,
		inherited,
		frozen: version === undefined ? null : { version, isKept, changed, at },
		accounts: Object.fromEntries(
			accounts.filter(({ id }) => named.has(id)).map(({ id, displayName }) => [id, displayName])
		),
		closed: closedVersions(submissions),
		closings: closingsOf(submissions),
		people: peopleOf(accounts, stored.agency),
		today
	});
}

export const overviewActs = (parts: DecisionParts): Pick<DecisionRuntime, 'decisions'> => ({
	decisions: async (token, id, version) => {
		const open = await parts.gate.allowed(token, id, 'decisions.read');
		return open.ok ? overview(parts, open.value.stored, version) : open;
	}
});
