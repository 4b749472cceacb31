import { builtInPacks } from '$models/framework/packs';
import { describe, expect, it } from 'vitest';
import { exampleVerdict, proveRules } from './examples';

for (const pack of builtInPacks) {
	describe(`rules of ${pack.id}`, () => {
		for (const rule of pack.rules) {
			for (const example of rule.examples) {
				it(`${rule.id}: ${example.name.en} is ${example.verdict}`, () => {
					expect(exampleVerdict(rule, example, pack)).toEqual({ ok: true, value: example.verdict });
				});
			}
		}

		it('is proved as a whole', () => {
			expect(proveRules(pack)).toMatchObject({ ok: true, value: { rules: pack.rules.length } });
		});

		it('names the example that disagrees', () => {
			const [first] = pack.rules;
			const rules = pack.rules.map((rule) =>
				rule === first
					? { ...rule, examples: rule.examples.map((one) => ({ ...one, verdict: 'fail' as const })) }
					: rule
			);
			expect(proveRules({ ...pack, rules })).toMatchObject({
				ok: false,
				problem: { code: 'example-disagrees', place: expect.stringContaining(`rules/${first?.id ?? ''}/examples/`) }
			});
		});
	});
}
