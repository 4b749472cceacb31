/** Writes the sample: `node --import tsx models/samples/build-ca-mau.ts`. The same bytes every time. */
import { writeFileSync } from 'node:fs';
import { textOf } from '$models/architecture/field';
import { writeCanonical } from '$models/architecture/canonical';
import type { Architecture } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import { caMau, sampleDossier } from './ca-mau/assemble';
import { plantedFaults } from './ca-mau/faults';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
const architecture = caMau(pack);

/** Code and name of a record that a fault names by its key in the tables. */
function subjectOf(
	{ objects, relations, gaps, tasks }: Architecture,
	key: string
): { id: string; code: string; name: string } {
	for (const { id, code, fields } of [
		...objects.values(),
		...relations.values(),
		...gaps.values(),
		...tasks.values()
	]) {
		if (id !== key) continue;
		return { id, code, name: textOf(fields['name'] ?? fields['content']) };
	}
	throw new Error(`No record ${key}`);
}

const place = (name: string): URL => new URL(name, import.meta.url);
writeFileSync(place('ca-mau.khuevan.json'), writeCanonical(architecture, sampleDossier));
const faults = plantedFaults.map(({ rule, record, why, verdict = 'fail' }) => {
	const { id, code, name } = subjectOf(architecture, record);
	return { rule, verdict, subject: code, id, ...(name === '' ? {} : { name }), why };
});
writeFileSync(place('ca-mau.faults.json'), `${JSON.stringify(faults, null, '\t')}\n`);
