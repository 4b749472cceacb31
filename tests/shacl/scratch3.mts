import { readFileSync } from 'node:fs';
import { builtInPacks } from '$models/framework/packs';
import { edition } from '$models/architecture/edition';
import { readCanonical } from '$models/architecture/canonical';
import { translateRules, spokenVerdicts } from '$exporters/shacl/rule-to-shapes';
import { shapesToRdf } from '$exporters/shacl/shapes-to-rdf';
import { dataToRdf } from '$exporters/shacl/data-to-rdf';
import { ruleShape } from '$exporters/shacl/vocabulary';
import { Store } from 'n3';
import { IndependentEngine } from './independent-engine';
const pack = builtInPacks[0]!;
const r = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8')); if (!r.ok) throw 1;
const asOf = '2026-11-23';
const ed = edition(r.value.architecture, { level: 'restricted', asOf, pack });
const tr = translateRules(pack, asOf); const shapes = shapesToRdf(tr);
const engine = new IndependentEngine(shapes) as any;
const data = dataToRdf({ architecture: ed.architecture, pack, asOf, dossier: null }, tr.needs.all);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const v = engine.validator;
let t = cpu(); await engine.validate(data); console.log('all', (cpu() - t).toFixed(0), 'evals', v.count?.() );
t = cpu(); await engine.validate(data); console.log('again', (cpu() - t).toFixed(0), 'evals', v.count?.());
const rows: any[] = [];
for (const verdict of spokenVerdicts) { const names = new Set(tr.covered.map(({ rule }) => ruleShape(rule.id, verdict).value)); t = cpu(); await engine.validate(data, names); console.log(verdict, (cpu() - t).toFixed(0), v.count?.()); }
for (const { rule } of tr.covered) { const names = new Set(spokenVerdicts.map((x) => ruleShape(rule.id, x).value)); t = cpu(); await engine.validate(data, names); rows.push([rule.id, cpu() - t, v.count?.()]); }
rows.sort((a, b) => b[2] - a[2]); console.log(rows.slice(0, 40).map((x) => `${x[0]} ${x[1].toFixed(0)}ms ${x[2]}`).join('\n')); console.log('sum', rows.reduce((s, x) => s + x[2], 0));
