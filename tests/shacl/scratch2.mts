import { builtInPacks } from '$models/framework/packs';
import { edition } from '$models/architecture/edition';
import { translateRules } from '$exporters/shacl/rule-to-shapes';
import { shapesToRdf } from '$exporters/shacl/shapes-to-rdf';
import { dataToRdf } from '$exporters/shacl/data-to-rdf';
import { IndependentEngine } from './independent-engine';
import { compareVerdicts } from './compare';
import { exampleArchitecture } from '$models/conformance/examples';
const pack = builtInPacks[0]!;
const t: Record<string, number> = {};
const cpu = () => {
	const u = process.cpuUsage();
	return (u.user + u.system) / 1000;
};
let at = cpu();
const lap = (k: string) => {
	const n = cpu();
	t[k] = (t[k] ?? 0) + n - at;
	at = n;
};
let examples = 0,
	asked = 0;

import { ruleShape } from '$exporters/shacl/vocabulary';
import { spokenVerdicts } from '$exporters/shacl/rule-to-shapes';
const tr = translateRules(pack, '2026-11-23');
lap('translate');
const shapes = shapesToRdf(tr);
lap('shapes');
const engine = new IndependentEngine(shapes);
lap('engine');
for (const { rule } of tr.covered.filter((_, i) => i % 4 === 0)) {
	const names = new Set(spokenVerdicts.map((v) => ruleShape(rule.id, v).value));
	for (const e of rule.examples) {
		examples++;
		const a = exampleArchitecture(e.architecture);
		if (!a.ok) throw 1;
		const ed = edition(a.value, { level: 'restricted', asOf: '2026-11-23', pack });
		lap('edition');
		const data = dataToRdf({ architecture: ed.architecture, pack, asOf: '2026-11-23', dossier: null }, tr.needs.all);
		lap('data');
		const rep = await engine.validate(data, names);
		lap('validate');
		const c = compareVerdicts(a.value, rep, { pack, asOf: '2026-11-23', rules: [rule] });
		lap('ours');
		if (c.differences.length) console.log(c.differences);
	}
}
console.log(examples, t);
