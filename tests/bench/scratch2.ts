import { builtInPacks } from '../../models/framework/packs';
import { survivingMutants } from '../../models/conformance/mutation/survivors';
const pack = builtInPacks.find(p=>p.id===(process.argv[2]??'vn-1425'))!;
const t=process.cpuUsage(); const w=performance.now();
const r = survivingMutants(pack, (rule)=> rule.id.startsWith(process.argv[3]??''), d=> pack.base===''|| true);
console.log(r.mutants, r.survivors.length, 'cpu', (process.cpuUsage(t).user/1e6).toFixed(1),'wall',((performance.now()-w)/1000).toFixed(1));
