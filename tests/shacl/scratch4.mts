import { builtInPacks } from '$models/framework/packs';
import { edition } from '$models/architecture/edition';
import { translateRules } from '$exporters/shacl/rule-to-shapes';
import { shapesToRdf } from '$exporters/shacl/shapes-to-rdf';
import { dataToRdf } from '$exporters/shacl/data-to-rdf';
import { IndependentEngine } from './independent-engine';
import { compareVerdicts } from './compare';
import { randomArchitecture } from '../generators/random-architecture';
import { randomRule } from '../generators/random-condition';
import { seeded } from '../generators/random';
const [packId, from, groups, perGroup, archs] = process.argv.slice(2);
const pack = builtInPacks.find((p) => p.id === packId)!;
const asOf = '2026-11-23';
const dossier = { code: 'HS-1', version: '1.0', cutoffDate: '2026-11-20', effectiveDate: null };
let compared = 0, bad = 0, left = 0, total = 0; const reasons: any = {}; const verd: any = {}; const constructs: any = {};
const count = (c: any): void => { if (Array.isArray(c)) { c.forEach(count); return; } if (c && typeof c === 'object') for (const [k, v] of Object.entries(c)) { constructs[k] = (constructs[k] ?? 0) + 1; count(v); } };
for (let g = Number(from); g < Number(from) + Number(groups); g++) {
  const random = seeded(g * 7919);
  const rules = Array.from({ length: Number(perGroup) }, (_, i) => randomRule(pack, random, `R${g}-${i}`));
  const tr = translateRules(pack, asOf, rules);
  total += rules.length; left += tr.left.length; for (const l of tr.left) reasons[l.reason.en] = (reasons[l.reason.en] ?? 0) + 1;
  for (const { rule } of tr.covered) { count(rule.target.where); count(rule.require); }
  const engine = new IndependentEngine(shapesToRdf(tr));
  for (let s = 0; s < Number(archs); s++) {
    const a = randomArchitecture(pack, g * 100 + s, 16);
    const d = s % 2 ? dossier : null;
    const ed = edition(a, { level: 'restricted', asOf, pack });
    const data = dataToRdf({ architecture: ed.architecture, pack, asOf, dossier: d }, tr.needs.all);
    const reported = await engine.validate(data);
    const c = compareVerdicts(a, reported, { pack, asOf, rules: tr.covered.map((x) => x.rule), dossier: d });
    compared += c.compared;
    for (const vs of c.met.values()) for (const v of vs) verd[v] = (verd[v] ?? 0) + 1;
    const seen = new Set();
    for (const x of c.differences) { bad++; if (!seen.has(x.rule) && bad < 200) { seen.add(x.rule); const r = rules.find((y) => y.id === x.rule)!; console.log(g * 100 + s, x.rule, x.record, 'ours', x.ours, 'theirs', x.theirs, JSON.stringify(r.target.where), '=>', JSON.stringify(r.require)); } }
  }
}
console.log({ total, left, compared, bad }, reasons, verd, constructs);
