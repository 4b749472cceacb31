/** One export at one size, in a process of its own, so that the peak of memory is its own, that of its children counted in; told as a
 * line of JSON. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPacks } from '$models/framework/packs';
import { prepareExport } from '$exporters/prepare';
import { runExport } from '$exporters/registry';
import { largeArchitecture, sampleOf } from '../../generators/large-architecture';

const [format = '', size = ''] = process.argv.slice(2);
const objects = Number(size);
const text = readFileSync('models/samples/ca-mau.khuevan.json', 'utf8');
const read = readCanonical(text);
const pack = builtInPacks.find(({ id }) => id === 'vn-1425');
if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
const { dossier } = read.value;
const sample = sampleOf(text);
const architecture =
	objects <= sample.objects.size ? sample : largeArchitecture(sample, { objects, relations: 2 * objects });

const watch = new Worker(new URL('peak.mjs', import.meta.url), { execArgv: [] });
const begun = performance.now();
const input = await prepareExport(architecture, dossier, pack, { level: 'internal', asOf: dossier.cutoffDate });
const prepared = performance.now();
const exported = await runExport(format, input);
if (!exported.ok) {
	console.log(JSON.stringify({ refused: exported.problem.code }));
	process.exit();
}
const exportedAt = performance.now();
const bytes = exported.value.files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
watch.postMessage('');
const [peak] = z.tuple([z.number()]).parse(await once(watch, 'message'));
await watch.terminate();
const { user, system } = process.cpuUsage();
console.log(
	JSON.stringify({
		prepared: prepared - begun,
		exported: exportedAt - prepared,
		processor: (user + system) / 1000,
		peak: Math.max(peak, process.resourceUsage().maxRSS * 1024),
		bytes
	})
);
