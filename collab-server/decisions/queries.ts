/** Questions to the rules: of now or of a version, by this pack or another; since when; how it went on; what another pack would say. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { answeredAfterIssue } from '$models/conformance/answered-later';
import { check } from '$models/conformance/check';
import { answersOf } from '$models/conformance/decisions';
import type { CheckReport, Finding } from '$models/conformance/report';
import { chapterInspection } from '$models/documents/inspect-chapters';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { claimsOf } from '$collab/checks/architecture-check';
import { heldAnswers } from '$collab/checks/held-decisions';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { CheckQuery } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime, FindingSince, Rehearsal } from '$collab/runtime/decision-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredArchitecture } from '$collab/storage/store';
import type { DecisionParts } from './parts';
import { versionDecisions } from './kept-decisions';
import { versionText } from './versions';

/** Points of the trend that are told. */
const POINTS = 1_000;

export const notInstalled = (pack: string) => refusal('pack-missing', `The pack ${pack} is not installed`, 'pack');

/** A version stands on the very pack that it was made by; where that is gone another one has to be asked for. */
export const packGone = (version: string, pack: string) =>
	refusal(
		'pack-missing',
		`Version ${version} was made by the pack ${pack}, which is not here any more; its file can still be downloaded`,
		'version'
	);

/** What is to be checked, and by what. */
interface Subject {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack | undefined;
	readonly packRef: string;
	/** Name of the version that it is, where it stands on its own pack; null for the live state, and by another pack. */
	readonly version: string | null;
	/** The version that it is; null for the live state. */
	readonly frozen: StoredVersion | null;
}

async function subjectOf(
	parts: DecisionParts,
	stored: StoredArchitecture,
	{ version, pack }: CheckQuery
): Promise<Answer<Subject>> {
	if (version === undefined) {
		const { architecture } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
		const packRef = pack ?? stored.pack;
		return done({
			architecture,
			dossier: claimsOf(stored.dossier),
			pack: parts.packs.find(packRef),
			packRef,
			version: null,
			frozen: null
		});
	}
	const found = await versionText(parts, stored, version);
	if (found === null) return refusal('not-found', `There is no version ${version}`, 'version');
	const read = readCanonical(found.text);
	if (!read.ok) return refusal('unsupported-version', read.problem.message, 'version');
	const { pack: packRef, packHash, dossier } = found.version;
	return done({
		architecture: read.value.architecture,
		dossier,
		packRef: pack ?? packRef,
		version: pack === undefined ? version : null,
		frozen: found.version,
		pack: pack === undefined ? await parts.packs.exact(packRef, packHash) : parts.packs.find(pack)
	});
}

async function checkNow(parts: DecisionParts, stored: StoredArchitecture): Promise<Answer<CheckReport>> {
	const report = await parts.checks.read(stored, (current) => current.report);
	return report === null ? notInstalled(stored.pack) : done(report);
}

async function checkWith(
	parts: DecisionParts,
	stored: StoredArchitecture,
	query: CheckQuery
): Promise<Answer<CheckReport>> {
	const subject = await subjectOf(parts, stored, query);
	if (!subject.ok) return subject;
	const { architecture, dossier, pack, packRef, version, frozen } = subject.value;
	if (pack === undefined) return version === null ? notInstalled(packRef) : packGone(version, packRef);
	const profile = pack.profiles.find(({ id }) => id === query.profile);
	if (query.profile !== undefined && profile === undefined) {
		return refusal('invalid', `The pack ${packRef} has no profile ${query.profile}`, 'profile');
	}
	const asOf = query.asOf ?? (dossier.cutoffDate === '' ? vietnamDay(parts.clock()) : dossier.cutoffDate);
	const answers =
		frozen === null
			? await heldAnswers(parts.store, stored)
			: (await versionDecisions(parts.store, stored, frozen, answeredAfterIssue(pack))).answers;
	const rules = profile === undefined ? null : pack.rules.filter(({ id }) => profile.rules.includes(id));
	const inspections = rules === null ? [chapterInspection] : [];
	return done(check(architecture, pack, asOf, { dossier, rules, answers: answersOf(pack, answers), inspections }));
}

