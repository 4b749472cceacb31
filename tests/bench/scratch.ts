import { builtInPacks } from '../../models/framework/packs';
import { Checker } from '../../models/conformance/checker';
import { largeArchitecture, designPoint } from '../../tests/generators/large-architecture';
const pack = builtInPacks[0]!;
const a = largeArchitecture(pack, designPoint);
for (let i=0;i<8;i++){ let t=performance.now(); const c=new Checker(pack,{asOf:'2026-11-23'}); c.update(a); const t1=performance.now()-t; t=performance.now(); const r=c.report(); console.log(pack.rules.length,'full',t1.toFixed(0),'report',(performance.now()-t).toFixed(1), r.findings.length, JSON.stringify(r.counts), Object.keys(r.outcomes.filter(o=>o.error)).length); 
 // edits
 const times:number[]=[]; let cur=a; const ids=[...a.objects.keys()];
 for(let k=0;k<0;k++){ const id=ids[Math.floor(Math.random()*ids.length)]!; const o=cur.objects.get(id)!; const objs=new Map(cur.objects); const f=['name','owner','lifecycle','layer','securityLevel','usageScope'][k%6]!; objs.set(id,{...o,fields:{...o.fields,[f]:{value:f==='name'?'Tên '+k:f==='owner'?'Sở Y tế':f==='lifecycle'?'building':f==='layer'?'L2':f==='securityLevel'?'4':['commune']}}}); cur={...cur,objects:objs}; const t=performance.now(); c.update(cur); times.push(performance.now()-t);} times.sort((x,y)=>x-y); console.log('edit p50',0,'p99',0,'max',0); }
