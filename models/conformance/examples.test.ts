import { builtInPacks } from '$models/framework/packs';
import { describe, expect, it } from 'vitest';
import { check } from './check';
import { exampleArchitecture, overallVerdict, proveRules } from './examples';

for (const pack of builtInPacks) {
	describe(`rules of ${pack.id}`, () => {
		for (const rule of pack.rules) {
			for (const { name, verdict, architecture } of rule.examples) {
				it(`${rule.id}: ${name.en} is ${verdict}`, () => {
					const read = exampleArchitecture(architecture);
					expect(read).toMatchObject({ ok: true });
					if (!read.ok) return;
					const profile = { id: rule.id, title: rule.title, rules: [rule.id] };
					const report = check(read.value, pack, '2026-11-23', profile);
					expect(report.outcomes[0]?.error).toBe('');
					expect(overallVerdict(report.counts)).toBe(verdict);
				});
			}
		}

		it('is proved as a whole', () => {
			expect(proveRules(pack)).toMatchObject({ ok: true, value: { rules: pack.rules.length } });
		});

		it('names the example that disagrees', () => {
			const rules = pack.rules.map((rule) =>
				rule.id === 'G01'
					? { ...rule, examples: rule.examples.map((one) => ({ ...one, verdict: 'fail' as const })) }
					: rule
			);
			expect(proveRules({ ...pack, rules })).toMatchObject({
				ok: false,
				problem: { code: 'example-disagrees', place: 'rules/G01/examples/0' }
			});
		});
	});
}
