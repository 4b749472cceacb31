import { readFileSync } from 'node:fs';
import { builtInPacks } from '../../models/framework/packs';
import { Checker } from '../../models/conformance/checker';
import { largeArchitecture, designPoint, sampleOf } from '../generators/large-architecture';
const pack = builtInPacks[0]!;
const a = largeArchitecture(sampleOf(readFileSync(process.argv[2] ?? 'models/samples/ca-mau.khuevan.json','utf8')), designPoint);
console.log(a.objects.size,a.relations.size,a.mappings.size,a.gaps.size);
for (let i=0;i<16;i++){ const u=process.cpuUsage(); let t=performance.now(); const c=new Checker(pack,{asOf:'2026-11-23'}); c.update(a); const cpu=process.cpuUsage(u); const t1=performance.now()-t; t=performance.now(); const r=c.report(); console.log(pack.rules.length,'full',t1.toFixed(0),'cpu',((cpu.user+cpu.system)/1000).toFixed(0),'report',(performance.now()-t).toFixed(1), r.findings.length, JSON.stringify(r.counts));
if(i==7){const by:Record<string,number>={};for(const f of r.findings)by[f.rule]=(by[f.rule]??0)+1;console.log(Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,30).map(x=>x.join(' ')).join(', '));} }
