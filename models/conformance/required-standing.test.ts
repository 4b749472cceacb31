import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPacks } from '$models/framework/packs';
import { check } from './check';
import type { Severity } from '$models/framework/pack';
import type { Finding } from './report';
import { isAllMet, requiredStanding } from './required-standing';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const [pack] = builtInPacks;
if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
const { architecture, dossier } = read.value;
const { findings } = check(architecture, pack, dossier.cutoffDate, { dossier });
const told = ({ rule, subject }: (typeof findings)[number]): string => `${rule} ${subject.code}`;

it('names what is required and undetermined, also where everything that fails is waived', () => {
	const failing = new Set(findings.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id));
	const { unmet, waived, unsettled, unanswered } = requiredStanding(findings, (id) => failing.has(id));
	expect(unmet).toEqual([]);
	expect(waived.length).toBeGreaterThan(0);
	expect(unsettled.map(told)).toContain('Q10c KT-23');
	expect(unanswered).not.toEqual([]);
	expect(unanswered.every(({ asked }) => asked)).toBe(true);
});

it('counts nothing twice and leaves out what is only recommended', () => {
	const { unmet, waived, unsettled, unanswered } = requiredStanding(findings, () => false);
	expect(waived).toEqual([]);
	const all = [...unmet, ...unsettled];
	expect(unsettled).toEqual(expect.arrayContaining([...unanswered]));
	expect(new Set(all).size).toBe(all.length);
	const asked = findings.filter(
		({ severity, answeredAfter }) => severity === 'required' && answeredAfter === undefined
	);
	expect(all.length).toBe(asked.length);
});

it('waits for nothing that is answered only once a version is issued', () => {
	const later = findings.filter(({ severity, answeredAfter }) => severity === 'required' && answeredAfter === 'issue');
	expect(later.map(({ rule }) => rule)).toContain('G11b');
	const { unsettled, unanswered } = requiredStanding(findings, () => false);
	expect([...unsettled, ...unanswered].filter((one) => later.includes(one))).toEqual([]);
	const failed = later.map((one) => ({ ...one, verdict: 'fail' as const }));
	expect(requiredStanding(failed, () => false).unmet).toEqual(failed);
});

it('counts as waived only what a waiver holds for, and of what is undetermined too', () => {
	const finding = (id: string, severity: Severity, verdict: Finding['verdict']) => ({ id, severity, verdict });
	const standing = requiredStanding(
		[
			finding('a', 'required', 'fail'),
			finding('b', 'required', 'fail'),
			finding('c', 'recommended', 'fail'),
			finding('d', 'required', 'undetermined'),
			finding('e', 'required', 'not-enough-basis')
		],
		(id) => ['a', 'c', 'd'].includes(id)
	);
	const ids = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id);
	expect(ids(standing.unmet)).toEqual(['b']);
	expect(ids(standing.waived)).toEqual(['a']);
	expect(ids(standing.unsettled)).toEqual(['e']);
	expect(ids(standing.letPass)).toEqual(['d']);
});

it('is all met where nothing is asked before the issue, and not where something undetermined is let pass', () => {
	const finding = { id: 'a', severity: 'required', verdict: 'undetermined' } as const;
	const standing = (one: Parameters<typeof requiredStanding>[0][number]) => requiredStanding([one], () => true);
	expect(isAllMet(standing({ ...finding, answeredAfter: 'issue' }))).toBe(true);
	expect(isAllMet(standing(finding))).toBe(false);
	expect(isAllMet(standing({ ...finding, severity: 'recommended' }))).toBe(true);
});
