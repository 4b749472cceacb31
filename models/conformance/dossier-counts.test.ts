import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { dossierCounts } from './dossier-counts';
import type { Finding } from './report';
import { noCounts } from './rule-standing';

it('counts what a waiver excuses, what people answered and what nobody can say, each once', () => {
	const pack = builtInPack('vn-1425');
	const asked = pack?.rules.find((rule) => rule.asked !== null)?.id;
	if (pack === undefined || asked === undefined) throw new Error('The built-in pack asks nothing');
	const found = (id: string, verdict: Finding['verdict'], more: Partial<Finding> = {}): Finding =>
		({ id, severity: 'required', verdict, asked: false, ...more }) as Finding;
	const findings = [
		found('a', 'fail'),
		found('b', 'fail'),
		found('c', 'undetermined'),
		found('d', 'undetermined', { severity: 'recommended' }),
		found('e', 'not-enough-basis', { asked: true })
	];
	const outcomes = [
		{ rule: asked, counts: { ...noCounts, pass: 30, fail: 1, 'not-applicable': 5, 'not-enough-basis': 1 }, error: '' },
		{ rule: 'computed', counts: { ...noCounts, pass: 90 }, error: '' }
	];
	const answers = ['x', 'y', 'z'].map((id) => ({
		...{ pack: pack.id, finding: `${asked}:object:${id}` },
		answer: 'not-applicable' as const
	}));
	const others = answers.map((answer) => ({ ...answer, pack: 'other' }));
	expect(dossierCounts(pack, { findings, outcomes }, [...answers, ...others], (id) => id === 'a')).toEqual({
		waived: 1,
		answered: 34,
		unsettled: 2
	});
});
