import { builtInPacks } from '$models/framework/packs';
import { edition } from '$models/architecture/edition';
import { translateRules } from '$exporters/shacl/rule-to-shapes';
import { shapesToRdf } from '$exporters/shacl/shapes-to-rdf';
import { dataToRdf } from '$exporters/shacl/data-to-rdf';
import { IndependentEngine } from './independent-engine';
import { compareVerdicts } from './compare';
import { randomArchitecture } from '../generators/random-architecture';
import { writeCanonical } from '$models/architecture/canonical';
import { writeFileSync } from 'node:fs';
const [packId, from, count, slices, size, onlyRule] = process.argv.slice(2);
const pack = builtInPacks.find((p) => p.id === packId)!;
const dates = ['2026-11-23', '2027-07-01'];
const slicesN = Number(slices);
const met = new Map<string, Set<string>>();
let compared = 0,
	bad = 0;
let tGen = 0,
	tOurs = 0,
	tShacl = 0,
	tData = 0;
for (let slice = 0; slice < slicesN; slice++) {
	const asOf = dates[slice % 2]!;
	const rules = pack.rules.filter((r, i) => (onlyRule ? r.id === onlyRule : i % slicesN === slice));
	const tr = translateRules(pack, asOf, rules);
	const covered = tr.covered.map((c) => c.rule);
	if (covered.length === 0) continue;
	let t = performance.now();
	const engine = new IndependentEngine(shapesToRdf(tr));
	for (let seed = Number(from) + slice; seed < Number(from) + Number(count); seed += onlyRule ? 1 : slicesN) {
		t = performance.now();
		const a = randomArchitecture(pack, seed, Number(size), covered);
		tGen += performance.now() - t;
		t = performance.now();
		const ed = edition(a, { level: 'restricted', asOf, pack });
		const data = dataToRdf({ architecture: ed.architecture, pack, asOf, dossier: null }, tr.needs.all);
		tData += performance.now() - t;
		t = performance.now();
		const reported = await engine.validate(data);
		tShacl += performance.now() - t;
		t = performance.now();
		const c = compareVerdicts(a, reported, { pack, asOf, rules: covered });
		tOurs += performance.now() - t;
		compared += c.compared;
		for (const [r, vs] of c.met) {
			const s = met.get(r) ?? new Set();
			vs.forEach((v) => s.add(v));
			met.set(r, s);
		}
		if (c.differences.length) {
			bad += c.differences.length;
			if (bad < 60) console.log('seed', seed, asOf, c.differences.slice(0, 4));
			writeFileSync(
				`/tmp/shacl-try/seed-${seed}.json`,
				writeCanonical(a, { code: '', version: '', cutoffDate: asOf, effectiveDate: null })
			);
		}
	}
}
console.log({ compared, bad, tGen, tData, tShacl, tOurs });
const n: any = {};
for (const vs of met.values()) for (const v of vs) n[v] = (n[v] ?? 0) + 1;
console.log('rules', met.size, 'meeting each verdict', n);
console.log(
	'never fail',
	[...met]
		.filter(([, v]) => !v.has('fail'))
		.map(([r]) => r)
		.join(' ')
);
console.log(
	'never pass',
	[...met]
		.filter(([, v]) => !v.has('pass'))
		.map(([r]) => r)
		.join(' ')
);
console.log(
	'never undetermined',
	[...met]
		.filter(([, v]) => !v.has('undetermined'))
		.map(([r]) => r)
		.join(' ')
);
console.log(
	'never n-e-b',
	[...met]
		.filter(([, v]) => !v.has('not-enough-basis'))
		.map(([r]) => r)
		.join(' ')
);