async function versionPack(
	{ store, packs }: DecisionParts,
	{ id }: StoredArchitecture,
	name: string
): Promise<Answer<string>> {
	const version = await store.version(id, name);
	if (version === null) return notFound;
	const pack = await packs.exact(version.pack, version.packHash);
	if (pack === undefined) return packGone(name, version.pack);
	return done(JSON.stringify({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, examples: [] })) }));
}

async function since(parts: DecisionParts, stored: StoredArchitecture, finding: string): Promise<Answer<FindingSince>> {
	await parts.checks.recorded(stored);
	const events = await parts.store.findingEvents(stored.id, finding);
	const names = new Map((await parts.store.accounts()).map(({ id, displayName }) => [id, displayName]));
	const nameOf = (account: string): string => names.get(account) ?? account;
	const opened = events.findLast(({ event }) => event === 'opened');
	return done({
		finding,
		isOpen: events.length > 0 && events.at(-1)?.event !== 'closed',
		since: opened?.at ?? null,
		account: opened?.account ?? null,
		accountName: opened === undefined ? null : nameOf(opened.account),
		sequence: opened?.sequence ?? null,
		events: events.map((event) => ({ ...event, account: nameOf(event.account) }))
	});
}

async function rehearse(parts: DecisionParts, stored: StoredArchitecture, to: string): Promise<Answer<Rehearsal>> {
	const pack = parts.packs.find(to);
	if (pack === undefined) return notInstalled(to);
	const rehearsal = await parts.checks.read(stored, ({ architecture, asOf, dossier, answers, report }): Rehearsal => {
		const other = check(architecture, pack, asOf, {
			dossier,
			answers: answersOf(pack, answers),
			inspections: [chapterInspection]
		});
		const [before, after] = [report, other].map(
			({ findings }) => new Map(findings.map((finding): [string, Finding] => [finding.id, finding]))
		);
		return {
			from: report.pack,
			to: other.pack,
			asOf,
			counts: { before: report.counts, after: other.counts },
			added: other.findings.filter(({ id }) => before?.has(id) !== true),
			removed: report.findings.filter(({ id }) => after?.has(id) !== true),
			changed: other.findings.flatMap((finding) => {
				const was = before?.get(finding.id);
				const isSame = was === undefined || (was.verdict === finding.verdict && was.severity === finding.severity);
				return isSame ? [] : [{ before: was, after: finding }];
			})
		};
	});
	return rehearsal === null ? notInstalled(stored.pack) : done(rehearsal);
}

export function queryActs(
	parts: DecisionParts
): Pick<DecisionRuntime, 'check' | 'checkTrend' | 'findingSince' | 'rehearse' | 'versionPack'> {
	const { gate, checks, store } = parts;
	return {
		check: async (token, id, query) => {
			const open = await gate.allowed(token, id, 'check.run');
			if (!open.ok) return open;
			const { stored } = open.value;
			return Object.keys(query).length === 0 ? checkNow(parts, stored) : checkWith(parts, stored, query);
		},
		checkTrend: async (token, id) => {
			const open = await gate.allowed(token, id, 'check.run');
			if (!open.ok) return open;
			await checks.recorded(open.value.stored);
			return done(await store.checkSummaries(open.value.stored.id, POINTS));
		},
		findingSince: async (token, id, finding) => {
			const open = await gate.allowed(token, id, 'check.run');
			return open.ok ? since(parts, open.value.stored, finding) : open;
		},
		versionPack: async (token, id, name) => {
			const open = await gate.allowed(token, id, 'version.read');
			return open.ok ? versionPack(parts, open.value.stored, name) : open;
		},
		rehearse: async (token, id, pack) => {
			const open = await gate.allowed(token, id, 'check.run');
			return open.ok ? rehearse(parts, open.value.stored, pack) : open;
		}
	};
}
