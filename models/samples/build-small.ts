/** Writes the two small samples: `node --import tsx models/samples/build-small.ts`. The same bytes every time. */
import { writeFileSync } from 'node:fs';
import { writeCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { ministry } from './bo-van-hoa/tables';
import { organisation } from './tong-lien-doan/tables';
import { smallArchitecture } from './small-sample';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
for (const sample of [ministry, organisation]) {
	const text = writeCanonical(smallArchitecture(pack, sample), sample.dossier);
	writeFileSync(new URL(`${sample.id}.khuevan.json`, import.meta.url), text);
}
